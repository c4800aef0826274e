/** A mustache in the text of a paragraph. */
export interface Mustache {
  readonly from: number;
  readonly to: number;
  /** As Handlebars is to read it: on one line, with straight quotation marks. */
  readonly source: string;
  /** What it does to the text around it. */
  readonly kind: "open" | "close" | "else" | "comment" | "partial" | "value";
  /** `each` of `{{#each …}}` and `{{/each}}`, the helper or variable of a value, the partial. */
  readonly name: string;
}

const mustache = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{\{?(?:"[^"]*"|'[^']*'|[^{}"'])*\}\}\}?/g;

/** All mustaches of a text. What is not whole, such as `{{` without end, is none. */
export function findMustaches(text: string): Mustache[] {
  const straight = straighten(text);
  return [...straight.matchAll(mustache)].map(({0: found, index}) => {
    const source = found
      .replace(/[\t\n]/g, " ")
      // The white space around is the form of the page, which Word keeps.
      .replace(/^(\{\{\{?)~/, "$1")
      .replace(/~(\}\}\}?)$/, "$1");
    return {from: index, to: index + found.length, source, ...describe(source)};
  });
}

function describe(source: string): Pick<Mustache, "kind" | "name"> {
  const inside = source.replace(/^\{+\s*|\s*\}+$/g, "");
  const [, sign = "", name = ""] = /^([#^/>!]?)\s*([^\s(]*)/.exec(inside) ?? [];
  if (sign === "!") return {kind: "comment", name: ""};
  if (sign === "/") return {kind: "close", name};
  if (sign === ">") return {kind: "partial", name};
  if ((sign === "^" && name === "") || (sign === "" && name === "else")) return {kind: "else", name: "else"};
  return sign === "" ? {kind: "value", name} : {kind: "open", name};
}

/**
 * Word makes “ ” and ‘ ’ of the straight marks that are typed; within a mustache they are taken for what was typed. Those
 * within a text that straight marks stand around were meant. As long as before, so that places stay what they are.
 */
export function straighten(text: string): string {
  return text.replace(/\{\{(?!~?!)[^{}]*\}\}/g, (found) => {
    const plain = found.split('"').length % 2 === 0 ? found.replace(/[“”]/g, '"') : found;
    return plain.replace(/"[^"]*"|“([^“”"]*)”|‘([^‘’']*)’/g, (quoted, double?: string, single?: string) => {
      if (double !== undefined) return `"${double}"`;
      return single === undefined ? quoted : `'${single}'`;
    });
  });
}
