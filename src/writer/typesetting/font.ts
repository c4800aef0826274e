import type {SKRSContext2D} from "@napi-rs/canvas";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {loadCanvas, registerFont} from "../../font/canvas.ts";
import {fontFiles, type ResolveFile, resolveFontFile} from "../../font/font-files.ts";

/** The type in which a text is measured. */
export interface Type {
  readonly sizePt: number;
  readonly bold?: boolean;
}

/**
 * Noto Sans SC stands in for 微软雅黑, which may not be shipped: Chinese characters are one em wide in both,
 * and Noto's digits and letters are a little wider, so that what fits here fits there.
 * The family names are ours alone; another stage registers the same files under its own.
 */
const files = {
  "jianbao measure regular": fontFiles.regular,
  "jianbao measure bold": fontFiles.bold,
} as const;
type Family = keyof typeof files;

/** Glyphs are measured at this many pixels per em. */
const EM = 200;
/** Segoe UI Emoji's advance; measured glyphs would depend on the fonts of the machine. */
const EMOJI_EMS = 1.37;

let context: SKRSContext2D | undefined;

/**
 * Registers both weights, and tells which file cannot be read: text would be measured in another font in silence.
 * Writers call it before they plan; `resolve` is for tests.
 */
export function loadMeasuringFont(resolve: ResolveFile = resolveFontFile): readonly Diagnostic[] {
  const {value: canvas, diagnostics} = loadCanvas();
  if (!canvas) return diagnostics;
  return Object.entries(files)
    .filter(
      ([family, file]) => !canvas.GlobalFonts.has(family) && !registerFont(canvas, family, file, resolve),
    )
    .map(([, file]) => fontMissing(file));
}

function fontMissing(file: string): Diagnostic {
  return {
    severity: "error",
    code: "measuring-font-missing",
    message: {
      en: `the font that slides are measured with cannot be read: ${file}`,
      zh: `无法读取为幻灯片排版所用的字体：${file}`,
    },
    hint: {
      en: "install jianbao again; in a clone of the project, run `npm ci`",
      zh: "请重新安装 jianbao；在项目目录下请运行 npm ci",
    },
  };
}

function measuringContext(): SKRSContext2D {
  if (context) return context;
  const [missing] = loadMeasuringFont();
  const {value: canvas} = loadCanvas();
  if (missing || !canvas) throw new Error(missing?.message.en);
  context = canvas.createCanvas(1, 1).getContext("2d");
  return context;
}

/**
 * WPS and LibreOffice put up to a quarter em wherever Chinese and Latin letters or digits meet (LibreOffice beside
 * punctuation and spaces too), PowerPoint does not: measured with it, text fits in all three.
 */
const AUTOSPACE_EMS = 0.25;

type Script = "asian" | "latin";

/** Widths of a text's graphemes, in order, with the distance before each; a new one for each paragraph. */
export function measurer(): (grapheme: string, bold: boolean) => number {
  let script: Script | undefined;
  return (grapheme, bold) => {
    const before = script;
    script = scriptOf(grapheme) ?? before ?? "latin";
    const distance = before !== undefined && before !== script ? AUTOSPACE_EMS : 0;
    return distance + graphemeWidth(grapheme, bold);
  };
}

/** As LibreOffice sees it: spaces, quotation marks, dashes and symbols belong to what stands before them. */
function scriptOf(grapheme: string): Script | undefined {
  const code = grapheme.codePointAt(0) ?? 0x20;
  if (code === 0x20 || code === 0xa0) return undefined;
  if (code < 0x2000) return "latin";
  const isAsian =
    (code >= 0x2e80 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xfff0) ||
    code >= 0x20000;
  return isAsian ? "asian" : undefined;
}

const cache: Record<Family, Map<string, number>> = {
  "jianbao measure regular": new Map(),
  "jianbao measure bold": new Map(),
};

/** Advance width of one grapheme in ems. */
function graphemeWidth(grapheme: string, bold: boolean): number {
  const family: Family = bold ? "jianbao measure bold" : "jianbao measure regular";
  const known = cache[family].get(grapheme);
  if (known !== undefined) return known;
  const width = fixedWidth(grapheme) ?? drawnWidth(grapheme, family);
  cache[family].set(grapheme, width);
  return width;
}

/**
 * Emoji, Han characters, rare ones included, and the dash have the same width whether or not the font holds them.
 * 破折号 is two of the latter; Noto Sans SC draws it shorter than other Chinese fonts do.
 */
function fixedWidth(grapheme: string): number | undefined {
  if (/\p{Script=Han}|—/u.test(grapheme)) return 1;
  // Where no font joins a family of emoji, its members stand side by side.
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme))
    return EMOJI_EMS * Math.max(1, [...grapheme.matchAll(/\p{Emoji_Presentation}/gu)].length);
  return undefined;
}

/**
 * Where 微软雅黑 is missing, LibreOffice sets digits and letters in DejaVu Sans, the widest of the usual
 * stand-ins: its digits measure 0.64 em (bold 0.70) beside Noto's 0.55 (bold 0.59). By how much it is wider than
 * Noto Sans SC, regular and bold, is stated here, because it does not come with the project.
 */
const widestLatin: readonly (readonly [RegExp, number, number])[] = [
  [/^[{}]$/, 1.88, 1.88],
  [/^[#+<=>^~¬−]$/, 1.51, 1.42],
  [/^®$/, 2.11, 1.95],
  [/^[°©™‰ⅰ-ⅻⅠ-Ⅻ]$/, 1.41, 1.67],
  [/^[℃№]$/, 1.12, 1.21],
  [/^ $/, 1.43, 1.56],
  [/^[!:;|]$/, 1.25, 1.24],
  [/^[VXx]$/, 1.2, 1.25],
  [/^[\x21-\x7e]/, 1.15, 1.21],
  [/^[\u00a1-\u024f\u0370-\u04ff]/, 1.25, 1.4],
];

function drawnWidth(grapheme: string, family: Family): number {
  const drawing = measuringContext();
  drawing.font = `${EM}px "${family}"`;
  const width = drawing.measureText(grapheme).width / EM;
  const [, regular = 1, bold = 1] = widestLatin.find(([pattern]) => pattern.test(grapheme)) ?? [];
  return width * (family.endsWith("bold") ? bold : regular);
}
