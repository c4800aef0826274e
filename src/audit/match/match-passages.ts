import type {MatchSetting} from "./likeness.ts";
import {Matching} from "./matching.ts";
import {pairGaps} from "./pair-gaps.ts";
import {pairRest} from "./pair-rest.ts";
import type {PreparedFile, PreparedRecord} from "./prepared-passage.ts";
import {returnMoved, settleTwins} from "./return-moved.ts";

/**
 * The recorded passage that each passage of the file comes from; passages without one are new. In order first; then
 * what is left: moved, copied, rewritten. All of one kind: text and cells, or notes, or alternative texts.
 */
export function matchPassages(
  files: readonly PreparedFile[],
  records: readonly PreparedRecord[],
  setting: MatchSetting,
): ReadonlyMap<PreparedFile, PreparedRecord> {
  const matching = new Matching(files, records, setting);
  pairGaps(matching);
  returnMoved(matching);
  pairRest(matching);
  settleTwins(matching);
  return matching.pairs;
}
