import type {Place} from "../../../diagnostic/place.ts";
import {type Inch, inches} from "../../../model/length.ts";
import type {TextBlock} from "../paras.ts";
import type {Inset} from "../slide.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {textPiece} from "./text.ts";

const inset: Inset = {x: inches(0.5), y: inches(0.42)};
/** Text alone on its slide, in the middle of a tinted panel that has weight: `most` high if the slide allows. */
export function panelPiece(
  blocks: readonly TextBlock[],
  place: Place,
  most: Inch,
  setting: PieceSetting,
): Piece {
  const text = textPiece(blocks, place, {...setting, width: inches(setting.width - 2 * inset.x)});
  return {
    ...text,
    height: inches(text.height + 2 * inset.y),
    stretch: inches(Math.max(text.stretch, most - text.height - 2 * inset.y)),
    draw(area) {
      const inner = {...area, h: inches(Math.min(area.h - 2 * inset.y, text.height + text.stretch))};
      return text
        .draw(inner)
        .map((box) => (box.type === "text" ? {...box, area, fill: "surface", inset, valign: "middle"} : box));
    },
    split: () => undefined,
  };
}
