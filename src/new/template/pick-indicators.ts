import {groupBy} from "../../base/group-by.ts";
import {displayWidth} from "../../diagnostic/display-width.ts";
import {formatFigure} from "../../figure/format-figure.ts";
import {isPartOfTime, isPartOfYear, lengthOf} from "../../figure/period-span.ts";
import {hasGlyph} from "../../font/has-glyph.ts";
import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Area} from "../../model/dataset.ts";
import {
  type DatasetView,
  type IndicatorView,
  nameOf,
  type ObservationView,
} from "../../template/dataset-view.ts";
import {splitNames} from "../../template/helper.ts";

/** What of a data package a new template can name and show. */
export interface Picks {
  /** The state that most areas have, for the conclusion; absent where there is none that can be written. */
  readonly lead?: IndicatorView;
  /** Names are short and plain: they can stand in titles, and documents keep to their length. */
  readonly isQuotable: boolean;
  /** Any rate can be drawn into a chart with any other. */
  readonly isDrawable: boolean;
  /** What can be told and drawn over time, the lead where that is such; absent where there are no series. */
  readonly series?: IndicatorView;
  /** Years that a change is told over: five, or one where the series are of half-years, quarters or months. */
  readonly yearsOfChange: 5 | 1;
  readonly hasTargets: boolean;
  readonly hasInitiatives: boolean;
}

/** Of a name in a chart; like the others in Chinese characters, of which a Latin letter takes the width of half a one. */
const longestName = 30;
/** Of a figure with its words in a title. */
const longestPhrase = 40;
/** Of what an area is called within a sentence. */
const longestPlace = 12;
/** Of what an initiative is about. */
const longestSummary = 100;
/** Periods that make a series: fewer are told one by one. */
export const fewestPeriods = 5;

export function pickIndicators(view: DatasetView): Picks {
  const words = wordsOf(view.dataset.language);
  const weighty = view.observations.filter(({indicator}) => indicator.weight !== "structural");
  const phrases = groupBy(weighty, ({indicator}) => indicator);
  const brief = [...phrases]
    .filter(([, group]) => group.every((each) => isBrief(each, words)))
    .map(([indicator]) => indicator);
  const states = weighty.filter(
    ({indicator, status}) => status !== "target" && isWritable(indicator) && brief.includes(indicator),
  );
  const lead = mostAreas(states.filter(({status}) => status === "actual")) ?? mostAreas(states);
  const overTime = inSeries(states);
  const series = mostAreas(overTime);
  const rates = view.indicators.filter(({kind}) => kind === "share");
  const [names, summaries] = [
    [...view.indicators, ...view.areas, ...view.topics, ...view.initiatives].map(({name}) => name),
    view.initiatives.map(({summary}) => summary),
  ];
  return {
    ...(lead ? {lead} : {}),
    ...(series ? {series} : {}),
    yearsOfChange: overTime.every(({period}) => isPartOfYear(period)) ? 1 : 5,
    hasTargets: view.observations.some(({status}) => status === "target"),
    hasInitiatives: view.initiatives.length > 0,
    isQuotable:
      brief.length === phrases.size &&
      names.every((name) => fits(name, longestPhrase)) &&
      summaries.every((summary) => fits(summary, longestSummary)) &&
      view.areas.every(({shortName}) => fits(shortName, longestPlace)),
    isDrawable:
      new Set(rates.map(({unit}) => unit)).size === 1 && [...rates, ...view.areas].every(isDrawable),
  };
}

/**
 * Of letters that our fonts have, since only of those it is known how wide they are.
 * @param most Chinese characters, or twice as many Latin letters
 */
export function fits(text: string, most: number): boolean {
  return displayWidth(text) <= 2 * most && [...text].every(hasGlyph);
}

/** What areas have reached year after year, or month after month. */
function inSeries(states: readonly ObservationView[]): ObservationView[] {
  const reached = states.filter(({status, period}) => status === "actual" && isPartOfTime(period));
  const lines = groupBy(reached, ({indicator, area, scope, period}) =>
    [indicator.id, area.code, scope, lengthOf(period)].join(" "),
  );
  return [...lines.values()].filter(({length}) => length >= fewestPeriods).flat();
}

/** Can be written between quotes in a template, and in a list of names, as it is. */
function isWritable({id}: IndicatorView): boolean {
  return /^[\p{L}\p{N}._-]+$/u.test(id) && splitNames(id).length === 1;
}

function isBrief(observation: ObservationView, {numbers, marks}: WordList): boolean {
  const {indicator, phrase} = observation;
  const words = phrase || indicator.phrase || nameOf(observation, marks);
  return fits(words + formatFigure(observation, indicator, numbers), longestPhrase);
}

/** Rates say more in a sentence than counts, core indicators more than others: such a one counts as twice its areas. */
function mostAreas(observations: readonly ObservationView[]): IndicatorView | undefined {
  const counts = [...groupBy(observations, ({indicator}) => indicator)].map(([indicator, group]) => {
    const factor = (indicator.kind === "share" ? 2 : 1) * (indicator.weight === "core" ? 2 : 1);
    return {indicator, score: new Set(group.map(({area}) => area.code)).size * factor};
  });
  return counts.toSorted((a, b) => b.score - a.score)[0]?.indicator;
}

/** A picture shows 〓 for what its font lacks, and type too small to read for names that have no end. */
function isDrawable(record: IndicatorView | Area): boolean {
  const texts = [record.name, "unit" in record ? record.unit : record.shortName];
  return texts.every((text) => fits(text, longestName));
}
