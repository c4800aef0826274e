import {alike, lead, type Matching} from "./matching.ts";
import type {PreparedFile, PreparedRecord} from "./prepared-passage.ts";

/** Rewritten passages stand between the same neighbours as before. */
export function pairGaps(matching: Matching): void {
  const {files, records, pairs} = matching;
  const positions = new Map(records.map((record, position) => [record, position]));
  let run: PreparedFile[] = [];
  let last = -1;
  // What was matched so far keeps its order, so that each run lies between two positions.
  for (const file of [...files, undefined]) {
    const record = file && pairs.get(file);
    if (file && !record) {
      run.push(file);
      continue;
    }
    const next = (record && positions.get(record)) ?? records.length;
    if (run.length > 0) pairRun(run, records.slice(last + 1, next), matching);
    run = [];
    last = next;
  }
}

function pairRun(
  files: readonly PreparedFile[],
  records: readonly PreparedRecord[],
  matching: Matching,
): void {
  const free = new Set(records);
  const candidates = files.flatMap((file) => {
    const ranked = matching.rank(file, free, alike.unclaimed);
    return ranked[0] && !isCopy(file, ranked[0].rank, matching) ? ranked : [];
  });
  for (const {file, record} of candidates.sort((a, b) => b.rank - a.rank)) {
    if (matching.pairs.has(file) || !free.has(record)) continue;
    matching.pairs.set(file, record);
    free.delete(record);
  }
}

/** Much more like a passage from elsewhere than like any that is missing here. */
function isCopy(file: PreparedFile, rank: number, matching: Matching): boolean {
  if (file.isShort) return false;
  const [best] = matching.rank(file, matching.all, alike.claimed);
  return best !== undefined && best.rank > rank + lead;
}
