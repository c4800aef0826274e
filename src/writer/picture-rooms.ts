import type {Block, Document, Picture} from "../model/document.ts";
import type {PictureSize} from "../model/picture.ts";
import type {SlideTheme} from "../theme/slide-theme.ts";
import type {WordTheme} from "../theme/word-theme.ts";
import {typeArea} from "./docx/pages/type-area.ts";
import {fitPicture, type Room} from "./fit-picture.ts";
import {slideFrame} from "./pptx/frame.ts";

/** Pixels to the inch: printers show no more. */
const finest = 300;

/**
 * How many pixels each picture has room for where it stands, by its path; for one that stands in several places, the
 * largest of these. It may stand smaller beside other things, but never larger.
 */
export function pictureRooms(
  {blocks}: Document,
  theme: SlideTheme | WordTheme,
): ReadonlyMap<string, PictureSize> {
  const rooms = new Map<string, PictureSize>();
  for (const [picture, room] of placesIn(blocks, roomOf(theme))) {
    const {width, height} = fitPicture(picture, room, 1);
    const known = rooms.get(picture.path);
    rooms.set(picture.path, {
      width: Math.max(known?.width ?? 1, Math.ceil(width * finest)),
      height: Math.max(known?.height ?? 1, Math.ceil(height * finest)),
    });
  }
  return rooms;
}

/** Inches between margins, or below the title of a slide. */
function roomOf(theme: SlideTheme | WordTheme): Room {
  if (theme.format === "docx") {
    const {width, height} = typeArea(theme);
    return {width: width / 72, height: height / 72};
  }
  const {w, h} = slideFrame(theme).body;
  return {width: w, height: h};
}

function placesIn(blocks: readonly Block[], room: Room): [Picture, Room][] {
  return blocks.flatMap((block): [Picture, Room][] => {
    switch (block.type) {
      case "picture":
        return [[block, room]];
      case "callout":
      case "form-element":
        return placesIn(block.blocks, room);
      // Where they do not stand beside each other, each has all of the room.
      case "columns":
        return block.columns.flatMap((column) => placesIn(column, room));
      default:
        return [];
    }
  });
}
