import type {Figure, Inline} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import type {WordPlan} from "./plan-word.ts";
import {citedNumbers} from "./references.ts";

/** What holds no other node: of such a text consists, in reading order. */
export type Leaf = Exclude<Inline, {readonly children: readonly Inline[]}>;

export const leavesOf = (nodes: readonly Inline[]): Leaf[] =>
  nodes.flatMap((node) => ("children" in node ? leavesOf(node.children) : [node]));

/** Numbers of places in the sources, to be set in a leaf behind so many characters of its text. */
export interface CitationMark {
  readonly at: number;
  readonly numbers: readonly number[];
}

/** A figure of the sentence that is being read: where it stands, and where it comes from. */
interface Cited {
  readonly leaf: number;
  readonly numbers: readonly number[];
  /** The sources that its places are in. */
  readonly sources: string;
}

/** Ends a sentence, or a clause that stands for one in a list. */
const sentenceEnd = /[。；！？]/gu;
/** A mark stands before what leads on to the next paragraph. */
const leadingOn = /[：:，、\s]*$/u;

/**
 * The marks of a paragraph, leaf by leaf. Where all figures of a sentence come from one source, they share the mark at
 * its end, before its stop; otherwise those that follow each other from one source share a mark behind the last of them.
 */
export function planMarks(nodes: readonly Inline[], plan: WordPlan): CitationMark[][] {
  const leaves = leavesOf(nodes);
  const marks: CitationMark[][] = leaves.map(() => []);
  let sentence: Cited[] = [];
  const close = (leaf: number, at: number) => {
    const runs = runsOfOneSource(sentence);
    sentence = [];
    for (const run of runs) {
      const last = run.at(-1)?.leaf ?? leaf;
      const numbers = [...new Set(run.flatMap((figure) => figure.numbers))].sort((a, b) => a - b);
      if (numbers.length === 0) continue;
      if (runs.length === 1) marks[leaf]?.push({at, numbers});
      else marks[last]?.push({at: lengthOf(leaves[last]), numbers});
    }
  };
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type === "figure") sentence.push(cite(leaf, index, plan));
    else if (leaf.type === "line-break" && !leaf.soft && index > 0)
      close(index - 1, lengthOf(leaves[index - 1]));
    else if (leaf.type === "text")
      for (const stop of leaf.value.matchAll(sentenceEnd)) close(index, stop.index);
  }
  const last = leaves.at(-1);
  close(leaves.length - 1, last?.type === "text" ? last.value.search(leadingOn) : lengthOf(last));
  return marks;
}

function cite({observations}: Figure, leaf: number, plan: WordPlan): Cited {
  const numbers = citedNumbers(observations, plan);
  const sources = new Set(
    numbers.map((number) =>
      plan.cited.findIndex((entry) => (entry.number ?? entry.places.at(-1)?.number ?? 0) >= number),
    ),
  );
  return {leaf, numbers, sources: [...sources].join(" ")};
}

function runsOfOneSource(figures: readonly Cited[]): Cited[][] {
  const runs: Cited[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    if (run?.at(-1)?.sources === figure.sources) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function lengthOf(leaf: Leaf | undefined): number {
  return leaf === undefined ? 0 : leafText(leaf).length;
}

/** A line break has no characters that a mark could stand behind. */
const leafText = (leaf: Leaf): string => (leaf.type === "line-break" ? "" : inlineText([leaf]));

/** A text cut where marks stand in it: each piece with what follows it. */
export function cutAtMarks(
  text: string,
  marks: readonly CitationMark[],
): {text: string; numbers: readonly number[]}[] {
  const pieces = marks.map(({at, numbers}, index) => ({
    text: text.slice(marks[index - 1]?.at ?? 0, at),
    numbers,
  }));
  return [...pieces, {text: text.slice(marks.at(-1)?.at ?? 0), numbers: []}];
}
