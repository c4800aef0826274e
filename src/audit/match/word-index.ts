import type {Prepared, PreparedRecord} from "./prepared-passage.ts";

/** Finds the recorded passages that share most with one of the file's, without looking at all of them. */
export interface WordIndex {
  likest(passage: Prepared): PreparedRecord[];
}

/** Letters of a piece: about two words of Chinese. */
const length = 4;
/** A piece in more passages than these says nothing. */
const common = 200;
/** As many candidates are then compared letter by letter. */
const most = 50;

export function indexWords(records: readonly PreparedRecord[]): WordIndex {
  const places = new Map<string, PreparedRecord[]>();
  for (const record of records) {
    for (const piece of piecesOf(record)) {
      const known = places.get(piece);
      if (!known) places.set(piece, [record]);
      else if (known.length <= common) known.push(record);
    }
  }
  return {
    likest(passage) {
      const counts = new Map<PreparedRecord, number>();
      for (const piece of piecesOf(passage)) {
        const found = places.get(piece) ?? [];
        if (found.length > common) continue;
        for (const record of found) counts.set(record, (counts.get(record) ?? 0) + 1);
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([record]) => record);
    },
  };
}

/** Numbers included: among passages of one wording they tell which is which. */
function piecesOf({text, mask}: Prepared): Set<string> {
  const pieces = new Set<string>([text.slice(0, 200)]);
  for (const each of [text, mask]) {
    const end = Math.min(each.length, 2_000) - length;
    for (let at = 0; at <= end; at++) pieces.add(each.slice(at, at + length));
  }
  return pieces;
}
