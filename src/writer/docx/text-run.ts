import {type IRunPropertiesOptions, TextRun} from "docx";
import {cleanText} from "../clean-text.ts";

/** Fonts and emphasis that a run has on top of the style of its paragraph. */
export interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  readonly sizePt?: number;
  readonly eastAsia?: string;
  readonly latin?: string;
}

/**
 * The one place where text becomes a run. Characters that both scripts use (“” … — × ≥) are drawn in the
 * East Asian font by the hint (ECMA-376 Part 1 §17.3.2.26); without it Word takes the Latin one, half as wide.
 */
export function textRun(text: string, look: RunLook = {}): TextRun {
  const clean = cleanText(text);
  const font = {
    ...(look.latin === undefined ? {} : {ascii: look.latin, hAnsi: look.latin}),
    ...(look.eastAsia === undefined ? {} : {eastAsia: look.eastAsia}),
    ...(isAscii(clean) ? {} : {hint: "eastAsia"}),
  };
  const options: IRunPropertiesOptions = {
    ...(look.style === undefined ? {} : {style: look.style}),
    ...(look.bold ? {bold: true} : {}),
    ...(look.sizePt === undefined ? {} : {size: look.sizePt * 2}),
    ...(Object.keys(font).length === 0 ? {} : {font}),
  };
  return new TextRun({text: clean, ...options});
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}
