import {InternalHyperlink, type ParagraphChild} from "docx";
import type {Figure, Inline} from "../../model/document.ts";
import type {WordPlan} from "./plan-word.ts";
import {textRun} from "./text-run.ts";

/** Name of the bookmark around entry n of the list of sources. */
export const sourceBookmark = (number: number) => `source_${number}`;

/** Numbers of the sources behind some observations, ascending, each once. */
export function sourceNumbers(observations: readonly string[], plan: WordPlan): number[] {
  const numbers = observations.map((id) => {
    const number = plan.sourceNumbers.get(id);
    if (number === undefined)
      throw new Error(`a figure cites observation "${id}", which the document does not list`);
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * What to set after each figure of a paragraph, in order: the numbers of its sources, or nothing when the next
 * figure cites the same ones. A run of figures from one source is referenced once, after its last figure.
 */
export function planMarks(nodes: readonly Inline[], plan: WordPlan): number[][] {
  const cited = listFigures(nodes).map((figure) => sourceNumbers(figure.observations, plan));
  return cited.map((numbers, index) => (String(numbers) === String(cited[index + 1] ?? []) ? [] : numbers));
}

export function listFigures(nodes: readonly Inline[]): Figure[] {
  return nodes.flatMap((node) => {
    if (node.type === "figure") return [node];
    return "children" in node ? listFigures(node.children) : [];
  });
}

/** `[1][3]`, each a link to its entry in the list of sources. */
export function writeReferences(numbers: readonly number[], style?: string): ParagraphChild[] {
  return numbers.map(
    (number) =>
      new InternalHyperlink({
        anchor: sourceBookmark(number),
        children: [textRun(`[${number}]`, style === undefined ? {} : {style})],
      }),
  );
}
