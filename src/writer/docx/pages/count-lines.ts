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

/** U+2060 WORD JOINER: shows nothing, and no line ends beside it (UAX #14, LB11). */
export const wordJoiner = "\u2060";

/** What may not start a line (CLREQ §3.1.3). */
const closing = new Set("，。、；：？！）》〉」』】〕”’…％%—～·,.;:?!)]}*");
/** What may not end one. */
const opening = new Set("（《〈「『【〔“‘([{");
/** What may hang over the edge (w:overflowPunct, which is on unless it is switched off). */
const hanging = new Set("，。、");
/** Room between Han and Latin that Word and WPS add, in ems. */
const autospace = 0.22;
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000]|[\ud840-\ud88f][\udc00-\udfff]/u;

/** Where a line begins: a character of a piece. */
export interface LineStart {
  readonly piece: number;
  /** UTF-16 offset into its text. */
  readonly at: number;
}

/** How many lines a text takes; see breakLines. */
export function countLines(
  pieces: readonly TextPiece[],
  room: number,
  firstIndent: number,
  latin: LatinWidths,
): number {
  return breakLines(pieces, room, firstIndent, latin).length;
}

/**
 * The lines that a text takes, all widths in ems of the paragraph. Han characters break anywhere but before a mark that
 * closes or after one that opens; Latin words and numbers stay whole.
 *
 * @param firstIndent ems less on the first line
 */
export function breakLines(
  pieces: readonly TextPiece[],
  given: number,
  firstIndent: number,
  latin: LatinWidths,
): LineStart[] {
  // Indents may leave nothing of a narrow column: a character is set on each line nevertheless.
  const room = Math.max(given, 1);
  const starts: LineStart[] = [{piece: 0, at: 0}];
  let used = firstIndent;
  let start: LineStart = {piece: 0, at: 0};
  let word = 0;
  let ink = 0;
  let before = "";
  /** The word behind which the next may start on a new line. */
  const place = () => {
    if (used + ink > room + 0.01 && used > (starts.length === 1 ? firstIndent : 0)) {
      starts.push(start);
      used = 0;
    }
    let over = used + ink - room;
    if (over > 0.01) {
      const widths = charactersFrom(pieces, start, latin);
      let end = used;
      for (let edge = room; over > 0.01; over -= room, edge += room) {
        let next = widths.next();
        while (!next.done && end + next.value.width <= edge) {
          end += next.value.width;
          next = widths.next();
        }
        if (next.done) starts.push(starts.at(-1) as LineStart);
        else {
          starts.push(next.value);
          end += next.value.width;
        }
      }
    }
    used += word;
    word = 0;
    ink = 0;
  };
  for (const [index, {text, scale}] of pieces.entries()) {
    let at = 0;
    for (const character of text) {
      if (character === "\n") {
        place();
        starts.push({piece: index, at: at + 1});
        start = {piece: index, at: at + 1};
        used = 0;
        before = "";
        at += 1;
        continue;
      }
      if (before !== "" && mayBreak(before, character)) {
        place();
        start = {piece: index, at};
      }
      const width = widthOf(character, latin) * scale;
      word += width + (isMeeting(before, character) ? autospace : 0);
      if (character !== " " && !hanging.has(character)) ink = word;
      before = character;
      at += character.length;
    }
  }
  place();
  return starts;
}

/** The characters of a word that no line can hold, and where each begins. */
function* charactersFrom(
  pieces: readonly TextPiece[],
  start: LineStart,
  latin: LatinWidths,
): Generator<LineStart & {width: number}> {
  for (let piece = start.piece; piece < pieces.length; piece++) {
    const {text, scale} = pieces[piece] as TextPiece;
    let at = piece === start.piece ? start.at : 0;
    for (const character of text.slice(at)) {
      yield {piece, at, width: widthOf(character, latin) * scale};
      at += character.length;
    }
  }
}

function mayBreak(before: string, after: string): boolean {
  if (before === wordJoiner || after === wordJoiner) return false;
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
  if (character === wordJoiner) return 0;
  if (isDigit(character)) return latin.digit;
  if (character >= "\u2014") return 1;
  if (character >= "A" && character <= "Z") return latin.capital;
  if (character >= "a" && character <= "z") return latin.small;
  if (character === "%") return 0.83;
  return " \u00a0.,:;'|!".includes(character) ? 0.26 : "[]()-/".includes(character) ? 0.33 : 0.5;
}
