import type {Picture} from "../../../model/document.ts";
import {inches} from "../../../model/length.ts";
import {cleanText} from "../../clean-text.ts";
import {fitPicture} from "../../fit-picture.ts";
import {area as areaOf} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import {plain} from "../runs.ts";
import type {Area, Box} from "../slide.ts";
import {captionPiece} from "./caption.ts";
import {LEAD_GAP} from "./lead.ts";
import type {Piece, PieceSetting} from "./piece.ts";

/** On a screen a picture bears to be this coarse, in pixels to the inch. */
const COARSEST = 72;
/** Lower than this nobody sees what it shows; beside text it may become so low. */
const LEAST = 2;

/** A picture as large as its room allows, in the middle, with its caption below. */
export function picturePiece(picture: Picture, setting: PieceSetting): Piece {
  const caption = captionOf(picture, setting);
  const below = caption ? caption.height + LEAD_GAP : 0;
  const room = {width: setting.width, height: Math.max(LEAST, setting.height - below)};
  const largest = fitPicture(picture, room, COARSEST);
  const least = Math.min(largest.height, LEAST);
  return {
    name: {zh: "图片", en: "picture"},
    place: picture.place,
    height: inches(least + below),
    stretch: inches(largest.height - least),
    greedy: true,
    draw: (whole) => {
      const height = Math.min(largest.height, whole.h - below);
      const width = (largest.width * height) / largest.height;
      const place = areaOf(whole.x + (whole.w - width) / 2, whole.y, width, height);
      const text = areaOf(whole.x, whole.y + height + LEAD_GAP, whole.w, caption?.height ?? 0);
      return [pictureBox(picture, place), ...(caption?.draw(text) ?? [])];
    },
    split: () => undefined,
  };
}

function captionOf({caption, place}: Picture, setting: PieceSetting): Piece | undefined {
  const text = cleanText(caption).trim();
  if (text === "" || text === setting.slideTitle) return undefined;
  return captionPiece([plain(text, {colour: "muted", bold: false})], "center", place, setting);
}

function pictureBox(picture: Picture, area: Area): Box {
  const name = cleanText(picture.caption).trim();
  return {type: "picture", name: name || shapeNames.picture, area, picture};
}
