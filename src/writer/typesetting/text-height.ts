import {type Inch, inches} from "../../model/length.ts";
import {breakLines} from "./break-lines.ts";
import type {Type} from "./font.ts";

/** Height of a text in a box of the given width; `lineHeight` is a multiple of the type size. */
export function textHeight(text: string, width: Inch, type: Type, lineHeight: number): Inch {
  return inches((breakLines(text, width, type).length * type.sizePt * lineHeight) / 72);
}
