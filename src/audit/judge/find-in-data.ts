import type {Observation} from "../../model/dataset.ts";
import {fold} from "../text/comparable-text.ts";
import {type Facts, isSameFigure, type Printed, readPrinted} from "./facts.ts";

/** Where a number stands that no record explains. */
export interface Surroundings {
  /** Its paragraph, or its row and column heading. */
  readonly near: string;
  /** Title of the slide, heading above, title of the document. */
  readonly wide: string;
  /** Whether part of an indicator's name will do. */
  readonly isLenient: boolean;
}

/** The observations that the text around a number speaks of; the same for all numbers of a passage. */
export interface SpokenOf {
  readonly observations: readonly Observation[];
  /** Those of them whose place in the source the text names, as speaker notes do. */
  readonly quoted: ReadonlySet<Observation>;
  /** Years that stand near the number. */
  readonly years: readonly string[];
}

/** Whose indicator and area the text speaks of, or whose place in the source it names. */
export function findSpokenOf(around: Surroundings, facts: Facts): SpokenOf {
  const near = fold(around.near);
  const wide = near + fold(around.wide);
  const {names} = facts;
  const quoted = new Set(facts.findQuoted(near));
  const text = around.isLenient ? wide : near;
  const indicators = new Set([
    ...names.indicator.allIn(text),
    ...(around.isLenient ? names.indicator.mostlyIn(text) : []),
  ]);
  const isInArea = openAreas({near, wide, isLenient: around.isLenient}, facts);
  const named = [...indicators].flatMap((id) =>
    (facts.byIndicator.get(id) ?? []).filter(({area}) => isInArea(area)),
  );
  const {order} = facts;
  const observations = [...new Set([...quoted, ...named])].sort(
    (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
  return {observations, quoted, years: near.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g) ?? []};
}

/** Named beside the figure; or else that of the document, and (unless lenient) no other place is named beside it. */
function openAreas(
  {near, wide, isLenient}: Pick<Surroundings, "near" | "wide" | "isLenient">,
  {names}: Facts,
): (area: string) => boolean {
  const here = names.area.allIn(near);
  const around = names.area.allIn(wide);
  return (area) => {
    if (here.has(area)) return true;
    const other = !isLenient && here.size > 0;
    return !other && (around.has(area) || around.size === 0);
  };
}

/**
 * The observations that a number typed in by hand agrees with: it reads the same as one, or is the difference of two,
 * whose indicator, area and year are those that the text around it speaks of.
 */
export function findInData(figure: string, spokenOf: SpokenOf, facts: Facts): readonly Observation[] {
  if (spokenOf.observations.length === 0) return [];
  const printed = readPrinted(figure);
  const one = spokenOf.observations.find((each) => {
    const now = isYearSpokenOf(each, spokenOf) ? facts.printedNow(each) : undefined;
    return now !== undefined && isSameFigure(printed, now);
  });
  return one ? [one] : findDifference(printed.meaning, spokenOf, facts);
}

/** No year near the number is another; but the year of a quoted source is not that of the figure. */
export function isYearSpokenOf(observation: Observation, {quoted, years}: SpokenOf): boolean {
  const {period} = observation;
  return years.length === 0 || quoted.has(observation) || years.some((year) => period.includes(year));
}

/** 13.7个百分点 where two shares of one indicator and area are that far apart, 0.5年 where two durations are. */
function findDifference(
  meaning: Printed["meaning"],
  {observations}: SpokenOf,
  {differences}: Facts,
): readonly Observation[] {
  if (meaning?.kind !== "number" || (meaning.qualifier !== "exact" && meaning.qualifier !== "about"))
    return [];
  const known = new Set(observations);
  for (const a of observations) {
    const b = differences(a)
      .get(meaning.value)
      ?.find((other) => known.has(other));
    if (b && meaning.value > 0) return [a, b];
  }
  return [];
}
