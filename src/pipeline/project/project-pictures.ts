import {LRUCache} from "lru-cache";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {NamedPicture, NamedPictures} from "../../markdown/known-pictures.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import type {BuildEffects} from "../build-effects.ts";
import {readNamedFile} from "./read-named-file.ts";

/** Digests of pictures by their paths; empty for one that cannot be used. */
export type PictureDigests = Readonly<Record<string, string>>;

/** The pictures of a templates folder, each looked at once for all documents that show it. */
export interface ProjectPictures {
  /** Those that a brief text names. */
  namedIn(text: string): Promise<NamedPictures>;
  digestsOf(paths: readonly string[]): Promise<PictureDigests>;
}

/** Bytes of pictures that are remembered. */
const mostRemembered = 128 * 2 ** 20;

export function openProjectPictures(files: BuildEffects["templateFiles"]): ProjectPictures {
  const looked = new LRUCache<string, NamedPicture>({
    maxSize: mostRemembered,
    sizeCalculation: ({source}) => (source?.bytes.length ?? 0) + 1,
  });
  const digests = new Map<string, string>();
  const read = async (path: string): Promise<Outcome<ThemeFile>> => {
    const outcome = await readNamedFile(path, "picture", files);
    digests.set(path, outcome.value?.sha256 ?? "");
    return outcome;
  };
  const look = async (path: string): Promise<NamedPicture> => {
    const known = looked.get(path);
    if (known) return known;
    const {value: file, diagnostics} = await read(path);
    const picture = file ? await examine(file) : {problems: diagnostics.map(withoutPlace)};
    looked.set(path, picture);
    return picture;
  };
  return {
    async namedIn(text) {
      if (!text.includes("![")) return new Map();
      const {listPictures} = await import("../../markdown/list-pictures.ts");
      const named = new Map<string, NamedPicture>();
      for (const path of listPictures(text)) named.set(path, await look(path));
      return named;
    },
    async digestsOf(paths) {
      for (const path of paths) if (!digests.has(path)) await read(path);
      return Object.fromEntries(paths.toSorted().map((path) => [path, digests.get(path) ?? ""]));
    },
  };
}

async function examine({bytes, path}: ThemeFile): Promise<NamedPicture> {
  const {examinePicture} = await import("../../picture/examine-picture.ts");
  const {value: source, diagnostics: problems} = examinePicture(bytes, path);
  if (!source) return {problems};
  const {width, height} = source;
  return {source, size: {width, height}, problems};
}

/** The file is not the place of a problem, but what names it. */
const withoutPlace = ({place: _, ...told}: Diagnostic) => told;
