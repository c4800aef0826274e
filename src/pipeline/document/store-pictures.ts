import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {Document, Picture} from "../../model/document.ts";
import type {PictureFile} from "../../model/picture.ts";
import type {PictureStudio} from "../../picture/picture-studio.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {StoredPictures} from "../../writer/chart-means.ts";
import {pictureRooms} from "../../writer/picture-rooms.ts";

/** The pictures of a document as it stores them, no larger than they are printed. */
export async function storePictures(
  document: Document,
  theme: Theme,
  named: NamedPictures,
  studio: PictureStudio,
): Promise<Required<Outcome<StoredPictures>>> {
  const shown = [...pictureRooms(document, theme)].map(([path, room]) => {
    const source = named.get(path)?.source;
    if (!source) throw new Error(`nobody has read the picture ${path}`);
    return {path, room, source};
  });
  const value = new Map<string, PictureFile>();
  const diagnostics: Diagnostic[] = [];
  for (const {path, source} of shown) {
    // Under two names it is stored once all the same.
    const same = shown.filter((other) => other.source.sha256 === source.sha256).map(({room}) => room);
    const made = await studio.prepare(source, {
      width: Math.max(...same.map(({width}) => width)),
      height: Math.max(...same.map(({height}) => height)),
    });
    const place = placeOf(path, document);
    diagnostics.push(...made.diagnostics.map((told) => ({...told, ...(place ? {place} : {})})));
    if (made.value) value.set(path, made.value);
  }
  return {value, diagnostics};
}

const placeOf = (path: string, {blocks}: Document) =>
  [...walkBlocks(blocks)].find((block): block is Picture => block.type === "picture" && block.path === path)
    ?.place;
