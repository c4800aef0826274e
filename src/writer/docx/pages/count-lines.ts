/** Text in one size; `ems` of the paragraph's own size are `scale` times as many of its characters' widths. */
export interface TextPiece {
  readonly text: string;
  /** Size against that of the paragraph: superscripts are smaller. */
  readonly scale: number;
}

/** Widths of what is not as wide as high, in ems; the rest of Latin is half an em on average. */
export interface LatinWidths {
  readonly digit: number;
  readonly capital: number;
  readonly small: number;
}

/** Serif types such as Times New Roman, and those of 宋体 and 仿宋; then sans-serif types. */
export const narrowLatin: LatinWidths = {digit: 0.5, capital: 0.69, small: 0.45};
export const wideLatin: LatinWidths = {digit: 0.55, capital: 0.66, small: 0.53};

/** What may not start a line (CLREQ §3.1.3). */
const closing = new Set("，。、；：？！）》〉」』】〕”’…％%—～·,.;:?!)]}");
/** What may not end one. */
const opening = new Set("（《〈「『【〔“‘([{");
/** What may hang over the edge (w:overflowPunct, which is on unless it is switched off). */
const hanging = new Set("，。、");
/** Room between Han and Latin that Word and WPS add, in ems. */
const autospace = 0.22;
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000]|[\ud840-\ud88f][\udc00-\udfff]/u;

/**
 * How many lines a text takes, all widths in ems of the paragraph. Han characters break anywhere but before a mark that
 * closes or after one that opens; Latin words and numbers stay whole.
 *
 * @param firstIndent ems less on the first line
 */
export function countLines(
  pieces: readonly TextPiece[],
  given: number,
  firstIndent: number,
  latin: LatinWidths,
): number {
  // Indents may leave nothing of a narrow column: a character is set on each line nevertheless.
  const room = Math.max(given, 1);
  let lines = 1;
  let used = firstIndent;
  let word = 0;
  let ink = 0;
  let before = "";
  /** The word behind which the next may start on a new line. */
  const place = () => {
    if (used + ink > room + 0.01 && used > (lines === 1 ? firstIndent : 0)) {
      lines++;
      used = 0;
    }
    for (let over = used + ink - room; over > 0.01; over -= room) lines++;
    used += word;
    word = 0;
    ink = 0;
  };
  for (const {text, scale} of pieces) {
    for (const character of text) {
      if (character === "\n") {
        place();
        lines++;
        used = 0;
        before = "";
        continue;
      }
      if (before !== "" && mayBreak(before, character)) place();
      const width = widthOf(character, latin) * scale;
      word += width + (isMeeting(before, character) ? autospace : 0);
      if (character !== " " && !hanging.has(character)) ink = word;
      before = character;
    }
  }
  place();
  return lines;
}

function mayBreak(before: string, after: string): boolean {
  if (closing.has(after) || opening.has(before) || after === " ") return false;
  // Word keeps digits with what follows them, a rule of the document; elsewhere the difference is a character.
  if (isDigit(before)) return false;
  return before === " " || isWide(before) || isWide(after);
}

const isDigit = (character: string) => character >= "0" && character <= "9";
const isWide = (character: string) => character >= "\u2014";
const isMeeting = (a: string, b: string) => (isLatin(a) && han.test(b)) || (isLatin(b) && han.test(a));
const isLatin = (character: string) => /^[A-Za-z0-9%]$/u.test(character);

function widthOf(character: string, latin: LatinWidths): number {
  if (isDigit(character)) return latin.digit;
  if (character >= "\u2014") return 1;
  if (character >= "A" && character <= "Z") return latin.capital;
  if (character >= "a" && character <= "z") return latin.small;
  if (character === "%") return 0.83;
  return " \u00a0.,:;'|!".includes(character) ? 0.26 : "[]()-/".includes(character) ? 0.33 : 0.5;
}
