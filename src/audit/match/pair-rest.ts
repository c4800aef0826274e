import {sameIndicator} from "./likeness.ts";
import {alike, lead, type Matching} from "./matching.ts";
import type {PreparedFile, PreparedRecord} from "./prepared-passage.ts";

/** What stands in no place of its own: moved, copied, or rewritten besides. */
export function pairRest(matching: Matching): void {
  const free = matching.unclaimed();
  for (const file of matching.unmatched()) {
    const home = findEqual(file, free, matching);
    if (!home) continue;
    matching.pairs.set(file, home);
    free.delete(home);
  }
  pairAlike(matching);
}

/** One that nobody claims, or for a copy any; but that a cell reads like another proves nothing. */
function findEqual(
  file: PreparedFile,
  unclaimed: ReadonlySet<PreparedRecord>,
  matching: Matching,
): PreparedRecord | undefined {
  const equal = matching.nearestEqual(file);
  const free = equal.filter((record) => unclaimed.has(record));
  if (free.length > 0) return matching.mostAgreeing(file, free);
  const copy = matching.mostAgreeing(file, equal);
  return copy && (!file.isShort || matching.agreement(file, copy) >= sameIndicator) ? copy : undefined;
}

/** A copy may share its passage with others; one that nobody claims has one. */
function pairAlike(matching: Matching): void {
  const {pairs} = matching;
  const free = matching.unclaimed();
  const candidates = matching.unmatched().flatMap((file) => {
    const unclaimed = matching.rank(file, free, alike.unclaimed);
    const claimed = file.isShort ? [] : matching.rank(file, matching.all, alike.claimed);
    return [
      ...unclaimed.map((each) => ({...each, rank: each.rank + lead})),
      ...claimed.filter(({record}) => !free.has(record)),
    ];
  });
  const taken = new Set<PreparedRecord>();
  for (const {file, record} of candidates.sort((a, b) => b.rank - a.rank)) {
    if (pairs.has(file) || taken.has(record)) continue;
    pairs.set(file, record);
    if (free.has(record)) taken.add(record);
  }
}
