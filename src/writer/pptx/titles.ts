/** Title of what stands before the first heading of a deck or section. */
export const PREFACE = "概述";

/**
 * Makes titles unlike each other and unlike the reserved ones, for readers who jump by title and for
 * PowerPoint's accessibility check: a title that repeats gets the section's name, or else a number.
 */
export function uniqueTitles(
  wanted: readonly {readonly title: string; readonly section: string}[],
  reserved: readonly string[],
): string[] {
  const repeated = (title: string) => wanted.filter((one) => one.title === title).length > 1;
  const taken = new Set(reserved);
  return wanted.map(({title, section}) => {
    // What stands straight below a section's heading has no title of its own.
    const own = section === title ? PREFACE : title;
    const named = section === "" ? title : `${section}：${own}`;
    const first = repeated(title) || taken.has(title) ? named : title;
    const chosen = taken.has(first) ? numbered(first, taken) : first;
    taken.add(chosen);
    return chosen;
  });
}

/** Title of the nth slide of a topic: 标题, 标题（续）, 标题（续2） … */
export function continuedTitle(title: string, index: number): string {
  if (index === 0) return title;
  return index === 1 ? `${title}（续）` : `${title}（续${index}）`;
}

/**
 * What a section holds, in short, for its slide and the agenda: slides whose titles share what stands before “：”
 * count as one, unless all of them share it, and the section's own name need not stand there again.
 */
export function sectionContents(section: string, titles: readonly string[]): string[] {
  const parts = titles.map((title) => splitTitle(title, section));
  const heads = [...new Set(parts.map(({head}) => head))];
  return heads.length > 1 || parts.length < 2 ? heads : [...new Set(parts.map(({tail}) => tail))];
}

function splitTitle(title: string, section: string): {head: string; tail: string} {
  const own = title.startsWith(`${section}：`) ? title.slice(section.length + 1) : title;
  const [head = own, ...tail] = own.split("：");
  return {head, tail: tail.join("：") || head};
}

function numbered(title: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${title}（${number}）`)) number++;
  return `${title}（${number}）`;
}
