import {textEms} from "./measure-text.ts";

/** Marks that may not start a line. */
const closing = /^[，。、；：！？）》〉」』】”’％%…—～·,.;:!?)]/;
/** Marks that may not end one. */
const opening = /[（《〈「『【“‘(]$/;

/**
 * A title as lines of about the same length, broken between words as GB/T 9704-2012 §7.3.1 asks; so no single
 * character is left for the last line. One line when it fits.
 */
export function breakTitle(title: string, lineEms: number): string[] {
  const count = Math.ceil(textEms(title) / lineEms);
  if (count <= 1) return [title];
  const words = joinMarks(
    [...new Intl.Segmenter("zh-CN", {granularity: "word"}).segment(title)].map((s) => s.segment),
  );
  const lines: string[] = [];
  let rest = words;
  for (let left = count; left > 1 && rest.length > 1; left--) {
    const at = nearestBreak(rest, textEms(rest.join("")) / left, lineEms);
    lines.push(rest.slice(0, at).join("").trim());
    rest = rest.slice(at);
  }
  return [...lines, rest.join("").trim()];
}

/** How many words make up a line that comes nearest to the wanted width and does not exceed the room. */
function nearestBreak(words: readonly string[], wanted: number, room: number): number {
  let best = 1;
  let width = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    width += textEms(word);
    const away = Math.abs(width - wanted);
    if (width <= room && away < least && index < words.length - 1) {
      best = index + 1;
      least = away;
    }
  }
  return best;
}

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
