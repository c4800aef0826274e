import {createRequire} from "node:module";
import {createCanvas, GlobalFonts, type SKRSContext2D} from "@napi-rs/canvas";

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
  "jianbao measure regular": "400Regular/NotoSansSC_400Regular.ttf",
  "jianbao measure bold": "700Bold/NotoSansSC_700Bold.ttf",
} as const;
type Family = keyof typeof files;

/** Glyphs are measured at this many pixels per em. */
const EM = 200;
/** Segoe UI Emoji's advance; measured glyphs would depend on the fonts of the machine. */
const EMOJI_EMS = 1.37;

let context: SKRSContext2D | undefined;

/** Registers both weights on first use; a missing family would fall back to another one in silence. */
function measuringContext(): SKRSContext2D {
  if (context) return context;
  const require = createRequire(import.meta.url);
  for (const [family, file] of Object.entries(files)) {
    const path = require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
    if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(path, family);
    if (!GlobalFonts.has(family)) throw new Error(`cannot load the measuring font ${path}`);
  }
  context = createCanvas(1, 1).getContext("2d");
  return context;
}

/**
 * WPS and LibreOffice put a quarter em between Chinese characters and Latin letters or digits (LibreOffice beside
 * full-width punctuation too), PowerPoint does not: measured with it, text fits in all three.
 */
const AUTOSPACE_EMS = 0.25;
const han = /^[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;
const latin = /^[\p{Script=Latin}0-9%]/u;

/** Extra distance between two neighbouring graphemes in ems. */
export function autospace(before: string | undefined, after: string): number {
  if (before === undefined) return 0;
  const meets = (han.test(before) && latin.test(after)) || (latin.test(before) && han.test(after));
  return meets ? AUTOSPACE_EMS : 0;
}

const cache: Record<Family, Map<string, number>> = {
  "jianbao measure regular": new Map(),
  "jianbao measure bold": new Map(),
};

/** Advance width of one grapheme in ems. */
export function graphemeWidth(grapheme: string, bold: boolean): number {
  const family: Family = bold ? "jianbao measure bold" : "jianbao measure regular";
  const known = cache[family].get(grapheme);
  if (known !== undefined) return known;
  const width = fixedWidth(grapheme) ?? drawnWidth(grapheme, family);
  cache[family].set(grapheme, width);
  return width;
}

/** Emoji and Han characters, rare ones included, have the same width whether or not the font holds them. */
function fixedWidth(grapheme: string): number | undefined {
  if (/\p{Script=Han}/u.test(grapheme)) return 1;
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return EMOJI_EMS;
  return undefined;
}

/**
 * Where 微软雅黑 is missing, LibreOffice sets digits and letters in DejaVu Sans, the widest of the usual
 * stand-ins: its digits measure 0.64 em (bold 0.70) beside Noto's 0.55 (bold 0.59).
 */
const WIDEST_LATIN = {"jianbao measure regular": 1.15, "jianbao measure bold": 1.18} as const;
const ascii = /^[\x21-\x7e]$/;

function drawnWidth(grapheme: string, family: Family): number {
  const drawing = measuringContext();
  drawing.font = `${EM}px "${family}"`;
  const width = drawing.measureText(grapheme).width / EM;
  return ascii.test(grapheme) ? width * WIDEST_LATIN[family] : width;
}
