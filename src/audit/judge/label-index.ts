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
  const index = new Map<string, Labelled[]>();
  for (const record of records) {
    for (const mention of record.mentions) {
      const label = labelOf(record, mention);
      const figure = record.figures.find(({numbers}) =>
        numbers.some((each) => mention.tokens.includes(each)),
      );
      const labelled = {record, text: record.text.slice(mention.from, mention.to), figure};
      const known = index.get(label);
      if (known) known.push(labelled);
      else index.set(label, [labelled]);
    }
  }
  return index;
}
