import type {FormNode, FormParagraph} from "../../form/form.ts";

/** Front matter in the first paragraphs of a form. */
export interface FrontParagraphs {
  /** Each line with the paragraph that it stands in and the column, from 0, at which it begins there. */
  readonly lines: readonly {
    readonly text: string;
    readonly paragraph: FormParagraph;
    readonly column: number;
  }[];
  /** They are not for readers. */
  readonly nodes: readonly FormNode[];
  /** Whether a second line of hyphens ends it. */
  readonly isClosed: boolean;
}

/** Three hyphens, and what Word makes of them as they are typed. */
const rule = /^\s*(?:-{3,}|[–—―]+-*|─+)\s*$/;

/** A Word file may begin with the lines that a template in Markdown begins with; undefined for one that does not. */
export function findFrontParagraphs(paragraphs: readonly FormParagraph[]): FrontParagraphs | undefined {
  const body = paragraphs.filter(
    ({part, node}) =>
      part.kind === "body" && node.parent?.name === "w:body" && node.innerEnd > node.innerStart,
  );
  const lines: {text: string; paragraph: FormParagraph; column: number}[] = [];
  const nodes: FormNode[] = [];
  let isOpen = false;
  for (const paragraph of body) {
    if (!isOpen && paragraph.text.trim() === "") continue;
    let column = 0;
    nodes.push(paragraph.node);
    for (const text of paragraph.text.split("\n")) {
      const isRule = rule.test(text);
      if (!isOpen && !isRule) return undefined;
      if (isOpen && isRule) return {lines, nodes, isClosed: true};
      if (!isRule) lines.push({text: plainLine(text), paragraph, column});
      isOpen = true;
      column += text.length + 1;
    }
  }
  return isOpen ? {lines, nodes, isClosed: false} : undefined;
}

/** What Word, or a Chinese keyboard, makes of a line as it is typed. */
function plainLine(text: string): string {
  return text
    .replace(/\u00a0/g, " ")
    .replace(/\t/g, "  ")
    .replace(/^(\s*[\w-]+)：/, "$1: ")
    .replace(/^(\s*[\w-]+:\s*)“(.*)”\s*$/, '$1"$2"');
}
