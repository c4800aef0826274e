import {sep} from "node:path";
import type {DatasetFiles} from "../../dataset/dataset-files.ts";
import {decodeText} from "../../dataset/decode-text.ts";
import {type FileLines, splitFile} from "../../diagnostic/excerpt.ts";
import type {BuildEffects} from "../build-effects.ts";

/** The lines of a file that a problem names; undefined for one that cannot be read or is none of the project's. */
export type LinesOf = (file: string) => Promise<FileLines | undefined>;

/**
 * The files that editors write, read once each, through the same doors as the build reads them: none from outside the
 * project's folders. @param more further folders, such as that of the sources
 */
export function openWrittenFiles(
  {
    dataFiles,
    templateFiles,
    meetingFiles,
  }: Pick<BuildEffects, "dataFiles" | "templateFiles" | "meetingFiles">,
  more: readonly DatasetFiles[] = [],
): LinesOf {
  const read = new Map<string, Promise<FileLines | undefined>>();
  const within = [templateFiles, meetingFiles].map((files) => ({
    files,
    folder: files.describe("x").slice(0, -1),
  }));
  return (file) => {
    const doors = [
      ...within
        .filter(({folder}) => folder !== "" && file.startsWith(folder))
        .map(
          ({files, folder}) =>
            () =>
              files.readFile(file.slice(folder.length).replaceAll(sep, "/")),
        ),
      ...[dataFiles, ...more].map((files) => () => files.readFile(file)),
    ];
    const lines = read.get(file) ?? readFirst(doors, file);
    read.set(file, lines);
    return lines;
  };
}

/** Its paragraphs are what people see of it. */
async function linesOfWordFile(bytes: Uint8Array): Promise<FileLines | undefined> {
  const [{readForm}, {linesOfForm}] = await Promise.all([
    import("../../form/read-form.ts"),
    import("../../form/form-paragraphs.ts"),
  ]);
  const {value} = readForm(bytes, "");
  return value && linesOfForm(value.paragraphs);
}

async function readFirst(
  doors: readonly (() => Promise<Uint8Array>)[],
  file: string,
): Promise<FileLines | undefined> {
  for (const open of doors) {
    const bytes = await open().catch(() => undefined);
    if (bytes && file.endsWith(".docx")) return linesOfWordFile(bytes);
    const text = bytes && decodeText(bytes, file).value;
    if (text !== undefined) return splitFile(text);
  }
  return undefined;
}
