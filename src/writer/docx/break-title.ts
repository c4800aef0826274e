import {gluedOffsets} from "../typesetting/break-opportunity.ts";
import {breakLatin} from "./break-latin.ts";
import {textEms} from "./measure-text.ts";

/** What may not start a line: marks, particles, and endings that the segmenter cuts off, as in 幼儿|园 and 覆盖|率. */
const closing =
  /^(?:[，。、；：！？）》〉」』】”’％%…—～·,.;:!?)]|[的地得了园校院所区县市率数量额度费期者员生师化性型类制业]$|以[上下]$|左右$)/;
/** What may not end one: marks, and words that join. */
const opening = /[（《〈「『【“‘(]$|^[与和及或暨]$/;

/**
 * A title as lines broken between words whose outline is a trapezoid or a rhombus, as GB/T 9704-2012 §7.3.1 asks: of
 * about the same length, but neither a rectangle nor narrow in the middle, and no single character left for the last
 * line; and behind a comma, where there is one. One line when it fits.
 *
 * @param inside offsets at which no line may begin
 */
export function breakTitle(
  title: string,
  lineEms: number,
  inside: ReadonlySet<number> = new Set(),
): string[] {
  const count = Math.ceil(textEms(title) / lineEms);
  if (count <= 1) return [title];
  if (!/\p{Script=Han}/u.test(title)) return breakLatin(title, lineEms, inside);
  const words = breakWords(title, inside);
  // Where words end badly one line more may be needed.
  for (const lines of [count, count + 1]) {
    if (lines > mostShaped) break;
    const best = bestLines(words, lines, lineEms);
    if (best !== undefined) return best;
  }
  return fillLines(words, lineEms);
}

/** Words as the dictionary knows them, but numbers with their units. */
function wordsOf(title: string, inside: ReadonlySet<number>): string[] {
  const glued = gluedOffsets(title);
  const found: string[] = [];
  for (const {segment, index} of new Intl.Segmenter("zh-CN", {granularity: "word"}).segment(title)) {
    if (glued.has(index) || inside.has(index)) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

/** Beyond it a title is a paragraph: no outline shows, and the ways to divide it are too many to look at. */
const mostShaped = 4;

/** Words with the marks and endings that belong to them: between any two a line may end. */
export const breakWords = (text: string, inside: ReadonlySet<number> = new Set()): string[] =>
  joinMarks(wordsOf(text, inside));

function joinMarks(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && (closing.test(word) || opening.test(before)))
      joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

/** Of all ways to make so many lines of the words the one whose outline is best; undefined when a line is too long. */
function bestLines(words: readonly string[], count: number, room: number): string[] | undefined {
  const wanted = textEms(words.join("")) / count;
  let best: string[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const lines of divide(words, count, room, wanted)) {
    const fault = outlineFault(lines.map(textEms), wanted) + tornClauses(lines);
    if (fault >= least) continue;
    best = lines;
    least = fault;
  }
  return best;
}

/** Ways to divide words into lines; only lines of about the wanted length are looked at, which keeps them few. */
function* divide(words: readonly string[], count: number, room: number, wanted: number): Generator<string[]> {
  if (count === 1) {
    const line = words.join("").trim();
    if (textEms(line) <= room) yield [line];
    return;
  }
  let ems = 0;
  for (let at = 1; at < words.length; at++) {
    ems += textEms(words[at - 1] ?? "");
    if (ems < wanted / 2) continue;
    const line = words.slice(0, at).join("").trim();
    if (textEms(line) > room) return;
    for (const rest of divide(words.slice(at), count - 1, room, wanted)) yield [line, ...rest];
  }
}

/** How far the lines are from the same length, and what is wrong with their outline. */
function outlineFault(lengths: readonly number[], wanted: number): number {
  const uneven = lengths.reduce((sum, length) => sum + (length - wanted) ** 2, 0);
  const isRectangle = lengths.every((length) => Math.abs(length - (lengths[0] ?? 0)) < 0.5);
  const isHourglass = lengths.some(
    (length, index) => length < Math.min(lengths[index - 1] ?? 0, lengths[index + 1] ?? 0) - 0.4,
  );
  return uneven + (isRectangle ? 2.5 : 0) + (isHourglass ? 25 : 0);
}

/** Lines that end within a clause, where another could end: nine ems of difference in length are better. */
function tornClauses(lines: readonly string[]): number {
  return 40 * lines.slice(0, -1).filter((line) => !/[，；：。]$/.test(line)).length;
}

/** Lines as full as words allow; a word longer than a line is cut where the line is full. */
function fillLines(words: readonly string[], room: number): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  for (const word of words) {
    if (textEms((line + word).trim()) > room) end();
    for (const character of textEms(word.trim()) > room ? word : [word]) {
      if (textEms((line + character).trim()) > room && !closing.test(character)) end();
      line += character;
    }
  }
  end();
  return lines;
}
