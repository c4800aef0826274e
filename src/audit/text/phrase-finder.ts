import {groupBy} from "../../base/group-by.ts";

/** A place where a phrase stands in a text. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly from: number;
}

/** Finds all of many phrases in a text, in one pass over it. */
export type PhraseFinder = (text: string) => readonly FoundPhrase[];

/** Every place, also within one another. @param phrases such as names and titles; empty ones are nowhere */
export function phraseFinder(phrases: Iterable<string>): PhraseFinder {
  const all = [...new Set(phrases)].filter((phrase) => phrase !== "");
  // Numbers for keys: a piece of text for each place would be rubbish to collect at once.
  const byStart = groupBy(all, (phrase) => startAt(phrase, 0));
  const hasLetters = all.some((phrase) => phrase.length === 1);
  return (text) => {
    const found: FoundPhrase[] = [];
    const look = (key: number, from: number) => {
      for (const phrase of byStart.get(key) ?? nothing) {
        if (text.startsWith(phrase, from)) found.push({phrase, from});
      }
    };
    for (let from = 0; from < text.length; from++) {
      look(startAt(text, from), from);
      if (hasLetters && from + 1 < text.length) look(text.charCodeAt(from), from);
    }
    return found;
  };
}

const nothing: readonly string[] = [];

/** The first two letters as a number; of a last letter that letter. */
function startAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return at + 1 < text.length ? (text.charCodeAt(at + 1) + 1) * 0x1_0000 + first : first;
}
