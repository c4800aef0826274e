import {cleanText} from "../clean-text.ts";
import * as elements from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";

/** Fonts and emphasis that a run has on top of the style of its paragraph. */
export interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  readonly deleted?: boolean;
  readonly position?: "superscript" | "subscript";
  /** Six hex digits. */
  readonly colour?: string;
  readonly sizePt?: number;
  readonly eastAsia?: string;
  readonly latin?: string;
}

const noLook: RunLook = {};
const eastAsian: elements.RunProperties = {fonts: {isEastAsian: true}};
const plain: elements.RunProperties = {};

/**
 * The one place where text becomes a run. Characters that both scripts use (“” … — × ≥) are drawn in the
 * East Asian font by the hint (ECMA-376 Part 1 §17.3.2.26); without it Word takes the Latin one, half as wide.
 */
export function textRun(text: string, look: RunLook = noLook): BodyNode {
  const clean = cleanText(text);
  const isEastAsian = !isAscii(clean);
  if (look === noLook) return elements.textRun(clean, isEastAsian ? eastAsian : plain);
  const {latin, eastAsia, ...properties} = look;
  if (latin === undefined && eastAsia === undefined && !isEastAsian)
    return elements.textRun(clean, properties);
  const fonts = {
    ...(latin === undefined ? {} : {latin}),
    ...(eastAsia === undefined ? {} : {eastAsia}),
    isEastAsian,
  };
  return elements.textRun(clean, {...properties, fonts});
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7e) return false;
  return true;
}
