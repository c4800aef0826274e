import {groupBy} from "../../base/group-by.ts";
import {sealOf} from "./draft-rows.ts";

/** What a row of either table has. */
type Cells = Readonly<Record<"line" | "printed" | "sentence" | "decision" | "drafted", string>>;

export interface Merged<Row extends Cells> {
  readonly rows: readonly Row[];
  /** Rows taken over as a person had left them. */
  readonly kept: number;
  /** Rows of the old draft that a person had decided and whose number is no longer there. */
  readonly lost: readonly Row[];
}

/**
 * A new draft with what a person has decided or changed in an old one. Rows are the same by line, printed form and which
 * of several alike they are; where lines have moved, by sentence instead.
 */
export function mergeDrafts<Row extends Cells>(fresh: readonly Row[], old: readonly Row[]): Merged<Row> {
  const left = new Set(old.filter(isTouched));
  const byLine = groupBy(old, (cells) => `${cells.line} ${plain(cells.printed)}`);
  const bySentence = groupBy(old, (cells) => `${plain(cells.sentence)} ${plain(cells.printed)}`);
  const counts = new Map<string, number>();
  const countOf = (key: string) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  const matches = fresh.map((row) => {
    const [line, sentence] = [
      `${row.line} ${plain(row.printed)}`,
      `${plain(row.sentence)} ${plain(row.printed)}`,
    ];
    const [atLine, atSentence] = [countOf(`L${line}`), countOf(`S${sentence}`)];
    const same = byLine.get(line)?.[atLine];
    const isSame = same !== undefined && plain(same.sentence) === plain(row.sentence);
    return isSame ? same : (bySentence.get(sentence)?.[atSentence] ?? same);
  });
  let kept = 0;
  const rows = fresh.map((row, at) => {
    const match = matches[at];
    if (match === undefined || !left.delete(match)) return row;
    kept++;
    return {...row, ...match, line: row.line, printed: row.printed, sentence: row.sentence};
  });
  return {rows, kept, lost: [...left]};
}

/** Decided, or changed in any cell since it was drafted. */
export function isTouched(cells: Cells): boolean {
  return cells.decision !== "" || sealOf(cells) !== cells.drafted;
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s/gu, "");
