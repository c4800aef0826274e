import type {FileKind} from "../diagnostic/file-limits.ts";
import type {Theme} from "./parse-theme.ts";

/** A key of themes whose value is the path of a file within the templates folder. */
export interface FileKey {
  /** The way to it from the outermost key. */
  readonly key: readonly string[];
  readonly kind: Extract<FileKind, "picture" | "office">;
}

/** Every key that names a file has a line here: then the file is there when the theme is. */
export const fileKeys: readonly FileKey[] = [
  {key: ["from"], kind: "office"},
  {key: ["logo", "file"], kind: "picture"},
];

export interface NamedFile extends FileKey {
  readonly path: string;
}

/** The files that a theme names, in the order of the keys. */
export function namedFiles(theme: Theme, keys: readonly FileKey[] = fileKeys): NamedFile[] {
  return keys.flatMap((key) => {
    const path = valueAt(theme, key.key);
    return typeof path === "string" ? [{...key, path}] : [];
  });
}

function valueAt(theme: Theme, way: readonly string[]): unknown {
  let here: unknown = theme;
  for (const step of way) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}
