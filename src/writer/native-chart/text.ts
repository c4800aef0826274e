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
  /** A value: no line may end within a number, however long. */
  readonly isWhole?: boolean;
  readonly isBold?: boolean;
  /** Lines of its own, which Office must not break again, and where they begin; else the text is one line. */
  readonly aligned?: "l" | "ctr" | "r";
}

const listStyle = element("a:lstStyle");
const paragraphEnd = element("a:endParaRPr", {lang: "zh-CN", altLang: "en-US"});

/** Without a rotation of its own Office slants names that it finds too long; it should break their lines. */
const bodies = {
  upright: element("a:bodyPr", {rot: -5_400_000, vert: "horz"}),
  level: element("a:bodyPr", {rot: 0, vert: "horz"}),
  wholeUpright: element("a:bodyPr", {rot: -5_400_000, vert: "horz", wrap: "none"}),
  whole: element("a:bodyPr", {rot: 0, vert: "horz", wrap: "none"}),
  aligned: element("a:bodyPr", {rot: 0, vert: "horz", wrap: "none", lIns: 0, tIns: 0, rIns: 0, bIns: 0}),
} as const;

/** How a text of the chart looks (`c:txPr`). */
export function textProperties(look: TextLook, fonts: ChartFonts): PlainElement {
  return group("c:txPr", [bodyOf(look), listStyle, group("a:p", [paragraphLook(look, fonts), paragraphEnd])]);
}

/** A text of its own (`c:tx`). LibreOffice reads the look of the run, Office that of the paragraph: both say it. */
export function richText(text: string | readonly string[], look: TextLook, fonts: ChartFonts): PlainElement {
  const lines = typeof text === "string" ? [text] : text;
  const paragraphs = lines.map((line) => {
    const run = group("a:r", [runLook("a:rPr", look, fonts), group("a:t", textOf(line))]);
    return group("a:p", [paragraphLook(look, fonts), run]);
  });
  return group("c:tx", [group("c:rich", [bodyOf(look), listStyle, ...paragraphs])]);
}

/** Without characters there is no text. */
function textOf(text: string): string[] {
  const clean = cleanText(text);
  return clean === "" ? [] : [clean];
}

function bodyOf({isUpright = false, isWhole = false, aligned}: TextLook): PlainElement {
  if (aligned !== undefined) return bodies.aligned;
  if (isWhole) return isUpright ? bodies.wholeUpright : bodies.whole;
  return isUpright ? bodies.upright : bodies.level;
}

function paragraphLook(look: TextLook, fonts: ChartFonts): PlainElement {
  const {aligned} = look;
  return element("a:pPr", aligned && {algn: aligned}, [runLook("a:defRPr", look, fonts)]);
}

function runLook(
  name: "a:defRPr" | "a:rPr",
  {size, colour, isBold = false}: TextLook,
  fonts: ChartFonts,
): PlainElement {
  // Font sizes are hundredths of a point; tenths of a point are fine enough.
  const sz = Math.max(100, Math.round(size * fonts.scale * 10) * 10);
  return element(
    name,
    {lang: "zh-CN", altLang: "en-US", sz, b: isBold ? 1 : 0, i: 0, u: "none", strike: "noStrike"},
    [
      solidFill(colour),
      element("a:latin", {typeface: fonts.latin}),
      element("a:ea", {typeface: fonts.eastAsia}),
      element("a:cs", {typeface: fonts.latin}),
    ],
  );
}
