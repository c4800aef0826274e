import {gluedOffsets} from "../typesetting/break-opportunity.ts";

/** Width of text in ems: a Han character and full-width punctuation take 1, Latin letters and digits about 1/2. */
export function textEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character.codePointAt(0) ?? 0);
  return ems;
}

function characterEms(code: number): number {
  // Capitals and % are wider than half an em in Times New Roman and Arial; measured too wide is the safe side.
  if (code === 0x25 || (code >= 0x41 && code <= 0x5a)) return 0.75;
  return code < 0x2000 ? 0.52 : 1;
}

/**
 * Width in ems of the widest number of a text with what belongs to it, such as `2021—2023年`, in the widest of the usual
 * fonts: in a column that is narrower it would be torn and misread.
 */
export function widestNumber(text: string): number {
  const glued = gluedOffsets(text);
  let widest = 0;
  let piece = text.slice(0, 1);
  for (let at = 1; at <= text.length; at++) {
    if (glued.has(at)) piece += text[at];
    else {
      if (/\d/.test(piece)) widest = Math.max(widest, wideEms(piece));
      piece = text.slice(at, at + 1);
    }
  }
  return widest;
}

/**
 * Width in ems of the widest Latin word of a text. Codes and addresses are longer than words: Word breaks them, and so
 * many ems of them will do.
 *
 * @param letters of the font that stands in for one that is not there
 */
export function widestWord(text: string, letters: Letters = wide): number {
  const widths = (text.match(words) ?? []).map((word) => {
    const ems = wideEms(word, letters);
    return ems <= longestWord && /^\p{L}+$/u.test(word) ? ems : Math.min(ems, mostOfCode);
  });
  return Math.max(0, ...widths);
}

const words = /[a-z\u00c0-\u04ff][a-z0-9\u00c0-\u04ff'’&.:/@_-]*/giu;
const longestWord = 20;
const mostOfCode = 12;

/**
 * Width in ems of a figure with words on both sides of its digits (`超过9000人`), in the widest of the usual fonts: Word
 * sets it apart from both of them. Zero for any other text.
 */
export function flankedEms(text: string): number {
  const flanked = /^[^\d\s]+\d[\d.,]*[^\d\s%]+$/u.test(text);
  return flanked ? wideEms(text) + 2 * autoSpace : 0;
}

/** Between Han and Latin, in ems. */
const autoSpace = 0.25;

/** Ems of the letters of a font. */
interface Letters {
  readonly digit: number;
  readonly small: number;
}

/** DejaVu Sans, for a font that is not there. */
const wide: Letters = {digit: 0.64, small: 0.6};
export const wideBold: Letters = {digit: 0.7, small: 0.68};

function wideEms(text: string, {digit, small}: Letters = wide): number {
  let ems = 0;
  for (const character of text) {
    if (/\d/.test(character)) ems += digit;
    else if (/\p{Ll}/u.test(character)) ems += small;
    else ems += characterEms(character.codePointAt(0) ?? 0);
  }
  return ems;
}

/**
 * Width of a bold text that must stand on one line, whatever font is there. Arial and Times New Roman have stand-ins of
 * the same widths everywhere; for 微软雅黑 the widest of the usual ones counts, DejaVu Sans.
 */
export function displayEms(text: string, latin: string): number {
  const widths = /^(?:Arial|Times New Roman)$/u.test(latin) ? boldWidths.known : boldWidths.unknown;
  let ems = 0;
  let before: boolean | undefined;
  for (const character of text) {
    const isLatin = character < "\u2000";
    if (before === !isLatin) ems += autoSpace;
    ems += isLatin ? (widths.get(character) ?? widths.get("0") ?? 1) : 1;
    before = isLatin;
  }
  return ems;
}

/** Ems; what is not named is as wide as a digit. */
const boldWidths = {
  known: new Map([
    ["0", 0.56],
    ["%", 0.9],
    [".", 0.28],
  ]),
  unknown: new Map([
    ["0", 0.7],
    ["%", 1.01],
    [".", 0.38],
  ]),
};
