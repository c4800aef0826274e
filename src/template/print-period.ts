import {formatPeriod} from "../figure/format-figure.ts";
import type {DateWords} from "../language/number-words.ts";
import type {ObservationView} from "./dataset-view.ts";

/**
 * Stands in texts of templates where the mark of an inferred period is to be printed. No data holds this code, which is
 * no character; so texts stay texts, to be joined and compared, until they are printed.
 */
export const inferredMark = "\ufdd0";

/** The period as documents print it, with the mark where it was inferred. */
export const printPeriod = (
  {period, inferred}: Pick<ObservationView, "period" | "inferred">,
  words: DateWords,
) => `${formatPeriod(period, words)}${inferred ? inferredMark : ""}`;

/** `2030 target`: what nobody has reached is no state of its time, and says so where nothing else does. */
export const printTime = (
  observation: Pick<ObservationView, "period" | "inferred" | "status">,
  words: DateWords,
) => {
  const period = printPeriod(observation, words);
  return observation.status === "target" ? words.status("target", period) : period;
};

/** The first of several observations that share a period; inferred if it was for one of them. */
function sharedBy(observations: readonly ObservationView[]): ObservationView | undefined {
  const [first] = observations;
  return first && {...first, inferred: observations.some(({inferred}) => inferred)};
}

/** A period that several observations share; nothing for none. */
export function printShared(observations: readonly ObservationView[], words: DateWords): string {
  const shared = sharedBy(observations);
  return shared ? printPeriod(shared, words) : "";
}

/** The same where they may be targets. */
export function printSharedTime(observations: readonly ObservationView[], words: DateWords): string {
  const shared = sharedBy(observations);
  return shared ? printTime(shared, words) : "";
}

/** The text with the mark as the directive that the reader of the brief text knows. */
export const markInferred = (text: string) => text.replaceAll(inferredMark, ":inferred[]");

/** The text without the mark, for titles and names of files, where nothing could explain it. */
export const dropInferred = (text: string) => text.replaceAll(inferredMark, "");
