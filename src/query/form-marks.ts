/**
 * What the text of a briefing is made of that fills a template made in Word: a line for each piece of the template,
 * which begins with a character that no value can hold. Numbers are those of elements of the template.
 */
export const formMark = "\uE002";

/** What a line does, by the character behind the mark. */
export const formSigns = {
  /** An element with what follows in it, up to its end. */
  element: "e",
  /** A paragraph with what follows in it, up to its end. */
  paragraph: "p",
  /** A link, content control or the like within a paragraph, up to its end. */
  wrap: "w",
  /** Elements as they are in the template, from one to another beside it. */
  kept: "k",
  /** Text in the form of a run. */
  run: "r",
  /** Markdown in place of a paragraph, up to its end. */
  markdown: "m",
  /** The list of sources in place of a paragraph. */
  sources: "s",
  end: "/",
} as const;

/** What stands in a line in place of signs that Handlebars would read. */
const names: Readonly<Record<string, string>> = {"\\": "&bs;", "{": "&lc;", "}": "&rc;"};
const signs: Readonly<Record<string, string>> = {"&bs;": "\\", "&lc;": "{", "&rc;": "}"};

/** A character that was typed in Word, as it stands in such a line: nothing of it can be a mark or a figure. */
export function escapeTyped(character: string): string {
  return names[character] ?? (/[&:[\]]/.test(character) ? `\\${character}` : character);
}

/** The text of such a line, or of a value in it, as it is read. */
export function unescapeTyped(text: string): string {
  return text.replace(
    /\\([\s\S])|&#(\d+);|&(?:bs|lc|rc);/g,
    (whole, escaped?: string, code?: string) =>
      escaped ?? (code === undefined ? (signs[whole] ?? "") : String.fromCodePoint(Number(code))),
  );
}
