import type {PrintContext} from "./print.ts";

/**
 * Tells in which context a mustache at a spot of a template body stands: inside a fenced block it is YAML,
 * quoted or not, elsewhere Markdown. Lines count from 1, columns from 0, as Handlebars counts.
 */
export function findPrintContext(body: string): (line: number, column: number) => PrintContext {
  const lines = body.split("\n");
  const fenced = new Set<number>();
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === undefined) {
      if (mark) fence = mark;
    } else if (mark?.startsWith(fence)) {
      fence = undefined;
    } else {
      fenced.add(index + 1);
    }
  });
  return (line, column) => {
    if (!fenced.has(line)) return "markdown";
    return quoteBefore((lines[line - 1] ?? "").slice(0, column));
  };
}

function quoteBefore(text: string): PrintContext {
  // Quotes inside mustaches belong to Handlebars.
  const yaml = text.replace(/\{\{.*?\}\}/gu, "");
  let quote = "";
  for (let index = 0; index < yaml.length; index++) {
    const character = yaml[index];
    if (quote === '"' && character === "\\") index++;
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  if (quote === '"') return "yaml-quoted";
  return quote === "'" ? "yaml-single" : "yaml";
}
