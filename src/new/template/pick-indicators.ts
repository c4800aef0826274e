import {groupBy} from "../../base/group-by.ts";
import {hasGlyph} from "../../font/has-glyph.ts";
import type {Area} from "../../model/dataset.ts";
import type {DatasetView, IndicatorView, ObservationView} from "../../template/dataset-view.ts";
import {splitNames} from "../../template/helper.ts";

/** What of a data package a new template names; absent where the package has nothing of the kind. */
export interface Picks {
  /** The state that most areas have. */
  readonly lead?: IndicatorView;
  /** The target that most areas have. */
  readonly goal?: IndicatorView;
  /** One indicator, period and status that several areas share, so that they can stand side by side. */
  readonly shared?: Pick<ObservationView, "indicator" | "period" | "status">;
  /** What a chart of one area's indicators can show, all in one unit. */
  readonly chart?: ChartPick;
  /** Any indicator and area can be drawn into a chart. */
  readonly allDrawable: boolean;
}

/** Either a whole kind, whose indicators all have one unit, or indicators by name. */
export interface ChartPick {
  readonly kind?: "share";
  readonly indicators: readonly IndicatorView[];
}

/** Characters of a name in a chart. */
const longest = 30;
const fewest = 2;
const most = 8;
/** Percentage points between the least and the most of what is compared, as parsing a chart asks for. */
const leastSpread = 5;

export function pickIndicators(view: DatasetView): Picks {
  const observations = view.observations.filter(({indicator}) => isWritable(indicator));
  const states = observations.filter(({status}) => status !== "target");
  const lead = mostAreas(states.filter(({status}) => status === "actual")) ?? mostAreas(states);
  const goal = mostAreas(observations.filter(({status}) => status === "target"));
  const drawable = states.filter(({indicator}) => isDrawable(indicator));
  const shared = pickShared(drawable.filter(({area}) => isDrawable(area)));
  const chart = pickChart(view, drawable);
  return {
    ...(lead ? {lead} : {}),
    ...(goal ? {goal} : {}),
    ...(shared ? {shared} : {}),
    ...(chart ? {chart} : {}),
    allDrawable: [...view.indicators, ...view.areas].every(isDrawable),
  };
}

/** Can be written between quotes in a template, and in a list of names, as it is. */
function isWritable({id}: IndicatorView): boolean {
  return /^[\p{L}\p{N}._-]+$/u.test(id) && splitNames(id).length === 1;
}

/** Rates say more in a sentence than counts: one that half as many areas have wins. */
function mostAreas(observations: readonly ObservationView[]): IndicatorView | undefined {
  const counts = [...groupBy(observations, ({indicator}) => indicator).entries()].map(
    ([indicator, group]) => ({
      indicator,
      weight: new Set(group.map(({area}) => area.code)).size * (indicator.kind === "share" ? 2 : 1),
    }),
  );
  return counts.toSorted((a, b) => b.weight - a.weight)[0]?.indicator;
}

function pickShared(states: readonly ObservationView[]): Picks["shared"] {
  const local = states.filter(({area}) => area.level !== "country" && area.level !== "region");
  const groups = groupBy(local, ({indicator, period, status}) => [indicator.id, period, status].join(" "));
  const [best] = [...groups.values()].filter(isApart).toSorted((a, b) => b.length - a.length);
  return best && best.length >= fewest ? best[0] : undefined;
}

/** Bars of rates that are nearly the same show nothing. */
function isApart(group: readonly ObservationView[]): boolean {
  const values = group.map(({value}) => value);
  return group[0]?.indicator.unit !== "%" || Math.max(...values) - Math.min(...values) >= leastSpread;
}

function pickChart(view: DatasetView, states: readonly ObservationView[]): ChartPick | undefined {
  const shares = view.indicators.filter(({kind}) => kind === "share");
  const found = groupBy(states, ({indicator}) => indicator);
  // The area names the series of such a chart.
  const isSafe = [...shares, ...view.areas].every(isDrawable);
  if (new Set(shares.map(({unit}) => unit)).size === 1 && isSafe) {
    const indicators = [...found.keys()].filter(({kind}) => kind === "share");
    if (indicators.length >= fewest) return {kind: "share", indicators};
  }
  const byUnit = groupBy([...found.keys()], ({unit, kind}) => [unit, kind].join(" "));
  const observed = (group: readonly IndicatorView[]) =>
    group.reduce((sum, indicator) => sum + (found.get(indicator)?.length ?? 0), 0);
  const [best] = [...byUnit.values()]
    .filter((group) => group.length >= fewest)
    .toSorted((a, b) => observed(b) - observed(a));
  return best && {indicators: best.slice(0, most)};
}

/** A picture shows 〓 for what its font lacks, and type too small to read for names that have no end. */
function isDrawable(record: IndicatorView | Area): boolean {
  const texts = [record.name, "unit" in record ? record.unit : record.shortName];
  return texts.every((text) => text.length <= longest && [...text].every(hasGlyph));
}
