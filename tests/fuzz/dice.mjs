// Choices that are the same for the same seed everywhere.
import {random} from "../audit/edits.mjs";

export function makeDice(seed) {
  const next = random(seed);
  /** From `low` to `high`, both included. */
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (items) => items[integer(0, items.length - 1)];
  /** True in `share` of all cases. */
  const chance = (share) => next() < share;
  const times = (low, high, make) => Array.from({length: integer(low, high)}, (_, index) => make(index));
  return {integer, pick, chance, times};
}
