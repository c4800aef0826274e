import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";

/** Below this the garbage of reading is a few dozen megabytes, and collecting it takes longer than it is worth. */
const manyObservations = 10_000;

/**
 * Collects what reading a large table leaves behind: two to three times what is kept of it. V8 would hold it for the
 * whole build, for it sees room enough in this thread, and not what the threads beside it need.
 */
export function freeMemory(observations: number): void {
  if (observations < manyObservations) return;
  // Node offers the collector only by a flag: https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
}
