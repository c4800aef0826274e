import {textEms} from "./measure-text.ts";

/** A last line of less than this share of the longest looks like a mistake. */
const leastLast = 0.4;

/** Lines that are made alike. */
const mostEven = 8;

/**
 * Lines of a title in Latin letters: between words only, as few as will do, of about the same length, and no single word
 * left for the last. A word longer than a line is parted behind a hyphen or slash, or where the line is full.
 *
 * @param inside offsets at which no line may begin
 */
export function breakLatin(title: string, lineEms: number, inside: ReadonlySet<number>): string[] {
  const words = wordsOf(title, inside).flatMap((word) => partAtNeed(word, lineEms));
  const filled = fill(words, lineEms);
  // Nobody sees whether so many lines are even.
  return (filled.length <= mostEven ? evenLines(words, filled.length, lineEms) : undefined) ?? filled;
}

/** Words with the spaces behind them; spaces that do not break are none. */
function wordsOf(title: string, inside: ReadonlySet<number>): string[] {
  const words: string[] = [];
  let at = 0;
  for (const piece of title.match(/[^ ]+ *| +/gu) ?? []) {
    if (inside.has(at) && words.length > 0) words[words.length - 1] += piece;
    else words.push(piece);
    at += piece.length;
  }
  return words;
}

function partAtNeed(word: string, room: number): string[] {
  if (ems(word) <= room) return [word];
  const parts = word.split(/(?<=[-–/_.])(?=[\p{L}\d])/u);
  return fill(
    parts.flatMap((part) => partLetters(part, room)),
    room,
    "",
  );
}

/** Where the line is full. */
function partLetters(part: string, room: number): string[] {
  const pieces: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const letter of part) {
    const own = textEms(letter);
    if (width + own > room && letter !== " ") {
      pieces.push(letter);
      width = own;
    } else {
      pieces[pieces.length - 1] += letter;
      width += own;
    }
  }
  return pieces;
}

const ems = (line: string) => textEms(line.trim());

function fill(words: readonly string[], room: number, trailing = " "): string[] {
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (width + ems(word) <= room) {
      lines[lines.length - 1] += word;
      width += textEms(word);
    } else {
      lines.push(word);
      width = textEms(word);
    }
  }
  return trailing === "" ? lines : lines.map((line) => line.trim());
}

/** Of all ways to make so many lines of the words the most even one. */
function evenLines(words: readonly string[], count: number, room: number): string[] | undefined {
  const [whole, bare] = [words.map(textEms), words.map(ems)];
  const wanted = whole.reduce((sum, width) => sum + width, 0) / count;
  // best[n]: the first n words in as many lines as there have been.
  let best: (Division | undefined)[] = [{ends: [], fault: 0}, ...words.map(() => undefined)];
  for (let line = 1; line <= count; line++) {
    const before = best;
    best = before.map((_, end) => {
      let found: Division | undefined;
      let width = bare[end - 1] ?? Number.POSITIVE_INFINITY;
      for (let from = end - 1; from >= 0 && width <= room; width += whole[--from] ?? 0) {
        const head = before[from];
        if (!head) continue;
        const isShort = end === words.length && width < wanted * leastLast;
        const fault = head.fault + (width - wanted) ** 2 + (isShort ? wanted ** 2 : 0);
        if (!found || fault < found.fault) found = {ends: [...head.ends, end], fault};
      }
      return found;
    });
  }
  return best.at(-1)?.ends.map((end, line, ends) =>
    words
      .slice(ends[line - 1] ?? 0, end)
      .join("")
      .trim(),
  );
}

interface Division {
  /** Behind the last word of each line. */
  readonly ends: number[];
  readonly fault: number;
}
