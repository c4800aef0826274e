import {formatPeriod} from "../figure/format-figure.ts";
import {byEnd, inTime, isPartOfTime, lengthOf, periodFrom, spanOf} from "../figure/period-span.ts";
import {nameOf, type ObservationView} from "./dataset-view.ts";
import {type HelperCall, HelperError} from "./helper.ts";
import {figuresInOneScale} from "./one-scale.ts";
import {markdownOf, SparklineValue} from "./print.ts";

/** A period along a line, and what is known of it. */
interface Step {
  readonly period: string;
  readonly observation: ObservationView | null;
}

/**
 * The observations of one indicator, area and scope as a small line over their periods. Targets are no part of it: nobody
 * has reached them. Null where there is no value.
 *
 * @param along periods that the line runs along, whether there is a value or not
 */
export function makeTrend(
  observations: readonly ObservationView[],
  call: HelperCall,
  along: readonly string[] = [],
): SparklineValue | null {
  const reported = observations.filter(({status}) => status !== "target");
  if (reported.length === 0) return null;
  checkAlike(reported, call);
  const steps = stepsOf(reported, along);
  const print = figuresInOneScale(reported, call);
  const figures = steps.flatMap(({observation}) => (observation ? print(observation) : []));
  const periods = steps.map(({period}) => formatPeriod(period, call.scope.words.dates));
  const values = steps.map(({observation}) => (observation ? String(observation.value) : "-"));
  const attributes = `periods="${periods.join(";")}" values="${values.join(";")}"`;
  return new SparklineValue(
    `:sparkline[${figures.map(markdownOf).join("")}]{${attributes}}`,
    figures.flatMap((figure) => figure.observations),
  );
}

/** What is known of an observation's indicator, area and scope up to its period. */
export function trendUpTo(observation: ObservationView, {scope: {view}}: HelperCall): ObservationView[] {
  const {area, indicator, scope} = observation;
  return (view.observationsByArea.get(area.code) ?? []).filter(
    (each) =>
      each.indicator.id === indicator.id &&
      each.scope === scope &&
      each.status !== "target" &&
      byEnd(each, observation) <= 0,
  );
}

/** A line that led from one indicator or area to another would say nothing. */
function checkAlike(observations: readonly ObservationView[], {scope: {words}}: HelperCall): void {
  const names = [
    ...new Set(
      observations.map((each) => `${each.area.name}${words.marks.comma}${nameOf(each, words.marks)}`),
    ),
  ];
  if (names.length < 2) return;
  const shown = names.slice(0, 3);
  throw new HelperError(
    "sparkline-of-many",
    {
      en: `a sparkline shows one indicator of one area, these are ${names.length}: ${shown.join("; ")}${names.length > 3 ? "; …" : ""}`,
      zh: `一条走势线只能画一个地区的一项指标，这里有 ${names.length} 项：${shown.join("；")}${names.length > 3 ? "……" : ""}`,
    },
    {
      en: 'name one indicator and one area: {{sparkline (observations indicators="indicator" area="…")}}',
      zh: '请只写一项指标、一个地区：{{sparkline (observations indicators="指标" area="…")}}',
    },
  );
}

/** One value a period, what was reached rather than a baseline; years, half-years, quarters or months without one are gaps. */
function stepsOf(observations: readonly ObservationView[], along: readonly string[]): Step[] {
  const byPeriod = new Map<string, ObservationView>();
  for (const each of observations) {
    const known = byPeriod.get(each.period);
    if (known === undefined || known.status === "baseline") byPeriod.set(each.period, each);
  }
  const periods = [...new Set([...along, ...byPeriod.keys()])].sort(inTime);
  const all = periods.flatMap((period, index) => {
    const before = periods[index - 1];
    return [...(before === undefined ? [] : periodsBetween(before, period)), period];
  });
  return all.map((period) => ({period, observation: byPeriod.get(period) ?? null}));
}

/** Periods of the same kind that lie between two; none where the two are of different kinds, or intervals. */
function periodsBetween(from: string, to: string): string[] {
  const months = lengthOf(from);
  if (![from, to].every(isPartOfTime) || months !== lengthOf(to)) return [];
  const first = spanOf(from).to + 1;
  const count = Math.max(0, (spanOf(to).from - first) / months);
  return Array.from({length: count}, (_, index) => periodFrom(first + index * months, months));
}
