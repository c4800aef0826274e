import type {PrintContext} from "./print.ts";

/**
 * Tells in which context a mustache at a spot of a template body stands: inside a fenced block it is YAML,
 * quoted or not, elsewhere Markdown. Lines count from 1, columns from 0, as Handlebars counts.
 */
export function findPrintContext(body: string): (line: number, column: number) => PrintContext {
  const lines = body.split("\n");
  /** The lines inside fenced blocks, each with the first line of its block. */
  const fenced = new Map<number, number>();
  let fence: string | undefined;
  let firstLine = 0;
  lines.forEach((line, index) => {
    const [, mark, info] = /^\s{0,3}(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
    if (fence === undefined) {
      if (mark) {
        fence = mark;
        firstLine = index + 2;
      }
    } else if (mark?.startsWith(fence) && info?.trim() === "") {
      fence = undefined;
    } else {
      fenced.set(index + 1, firstLine);
    }
  });
  return (line, column) => {
    const content = lines[line - 1] ?? "";
    const first = fenced.get(line);
    if (first === undefined) return findMarkdownContext(content, column);
    const before = [...lines.slice(first - 1, line - 1), content.slice(0, column)].join("\n");
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
