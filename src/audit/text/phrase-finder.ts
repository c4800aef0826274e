/** A place where a phrase stands in a text. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly from: number;
}

/** Finds all of many phrases in a text, in one pass over it. */
export type PhraseFinder = (text: string) => readonly FoundPhrase[];

/** Every place, also within one another. @param phrases such as names and titles; empty ones are nowhere */
export function phraseFinder(phrases: Iterable<string>): PhraseFinder {
  const byStart = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const phrase of new Set(phrases)) {
    if (phrase === "") continue;
    const start = phrase.slice(0, startLength);
    lengths.add(start.length);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  return (text) => {
    const found: FoundPhrase[] = [];
    for (let from = 0; from < text.length; from++) {
      for (const length of lengths) {
        for (const phrase of byStart.get(text.slice(from, from + length)) ?? []) {
          if (phrase.length === length || text.startsWith(phrase, from)) found.push({phrase, from});
        }
      }
    }
    return found;
  };
}

/** Letters that few phrases have in common at their start. */
const startLength = 3;
