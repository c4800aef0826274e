import type {Picture} from "../model/document.ts";
import type {PictureSize} from "../model/picture.ts";

/** Inches. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const centimetresPerInch = 2.54;

/**
 * How large a picture stands, in inches: as wide as the editor wants it, or else as wide as its room, but no larger than
 * its pixels bear.
 * @param coarsest pixels to the inch that a picture has at least where no width is asked for
 */
export function fitPicture(
  {size, width}: Pick<Picture, "size" | "width">,
  room: Room,
  coarsest: number,
): Room {
  const wanted = width === undefined ? size.width / coarsest : wishedWidth(width, room);
  return containedIn(size, {width: Math.min(wanted, room.width), height: room.height});
}

const wishedWidth = (width: NonNullable<Picture["width"]>, {width: room}: Pick<Room, "width">) =>
  "share" in width ? width.share * room : width.centimetres / centimetresPerInch;

/** The largest of its proportion that a room holds. */
function containedIn(size: PictureSize, room: Room): Room {
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return {width: size.width * scale, height: size.height * scale};
}
