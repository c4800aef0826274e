import type {Figure, Inline} from "../../model/document.ts";
import {knownPoints} from "../../query/chart-points.ts";
import {internalLink} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {wordJoiner} from "./pages/count-lines.ts";
import type {WordPlan} from "./plan-word.ts";
import {textRun} from "./text-run.ts";

/** Name of the bookmark around number n in the list of sources, be it of a source or of a place in one. */
export const sourceBookmark = (number: number) => `source_${number}`;

/** Numbers in the list of sources that some observations come from, ascending, each once. */
export function citedNumbers(observations: readonly string[], plan: WordPlan): number[] {
  const numbers = observations.map((id) => {
    const number = plan.citedNumbers.get(id);
    if (number === undefined)
      throw new Error(`a figure cites observation "${id}", which the document does not list`);
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export function listFigures(nodes: readonly Inline[]): Figure[] {
  return nodes.flatMap((node) => {
    if (node.type === "figure") return [node];
    if (node.type === "sparkline")
      return knownPoints([node]).map(({text, observations}) => ({type: "figure", text, observations}));
    return "children" in node ? listFigures(node.children) : [];
  });
}

/** A mark in the text, and the number that it leads to. */
export interface ReferenceMark {
  readonly text: string;
  readonly leadsTo: number;
}

/** `[1]`, and three or more in a row as `[4–6]`. */
export function referenceMarks(numbers: readonly number[]): ReferenceMark[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => {
    const [first = 0] = run;
    return run.length > 2
      ? [{text: `[${first}–${run.at(-1)}]`, leadsTo: first}]
      : run.map((number) => ({text: `[${number}]`, leadsTo: number}));
  });
}

/** The marks, each a link to its number in the list of sources. */
export function writeReferences(numbers: readonly number[]): BodyNode[] {
  return referenceMarks(numbers).map(({text, leadsTo}) =>
    internalLink(sourceBookmark(leadsTo), [textRun(text)]),
  );
}

/**
 * Marks behind words, set small and high. No line begins with one: Word has a rule for it (complete-package.ts), which
 * LibreOffice does not read, so a joiner stands before each. Nobody searches for what it stands in.
 *
 * @param isLinked whether a link stands around them, which no other may stand in
 */
export function writeMarks(numbers: readonly number[], isLinked: boolean): BodyNode[] {
  return referenceMarks(numbers).map(({text, leadsTo}) => {
    const run = textRun(wordJoiner + text.replace("–", `–${wordJoiner}`), {style: "SourceReference"});
    return isLinked ? run : internalLink(sourceBookmark(leadsTo), [run]);
  });
}
