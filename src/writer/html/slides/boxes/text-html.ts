import {inches} from "../../../../model/length.ts";
import type {TextBox} from "../../../pptx/slide.ts";
import {pixels, placeStyle} from "../css-pixels.ts";
import {parasHtml} from "../para-html.ts";

export function textHtml({area, paragraphs, valign, fill, inset}: TextBox): string {
  const classes = ["box", valign, ...(fill ? [`fill-${fill}`] : [])];
  const padding = inset.x === 0 && inset.y === 0 ? "" : `;padding:${pixels(inset.y)} ${pixels(inset.x)}`;
  const text = parasHtml(paragraphs, inches(area.w - 2 * inset.x));
  return `<div class="${classes.join(" ")}" style="${placeStyle(area)}${padding}">${text}</div>`;
}
