import {unitWords} from "../../model/unit-words.ts";

/** Punctuation that may not start a line (CLREQ §3.1.3 “line-start prohibition”), with `%`, closing brackets and the mark of inferred periods. */
const noStart = new Set("。，、；：？！）》」』】〕〉”’…—～·％‰℃°,.;:?!)]}%/*");
/** Punctuation that may not end a line. */
const noEnd = new Set("（《「『【〔〈“‘([{￥¥$#№");

/** Quotation marks of any script; what is set in Latin within them does not part from them (UAX #14, LB19). */
const quotes = new Set("“”‘’\"'");
/** A line may end after these and begin with anything: dashes and ellipses between clauses. */
const dashes = new Set("—…");
/** Marks of the class CL. */
const closing = new Set("。，、）》」』】〕〉．");
const wide = /[\p{Script=Han}\p{Emoji_Presentation}\u3000-\u3029\u3030-\u303f\uff00-\uffef]|\uFE0F/u;

/** What stands after a number like a unit, though a figure has none: dates, grades and counted schools. */
const besideUnits = ["年级", "月", "日", "校"];
const units = [...unitWords, ...besideUnits].toSorted((a, b) => b.length - a.length).join("|");
/** 8000余名, 300多万元, 30多%. */
const more = "[余多]?";
const scale = "[百千万亿%％‰]+";
/** What stands behind a number: its scale and its unit, the longest that they can be. */
const measure = `(?:${more}(?:${units})|${more}${scale}${more}(?:${units})?)`;
/** A number and what belongs to it: 第 or a sign, digits, percent sign or scale, the unit, and the mark of an inferred year. */
const amount = new RegExp(
  `(?:第|[+\\-－≥≤＞＜~～])?(?:\\d[\\d,.]*(?:%?[—–～~-]\\d[\\d,.]*)?\\s?${measure}\\*?|\\d[\\d,.:：/]*[%％‰]?)`,
  "g",
);

/** UTF-16 offsets inside a number with its unit; no line may break there. */
export function gluedOffsets(text: string): Set<number> {
  const glued = new Set<number>();
  for (const match of text.matchAll(amount)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) glued.add(offset);
  }
  return glued;
}

/**
 * Whether a line may end after `before` and the next begin with `after`; both are graphemes, and `next` follows.
 * Where PowerPoint, WPS and LibreOffice differ, the answer is that of the strictest: what is whole in one of them
 * stays whole.
 */
export function mayBreakBetween(before: string, after: string, next = ""): boolean {
  if (after === " " || noStart.has(after) || noEnd.has(before)) return false;
  if (before === " ") return true;
  if (before === '"' || after === '"') return false;
  if (quotes.has(before)) return isWide(after);
  // LibreOffice takes the character before an opening mark along with a Latin word.
  if (quotes.has(after)) return isWide(before) && (next === "" || isWide(next));
  if (dashes.has(before)) return true;
  // LibreOffice: UAX #14, LB30 as it was before Unicode 5.2.
  if (closing.has(before) && !isWide(after)) return false;
  if (noEnd.has(after) && !isWide(before)) return false;
  return isWide(before) || isWide(after);
}

/**
 * Where a word too long for a line is broken first: LibreOffice does so after hyphens and slashes (UAX #14, classes
 * HY, BA and SY), but not within `12/2025`.
 */
export function mayBreakWord(
  earlier: string | undefined,
  before: string | undefined,
  after: string,
): boolean {
  if (before === undefined || noStart.has(after)) return false;
  if (before === "/") return !/\d/.test(earlier ?? "") || !/\d/.test(after);
  return /[-?!|–]/.test(before);
}

/** A mark that no line should begin with, or no line end with. */
export const isNoStart = (grapheme: string) => noStart.has(grapheme);
export const isClosing = (grapheme: string) => isNoStart(grapheme) && !/[—…～·℃°%％‰]/u.test(grapheme);
export const isNoEnd = (grapheme: string) => noEnd.has(grapheme);

const knownWide = new Map<string, boolean>();

/** Stands for itself, as Chinese characters, their punctuation and emoji do; all others make words. */
function isWide(grapheme: string): boolean {
  const known = knownWide.get(grapheme);
  if (known !== undefined) return known;
  const answer = wide.test(grapheme);
  knownWide.set(grapheme, answer);
  return answer;
}
