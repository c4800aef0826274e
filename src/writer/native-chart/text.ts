import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {cleanText} from "../clean-text.ts";
import {group} from "./elements.ts";
import {solidFill} from "./look.ts";
import type {ChartFonts} from "./placed-chart.ts";

export interface TextLook {
  /** Logical pixels. */
  readonly size: number;
  readonly colour: string;
  /** Turned by a quarter, to be read from below. */
  readonly isUpright?: boolean;
  /** Never broken into lines: some of the texts are left out instead. */
  readonly isSparse?: boolean;
}

const listStyle = element("a:lstStyle");
const paragraphEnd = element("a:endParaRPr", {lang: "zh-CN", altLang: "en-US"});

/**
 * Without a rotation of its own Office slants names that it finds too long; it should break their lines. LibreOffice
 * breaks lines for a rotation of its own only, and leaves out names that do not fit otherwise.
 */
const bodies = {
  sparse: element("a:bodyPr"),
  upright: element("a:bodyPr", {rot: -5_400_000, vert: "horz"}),
  level: element("a:bodyPr", {rot: 0, vert: "horz"}),
} as const;

/** How a text of the chart looks (`c:txPr`). */
export function textProperties(look: TextLook, fonts: ChartFonts): PlainElement {
  return group("c:txPr", [bodyOf(look), listStyle, group("a:p", [paragraphLook(look, fonts), paragraphEnd])]);
}

/** A text of its own (`c:tx`). LibreOffice reads the look of the run, Office that of the paragraph: both say it. */
export function richText(text: string, look: TextLook, fonts: ChartFonts): PlainElement {
  const run = group("a:r", [runLook("a:rPr", look, fonts), group("a:t", textOf(text))]);
  const paragraph = group("a:p", [paragraphLook(look, fonts), run]);
  return group("c:tx", [group("c:rich", [bodyOf(look), listStyle, paragraph])]);
}

/** Without characters there is no text. */
function textOf(text: string): string[] {
  const clean = cleanText(text);
  return clean === "" ? [] : [clean];
}

function bodyOf({isUpright = false, isSparse = false}: TextLook): PlainElement {
  if (isSparse) return bodies.sparse;
  return isUpright ? bodies.upright : bodies.level;
}

function paragraphLook(look: TextLook, fonts: ChartFonts): PlainElement {
  return group("a:pPr", [runLook("a:defRPr", look, fonts)]);
}

function runLook(name: "a:defRPr" | "a:rPr", {size, colour}: TextLook, fonts: ChartFonts): PlainElement {
  // Font sizes are hundredths of a point; tenths of a point are fine enough.
  const sz = Math.max(100, Math.round(size * fonts.scale * 10) * 10);
  return element(name, {lang: "zh-CN", altLang: "en-US", sz, b: 0, i: 0, u: "none", strike: "noStrike"}, [
    solidFill(colour),
    element("a:latin", {typeface: fonts.latin}),
    element("a:ea", {typeface: fonts.eastAsia}),
    element("a:cs", {typeface: fonts.latin}),
  ]);
}
