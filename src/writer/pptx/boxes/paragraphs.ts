import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {LANGUAGE} from "../../in-tongue.ts";
import type {Bullet, Para, Run} from "../slide.ts";
import {hundredths} from "./drawing.ts";
import {type DeckContext, relate, type SlideContext} from "./slide-context.ts";

const aligns = {left: "l", center: "ctr", right: "r"} as const;

/** Paragraphs of a box (ECMA-376 Part 1, 21.1.2.2.6). @param end closes each of them: `endOfText`, `endOfCell` */
export function writeParagraphs(
  paras: readonly Para[],
  end: PlainElement,
  context: SlideContext,
): PlainElement[] {
  return paras.map((para, index) => {
    const children = [paragraphProperties(para, index === 0)];
    for (const [position, run] of para.runs.entries()) {
      if (position > 0 && run.breakBefore) children.push(lineBreak);
      if (run.text !== "") children.push(writeRun(run, para, context));
    }
    children.push(end);
    return element("a:p", undefined, children);
  });
}

/** How large text is that somebody adds to a paragraph. @param size in points */
export function endOfText(size: number): PlainElement {
  return element("a:endParaRPr", {lang: LANGUAGE, sz: hundredths(size), dirty: 0, altLang: "en-US"});
}

export function endOfCell({size}: Para, {cellFonts}: DeckContext): PlainElement {
  return element(
    "a:endParaRPr",
    {lang: LANGUAGE, sz: hundredths(size), dirty: 0, altLang: "en-US"},
    cellFonts,
  );
}

export const noBullet = element("a:buNone");
const bulletSize = element("a:buSzPct", {val: 100_000});
const outerBullet = element("a:buChar", {char: "•"});
const innerBullet = element("a:buChar", {char: "–"});
const numberFont = element("a:buFont", {typeface: "+mj-lt"});

/** A box without paragraphs holds one that says nothing. */
export const emptyParagraph = element("a:p", undefined, [
  element("a:pPr", {indent: 0, marL: 0}, [noBullet]),
  element("a:endParaRPr", {lang: LANGUAGE, dirty: 0, altLang: "en-US"}),
]);

const lineBreak = element("a:br", undefined, [element("a:rPr", {lang: LANGUAGE, altLang: "en-US"})]);

function paragraphProperties(para: Para, isFirst: boolean): PlainElement {
  const {bullet, spaceBefore} = para;
  const children = [inPoints("a:lnSpc", para.lineHeight)];
  if (!isFirst && spaceBefore > 0) children.push(inPoints("a:spcBef", spaceBefore));
  const algn = aligns[para.align];
  if (bullet === undefined) {
    children.push(noBullet);
    return element("a:pPr", {algn, indent: 0, marL: 0}, children);
  }
  children.push(bulletSize);
  if (bullet.ordered)
    children.push(numberFont, element("a:buAutoNum", {type: "arabicPeriod", startAt: bullet.start}));
  else children.push(bullet.level === 0 ? outerBullet : innerBullet);
  return element("a:pPr", bulletIndent(algn, bullet), children);
}

function bulletIndent(algn: string, {level, indent}: Bullet) {
  const hanging = Math.round(indent * 72 * 12_700);
  if (level === 0) return {algn, marL: hanging, indent: -hanging};
  return {algn, lvl: level, marL: hanging + hanging * level, indent: -hanging};
}

/** @param name the distance between lines, or in front of a paragraph */
export function inPoints(name: "a:lnSpc" | "a:spcBef", points: number): PlainElement {
  return element(name, undefined, [element("a:spcPts", {val: hundredths(points)})]);
}

function writeRun(run: Run, {size}: Para, context: SlideContext): PlainElement {
  const look = context.deck.bodyLooks[run.colour];
  const sz = hundredths(size);
  const properties = run.url ? linkProperties(run, sz, look, context) : runProperties(sz, run, look);
  return element("a:r", undefined, [properties, element("a:t", undefined, [run.text])]);
}

/** @param sz hundredths of a point */
export function runProperties(sz: number, run: RunLook, look: readonly PlainElement[]): PlainElement {
  return element("a:rPr", {...runAttributes(sz, run), dirty: 0}, look);
}

type RunLook = Pick<Run, "bold" | "deleted" | "position" | "url">;

/** Hundredths of a percent of the size, as PowerPoint sets them. */
const baselines = {superscript: 30_000, subscript: -25_000} as const;

function runAttributes(sz: number, {bold, deleted, position, url}: RunLook) {
  return {
    lang: LANGUAGE,
    altLang: "en-US",
    sz,
    ...(bold ? {b: 1} : {}),
    ...(deleted ? {strike: "sngStrike"} : {}),
    ...(url ? {u: "sng"} : {}),
    ...(position ? {baseline: baselines[position]} : {}),
  };
}

/** The colour of the text instead of the theme's for links (`ahyp:hlinkClr` of [MS-ODRAWXML]). */
const linkColour = element("a:extLst", undefined, [
  element("a:ext", {uri: "{A12FA001-AC4F-418D-AE19-62706E023703}"}, [
    element("ahyp:hlinkClr", {
      "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
      val: "tx",
    }),
  ]),
]);

function linkProperties(
  run: Run,
  sz: number,
  look: readonly PlainElement[],
  context: SlideContext,
): PlainElement {
  const id = relate(context, {type: hyperlink, target: run.url ?? "", isExternal: true});
  const link = element("a:hlinkClick", {"r:id": id, ...linkDefaults}, [linkColour]);
  return element("a:rPr", {...runAttributes(sz, run), dirty: 0}, [...look, link]);
}

const linkDefaults = {
  invalidUrl: "",
  action: "",
  tgtFrame: "",
  tooltip: "",
  history: 1,
  highlightClick: 0,
  endSnd: 0,
};
const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
