import {fencedLines} from "./fenced-lines.ts";
import type {PrintContext} from "./print.ts";

/**
 * Tells in which context a mustache at a spot of a template body stands: inside a fenced block it is YAML,
 * quoted or not, elsewhere Markdown. Lines count from 1, columns from 0, as Handlebars counts.
 */
export function findPrintContext(body: string): (line: number, column: number) => PrintContext {
  const lines = body.split("\n");
  const fenced = fencedLines(lines);
  return (line, column) => {
    const content = lines[line - 1] ?? "";
    const {kind, first} = fenced[line - 1] ?? {kind: "outside", first: 0};
    if (kind !== "within") return findMarkdownContext(content, column);
    const before = [...lines.slice(first, line - 1), content.slice(0, column)].join("\n");
    return findYamlContext(before, content.slice(column));
  };
}

const mustache = /\{\{.*?\}\}/gu;

function findMarkdownContext(line: string, column: number): PrintContext {
  if (column === 0 && /^\{\{.*?\}\}\s*$/u.test(line)) return "line";
  const ticks =
    line
      .slice(0, column)
      .replace(mustache, "")
      .match(/(?<!\\)`/gu)?.length ?? 0;
  return ticks % 2 === 1 ? "code" : "markdown";
}

/** A quote opens a text at the beginning of a value only: `it's` is plain. */
function findYamlContext(before: string, after: string): PrintContext {
  // Quotes inside mustaches belong to Handlebars.
  const yaml = before.replace(mustache, "x");
  let quote = "";
  for (let index = 0; index < yaml.length; index++) {
    const character = yaml[index] as string;
    const previous = yaml[index - 1] ?? "\n";
    if (quote === '"' && character === "\\") index++;
    else if (quote === "'" && yaml.startsWith("''", index)) index++;
    else if (quote !== "") quote = character === quote ? "" : quote;
    else if (`"'`.includes(character) && /[\s[{,]/u.test(previous)) quote = character;
    else if (character === "#" && /\s/u.test(previous)) {
      const end = yaml.indexOf("\n", index);
      index = end < 0 ? yaml.length : end;
    }
  }
  if (quote === '"') return "yaml-quoted";
  if (quote === "'") return "yaml-single";
  const isWhole = /(?:^|\n)[^\n]*[:-] +$/u.test(yaml) && /^\{\{.*?\}\}\s*(?:#|$)/u.test(after);
  return isWhole ? "yaml" : "yaml-part";
}
