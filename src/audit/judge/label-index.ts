import {groupBy} from "../../base/group-by.ts";
import type {PlacedFigure, Prepared, PreparedRecord} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";

/** A recorded number by what stands before it in its clause. */
export interface Labelled {
  readonly record: PreparedRecord;
  readonly text: string;
  readonly figure: PlacedFigure | undefined;
}

/** Recorded numbers by the words that lead to them, to find again what moved into another sentence. */
export type LabelIndex = ReadonlyMap<string, readonly Labelled[]>;

const clauseEnd = /[，。；：、！？:;!?()[\]（）《》|]/u;
const longest = 12;

/** The words of the clause before a number: `毛入园率达` of `…，毛入园率达93.51%`. */
export function labelOf({text, mentions}: Prepared, mention: Mention): string {
  const index = mentions.indexOf(mention);
  const from = Math.max(mentions[index - 1]?.to ?? 0, mention.from - longest);
  const before = text.slice(from, mention.from).replace(/：$/u, "").replace(/:$/, "");
  return before.split(clauseEnd).at(-1) ?? "";
}

export function indexLabels(records: readonly PreparedRecord[]): LabelIndex {
  const labelled = records.flatMap((record) =>
    record.mentions.map((mention) => {
      const figure = record.figures.find(({numbers}) =>
        numbers.some((each) => mention.tokens.includes(each)),
      );
      const text = record.text.slice(mention.from, mention.to);
      return {label: labelOf(record, mention), record, text, figure};
    }),
  );
  return groupBy(labelled, ({label}) => label);
}
