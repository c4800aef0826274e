import type {Page} from "../../scripts/doc-examples.mjs";

/** `<!-- keys NAME PREFIX -->` and the first column of the table below it, each with its prefix. */
export function documentedKeys(pages: readonly Pick<Page, "text">[], name: string): string[] {
  return pages.flatMap(({text}) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const [, marked, prefix] = /^<!-- keys ([\w-]+)(?: ([\w.]+))? -->$/.exec(line) ?? [];
      if (marked !== name) return [];
      const keys = rowsBelow(lines, index + 3).map((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? `?${row}`);
      return keys.map((key) => (prefix === undefined ? key : `${prefix}.${key}`));
    });
  });
}

function rowsBelow(lines: readonly string[], from: number): string[] {
  const end = lines.findIndex((line, index) => index >= from && !line.startsWith("|"));
  return lines.slice(from, end < 0 ? lines.length : end);
}

/** Headings of the third level that name a thing in code: ### `figure`. With what stands below each. */
export function documentedThings({text}: Pick<Page, "text">): Map<string, string> {
  const sections = indentCode(text).split(/^(?=#{2,3} )/m);
  return new Map(
    sections.flatMap((section) => {
      const name = /^### `([^`]+)`\n/.exec(section)?.[1];
      return name === undefined ? [] : [[name, section] as const];
    }),
  );
}

/** Headings within examples are none of the page. */
function indentCode(text: string): string {
  return text.replace(/^(`{3,})\w*\n([\s\S]*?)^\1$/gm, (block) => block.replace(/^/gm, " "));
}
