import type {Place} from "../../../diagnostic/place.ts";
import type {Callout} from "../../../model/document.ts";
import {type Inch, inches} from "../../../model/length.ts";
import {area as areaOf} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import {isTextBlock, renumber, textParas} from "../paras.ts";
import type {Inset, Para} from "../slide.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {parasPiece, splitParas} from "./text.ts";

const inset: Inset = {x: inches(0.24), y: inches(0.14)};
/** Accent bar along the left edge. */
const BAR = 0.06;

/** A set-off remark: text on a tinted field with the accent beside it. */
export function calloutPiece(block: Callout, setting: PieceSetting): Piece | undefined {
  const paras = textParas(block.blocks.filter(isTextBlock), setting.scale.remark, {
    colour: "heading",
    bold: false,
  });
  return paras.length > 0 ? remarkPiece(paras, block.place, setting.width) : undefined;
}

function remarkPiece(unnumbered: readonly Para[], place: Place, width: Inch): Piece {
  const paras = renumber(unnumbered);
  const textWidth = inches(width - BAR - 2 * inset.x);
  const text = parasPiece(paras, place, textWidth);
  return {
    name: {zh: "提示框", en: "callout"},
    place,
    height: inches(text.height + 2 * inset.y),
    stretch: inches(0),
    greedy: false,
    draw: (area) => [
      {type: "shape", name: shapeNames.calloutLine, area: {...area, w: inches(BAR)}, fill: "accent"},
      {
        type: "text",
        name: shapeNames.callout,
        area: areaOf(area.x + BAR, area.y, area.w - BAR, area.h),
        paragraphs: paras,
        valign: "middle",
        fill: "surface",
        inset,
      },
    ],
    split(height, must) {
      const division = splitParas(paras, inches(height - 2 * inset.y), textWidth, must);
      return (
        division && {
          head: remarkPiece(division[0], place, width),
          rest: remarkPiece(division[1], place, width),
        }
      );
    },
  };
}
