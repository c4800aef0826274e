import {subtract} from "../../figure/decimal.ts";
import {readFigure} from "../../figure/read-figure.ts";
import type {Observation} from "../../model/dataset.ts";
import {fold} from "../text/comparable-text.ts";
import {type Facts, printNow, saysTheSame} from "./facts.ts";

/** Where a number stands that no record explains. */
export interface Surroundings {
  /** The figure as it is printed. */
  readonly figure: string;
  /** Its paragraph, or its row and column heading. */
  readonly near: string;
  /** Title of the slide, heading above, title of the document. */
  readonly wide: string;
  /** Whether part of an indicator's name will do. */
  readonly isLenient: boolean;
}

/**
 * The observations that a number typed in by hand agrees with: it reads the same as one, or is the difference of two,
 * whose indicator, area and year are those that the text around it speaks of.
 */
export function findInData(around: Surroundings, facts: Facts): readonly Observation[] {
  const near = fold(around.near);
  const wide = near + fold(around.wide);
  const spokenOf = facts.dataset.observations.filter(
    (observation) =>
      isQuoted(observation, near, facts) ||
      (isNamed(observation.indicator, around.isLenient ? wide : near, around.isLenient, facts) &&
        isInArea(observation.area, {near, wide, isLenient: around.isLenient}, facts)),
  );
  const one = spokenOf.find(
    (each) =>
      saysTheSame(around.figure, printNow(each.id, facts) ?? "") &&
      // The year of a quoted source is not that of the figure.
      (isInYear(each.period, near) || isQuoted(each, near, facts)),
  );
  return one ? [one] : findDifference(around.figure, spokenOf);
}

/** The text names the place in the source where the observation stands, as speaker notes do. */
function isQuoted({source, locator}: Observation, text: string, {sources}: Facts): boolean {
  const title = sources.get(source)?.title ?? "";
  const [name, place] = [fold(title), fold(locator)];
  return name !== "" && place !== "" && text.includes(name) && text.includes(place);
}

function isNamed(id: string, text: string, isLenient: boolean, {names: {indicator}}: Facts): boolean {
  return indicator.isIn(text, id) || (isLenient && indicator.of(id).some((name) => holdsMostOf(text, name)));
}

/** Six tenths of a name in one piece, four letters at least: 普惠性幼儿园覆盖 for 普惠性幼儿园覆盖率. */
function holdsMostOf(text: string, name: string): boolean {
  const length = Math.max(4, Math.ceil(name.length * 0.6));
  for (let from = 0; from + length <= name.length; from++) {
    if (text.includes(name.slice(from, from + length))) return true;
  }
  return false;
}

/** Named beside the figure; or else that of the document, and (unless lenient) no other place is named beside it. */
function isInArea(
  area: string,
  {near, wide, isLenient}: Pick<Surroundings, "near" | "wide" | "isLenient">,
  {names, dataset}: Facts,
): boolean {
  if (names.area.isIn(near, area)) return true;
  const other = !isLenient && dataset.areas.some(({code}) => code !== area && names.area.isIn(near, code));
  return (
    !other && (names.area.isIn(wide, area) || !dataset.areas.some(({code}) => names.area.isIn(wide, code)))
  );
}

function isInYear(period: string, near: string): boolean {
  const years = near.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g) ?? [];
  return years.length === 0 || years.some((year) => period.includes(year));
}

/** 13.7个百分点 where two shares of one indicator and area are that far apart, 0.5年 where two durations are. */
function findDifference(figure: string, observations: readonly Observation[]): readonly Observation[] {
  const meaning = readFigure(figure);
  if (meaning?.kind !== "number" || (meaning.qualifier !== "exact" && meaning.qualifier !== "about"))
    return [];
  for (const [index, a] of observations.entries()) {
    const b = observations
      .slice(index + 1)
      .find((other) => isPair(a, other) && Math.abs(subtract(a.value, other.value)) === meaning.value);
    if (b && meaning.value > 0) return [a, b];
  }
  return [];
}

const isPair = (a: Observation, b: Observation) => a.indicator === b.indicator && a.area === b.area;
