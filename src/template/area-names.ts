export interface PlacedName {
  readonly name: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * The names of areas in a text, `JPN CHN` or `日本、中国`. Names may hold spaces and commas themselves (`New Zealand`,
 * `Korea, Rep.`): of the words that stand one behind the other, as many as make a known name are one. Where no word of the
 * text is known, it is one name that somebody wrote wrongly.
 */
export function splitAreas(text: string, isKnown: (name: string) => boolean): PlacedName[] {
  const words = [...text.matchAll(/[^\s,，、;；]+/gu)].map(({0: word, index}) => ({
    at: index,
    end: index + word.length,
  }));
  const found: (PlacedName & {isKnown: boolean})[] = [];
  for (let first = 0; first < words.length; ) {
    const last = words.findLastIndex(
      ({end}, index) => index >= first && isKnown(text.slice(words[first]?.at, end)),
    );
    const {at} = words[first] as {at: number};
    const name = text.slice(at, words[Math.max(first, last)]?.end);
    found.push({name, at, isKnown: last >= 0});
    first = Math.max(first, last) + 1;
  }
  const [start] = found;
  if (start && found.every((each) => !each.isKnown) && !/[,，、;；]/u.test(text)) {
    return [{name: text.trim(), at: start.at}];
  }
  return found.map(({name, at}) => ({name, at}));
}
