import {inches, type Point} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import {para} from "../paras.ts";
import {plain, type RunStyle} from "../runs.ts";
import type {Area, Para, ShapeBox, TextBox} from "../slide.ts";

/** A text box without edge, its text flush with its area. */
export function textBox(
  name: string,
  area: Area,
  paragraphs: readonly Para[],
  valign: TextBox["valign"] = "top",
): TextBox {
  return {type: "text", name, area, paragraphs, valign, inset: {x: inches(0), y: inches(0)}};
}

/** One paragraph of plain text with the line height of titles and labels. */
export function line(text: string, size: number, style: RunStyle, align: Para["align"] = "left"): Para {
  return para([plain(text, style)], size as Point, {
    align,
    lineHeight: lineHeight(size as Point, leading.tight),
    spaceBefore: (size * 0.4) as Point,
  });
}

export function hairline(area: Area): ShapeBox {
  return {type: "shape", name: shapeNames.rule, area, fill: "border"};
}
