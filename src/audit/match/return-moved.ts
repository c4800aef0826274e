import type {Matching} from "./matching.ts";
import type {PreparedFile, PreparedRecord} from "./prepared-passage.ts";

/**
 * A passage that differs from the one in its place but equals one that is missing elsewhere has been moved, and is
 * no finding. Two cells that changed places look the same: there the row and the column tell.
 */
export function returnMoved(matching: Matching): void {
  const {pairs} = matching;
  const differing = [...pairs].filter(([file, record]) => file.text !== record.text);
  const free = new Set([...matching.unclaimed(), ...differing.map(([, record]) => record)]);
  for (const [file, place] of differing) {
    const home = matching.mostAgreeing(
      file,
      matching.equalTo(file).filter((record) => free.has(record)),
    );
    if (!home || !isMoved(file, place, matching)) continue;
    const other = [...pairs].find(([, record]) => record === home)?.[0];
    if (other) pairs.delete(other);
    pairs.set(file, home);
    free.delete(home);
  }
}

function isMoved(file: PreparedFile, place: PreparedRecord, matching: Matching): boolean {
  if (!file.isShort) return true;
  const here = matching.agreement(file, place);
  const there = Math.max(...matching.equalTo(file).map((record) => matching.agreement(file, record)));
  return there > here || (there === here && here === 0);
}

/** Cells that read the same go to the rows that they stand in, so that each leads to its own observation. */
export function settleTwins(matching: Matching): void {
  const taken = new Set<PreparedRecord>();
  for (const [file, own] of matching.pairs) {
    if (!file.isShort || file.text !== own.text) continue;
    const free = matching.equalTo(file).filter((record) => !taken.has(record));
    // Its own goes first, so that it stays where nothing speaks for another.
    const best = matching.mostAgreeing(file, free.includes(own) ? [own, ...free] : free) ?? own;
    matching.pairs.set(file, best);
    taken.add(best);
  }
}
