import {textEms} from "./measure-text.ts";

/** A last line of less than this share of the longest looks like a mistake. */
const leastLast = 0.4;

/**
 * Lines of a title in Latin letters: between words only, as few as will do, of about the same length, and no single word
 * left for the last. A word longer than a line is parted behind a hyphen or slash, or where the line is full.
 *
 * @param inside offsets at which no line may begin
 */
export function breakLatin(title: string, lineEms: number, inside: ReadonlySet<number>): string[] {
  const words = wordsOf(title, inside).flatMap((word) => partAtNeed(word, lineEms));
  const count = fill(words, lineEms).length;
  return evenLines(words, count, lineEms) ?? fill(words, lineEms);
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
  if (textEms(word.trim()) <= room) return [word];
  const parts = word.split(/(?<=[-–/_.])(?=[\p{L}\d])/u);
  if (parts.length > 1) return fill(parts, room, "").flatMap((part) => partAtNeed(part, room));
  const letters = [...word];
  const cut = letters.findIndex(
    (_, index) =>
      textEms(
        letters
          .slice(0, index + 1)
          .join("")
          .trim(),
      ) > room,
  );
  return cut <= 0
    ? [word]
    : [letters.slice(0, cut).join(""), ...partAtNeed(letters.slice(cut).join(""), room)];
}

const ems = (line: string) => textEms(line.trim());

function fill(words: readonly string[], room: number, trailing = " "): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && ems(last + word) <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return trailing === "" ? lines : lines.map((line) => line.trim());
}

/** Of all ways to make so many lines of the words the most even one. */
function evenLines(words: readonly string[], count: number, room: number): string[] | undefined {
  const wanted = ems(words.join("")) / count;
  // best[k][n]: the first n words in k lines.
  let best: (Division | undefined)[] = words.map(() => undefined);
  const lineOf = (from: number, to: number) => words.slice(from, to).join("").trim();
  for (let line = 1; line <= count; line++) {
    const before = best;
    best = words.map((_, last) => {
      let found: Division | undefined;
      for (let from = line === 1 ? 0 : 1; from <= last; from++) {
        if (line === 1 && from > 0) break;
        const head = line === 1 ? {lines: [], fault: 0} : before[from - 1];
        const text = lineOf(from, last + 1);
        if (!head || ems(text) > room) continue;
        const isLast = line === count && last === words.length - 1;
        const fault =
          head.fault +
          (ems(text) - wanted) ** 2 +
          (isLast && ems(text) < wanted * leastLast ? wanted ** 2 : 0);
        if (!found || fault < found.fault) found = {lines: [...head.lines, text], fault};
      }
      return found;
    });
  }
  return best.at(-1)?.lines;
}

interface Division {
  readonly lines: string[];
  readonly fault: number;
}
