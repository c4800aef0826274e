/**
 * As much of a text as says what a number is, at one side of it: a pattern that looked at the whole text for each number
 * would take a time that grows with the square of its length.
 */
const farthest = 240;

/** What stands before a place; all of it only near the beginning, so that `^` there is that of the text. */
export function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - farthest), at);
}

export function wordsAfter(text: string, at: number): string {
  return text.slice(at, at + farthest);
}
