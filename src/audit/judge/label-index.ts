import {groupBy} from "../../base/group-by.ts";
import {lastAtMost} from "../../base/search-sorted.ts";
import type {PlacedFigure, Prepared, PreparedRecord} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";

/** A recorded number by what stands before it in its clause. */
export interface Labelled {
  readonly record: PreparedRecord;
  readonly text: string;
  readonly figure: PlacedFigure | undefined;
}

/** Recorded numbers by the words that lead to them, to find again what moved into another sentence. */
export interface LabelIndex {
  /** The first with these words and this number. */
  find(label: string, text: string): Labelled | undefined;
  findIn(record: PreparedRecord, label: string, text: string): Labelled | undefined;
}

const clauseEnd = /[，。；：、！？:;!?()[\]（）《》|]/u;
const longest = 12;

/** The words of the clause before a number: `毛入园率达` of `…，毛入园率达93.51%`. */
export function labelOf({text, mentions}: Prepared, mention: Mention): string {
  const previous = mentions[lastAtMost(mentions, mention.from - 1, ({from}) => from)];
  const from = Math.max(previous?.to ?? 0, mention.from - longest);
  const before = text.slice(from, mention.from).replace(/：$/u, "").replace(/:$/, "");
  return before.split(clauseEnd).at(-1) ?? "";
}

export function indexLabels(records: readonly PreparedRecord[]): LabelIndex {
  const labelled = records.flatMap((record) =>
    record.mentions.map((mention) => {
      const figure = mention.tokens.map((token) => record.figureOf.get(token)).find(Boolean);
      const text = record.text.slice(mention.from, mention.to);
      return {label: labelOf(record, mention), record, text, figure};
    }),
  );
  const keyOf = (label: string, text: string) => `${label}\n${text}`;
  const all = groupBy(labelled, ({label, text}) => keyOf(label, text));
  const within = groupBy(labelled, ({record, label, text}) => `${record.index} ${keyOf(label, text)}`);
  return {
    find: (label, text) => all.get(keyOf(label, text))?.[0],
    findIn: ({index}, label, text) => within.get(`${index} ${keyOf(label, text)}`)?.[0],
  };
}
