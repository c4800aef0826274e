import type {Marks, WordList} from "../../language/word-list.ts";

/**
 * Makes titles unlike each other and unlike the reserved ones, for readers who jump by title and for
 * PowerPoint's accessibility check: a title that repeats gets the section's name, or else a number.
 */
export function uniqueTitles(
  wanted: readonly {readonly title: string; readonly section: string}[],
  reserved: readonly string[],
  {slides, marks}: WordList,
): string[] {
  const repeated = (title: string) => wanted.filter((one) => one.title === title).length > 1;
  const taken = new Set(reserved);
  return wanted.map(({title, section}) => {
    // What stands straight below a section's heading has no title of its own.
    const own = section === title ? slides.preface : title;
    const named = section === "" ? title : section + marks.colon + own;
    const first = repeated(title) || taken.has(title) ? named : title;
    const chosen = taken.has(first) ? numbered(first, taken, marks) : first;
    taken.add(chosen);
    return chosen;
  });
}

/** Title of the nth slide of a topic: 标题, 标题（续）, 标题（续2） … */
export function continuedTitle(title: string, index: number, {slides}: WordList): string {
  return index === 0 ? title : slides.continued(title, index);
}

/**
 * What a section holds, in short, for its slide and the agenda: slides whose titles share what stands before “：”
 * count as one, unless all of them share it, and the section's own name need not stand there again.
 */
export function sectionContents(section: string, titles: readonly string[], {marks}: WordList): string[] {
  const parts = titles.map((title) => splitTitle(title, section, marks));
  const heads = [...new Set(parts.map(({head}) => head))];
  return heads.length > 1 || parts.length < 2 ? heads : [...new Set(parts.map(({tail}) => tail))];
}

function splitTitle(title: string, section: string, {colon}: Marks): {head: string; tail: string} {
  const start = section + colon;
  const own = title.startsWith(start) ? title.slice(start.length) : title;
  const [head = own, ...tail] = own.split(colon);
  return {head, tail: tail.join(colon) || head};
}

function numbered(title: string, taken: ReadonlySet<string>, {brackets}: Marks): string {
  const named = (number: number) => title + brackets(String(number));
  let number = 2;
  while (taken.has(named(number))) number++;
  return named(number);
}
