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
  const owners = new Map([...pairs].map(([file, record]) => [record, file]));
  for (const [file, place] of differing) {
    const home = matching.mostAgreeing(
      file,
      matching.nearestEqual(file, (record) => free.has(record)),
    );
    if (!home || !isMoved(file, place, matching)) continue;
    const other = owners.get(home);
    if (other) pairs.delete(other);
    pairs.set(file, home);
    if (owners.get(place) === file) owners.delete(place);
    owners.set(home, file);
    free.delete(home);
  }
}

function isMoved(file: PreparedFile, place: PreparedRecord, matching: Matching): boolean {
  if (!file.isShort) return true;
  const here = matching.agreement(file, place);
  const there = Math.max(...matching.nearestEqual(file).map((record) => matching.agreement(file, record)));
  return there > here || (there === here && here === 0);
}

/** Cells that read the same go to the rows that they stand in, so that each leads to its own observation. */
export function settleTwins(matching: Matching): void {
  const taken = new Set<PreparedRecord>();
  for (const [file, own] of matching.pairs) {
    // What holds no number leads nowhere.
    if (!file.isShort || file.numbers.length === 0 || file.text !== own.text) continue;
    const free = matching.nearestEqual(file, (record) => !taken.has(record), own);
    // Its own goes first, so that it stays where nothing speaks for another.
    const best = matching.mostAgreeing(file, free.includes(own) ? [own, ...free] : free) ?? own;
    matching.pairs.set(file, best);
    taken.add(best);
  }
}
