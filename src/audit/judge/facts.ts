import {groupBy} from "../../base/group-by.ts";
import {subtract} from "../../figure/decimal.ts";
import {formatFigure} from "../../figure/format-figure.ts";
import type {FigureMeaning} from "../../figure/read-figure.ts";
import {readPrintedFigure} from "../../figure/read-printed.ts";
import {wordsOf} from "../../language/languages.ts";
import type {Dataset, Indicator, Observation} from "../../model/dataset.ts";
import type {CitedObservation} from "../../model/document.ts";
import type {FigureRecord} from "../../model/record.ts";
import type {CitedPlace} from "../audit-report.ts";
import {type Names, namesOf} from "../match/names.ts";
import {fold} from "../text/comparable-text.ts";
import {type PhraseFinder, phraseFinder} from "../text/phrase-finder.ts";

/** What is known about the figures of a file: the data now, and the record of what it was. */
export interface Facts {
  readonly dataset: Dataset;
  readonly names: Names;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly byIndicator: ReadonlyMap<string, readonly Observation[]>;
  /** Places of observations in the data. */
  readonly order: ReadonlyMap<Observation, number>;
  /** Names, titles and places with digits in them, which any text may quote: 专栏1 第3行, 全国首批…. */
  readonly findQuotable: PhraseFinder;
  /** Observations whose place in their source a comparable text names, title and locator. */
  findQuoted(text: string): readonly Observation[];
  /** An observation as it is printed now; undefined where nobody knows its indicator. */
  printedNow(observation: Observation): Printed | undefined;
  /** Later observations of its indicator and area, by how far their values are from its own. */
  differences(observation: Observation): ReadonlyMap<number, readonly Observation[]>;
  /** The data now. */
  readonly current: ReadonlyMap<string, Observation>;
  /** As it was when the file was built; empty without a record. */
  readonly built: ReadonlyMap<string, CitedObservation>;
}

/** Everything that is asked of the data again and again for the numbers of a file is made ready once. */
export function gatherFacts(dataset: Dataset, record: FigureRecord | undefined): Facts {
  const {observations} = dataset;
  const indicators = new Map(dataset.indicators.map((each) => [each.id, each]));
  const order = new Map(observations.map((each, at) => [each, at]));
  const siblings = groupBy(observations, ({indicator, area}) => `${indicator} ${area}`);
  return {
    dataset,
    names: namesOf(dataset),
    indicators,
    byIndicator: groupBy(observations, ({indicator}) => indicator),
    order,
    findQuotable: phraseFinder(quotableTexts(dataset)),
    findQuoted: quotedFinder(dataset),
    printedNow: remember((observation) => {
      const indicator = indicators.get(observation.indicator);
      return (
        indicator && readPrinted(formatFigure(observation, indicator, wordsOf(dataset.language).numbers))
      );
    }),
    differences: remember((observation) => {
      const own = order.get(observation) ?? 0;
      const later = (siblings.get(`${observation.indicator} ${observation.area}`) ?? []).filter(
        (other) => (order.get(other) ?? 0) > own,
      );
      return groupBy(later, ({value}) => Math.abs(subtract(observation.value, value)));
    }),
    current: new Map(observations.map((each) => [each.id, each])),
    built: new Map((record?.observations ?? []).map((each) => [each.id, each])),
  };
}

function remember<T>(make: (observation: Observation) => T): (observation: Observation) => T {
  const known = new Map<Observation, T>();
  return (observation) => {
    const found = known.get(observation);
    if (found !== undefined || known.has(observation)) return found as T;
    const made = make(observation);
    known.set(observation, made);
    return made;
  };
}

function quotedFinder({sources, observations}: Dataset): Facts["findQuoted"] {
  const titles = new Map(sources.map(({id, title}) => [id, fold(title)]));
  const placed = observations.map((observation) => ({
    observation,
    title: titles.get(observation.source) ?? "",
    locator: fold(observation.locator),
  }));
  const byTitle = groupBy(placed, ({title}) => title);
  const findTitles = phraseFinder(byTitle.keys());
  const findLocators = phraseFinder(placed.map(({locator}) => locator));
  return (text) => {
    const found = new Set(findTitles(text).map(({phrase}) => phrase));
    if (found.size === 0) return [];
    const locators = new Set(findLocators(text).map(({phrase}) => phrase));
    return [...found].flatMap((title) =>
      (byTitle.get(title) ?? []).flatMap(({observation, locator}) =>
        locators.has(locator) ? observation : [],
      ),
    );
  };
}

function quotableTexts({sources, observations, initiatives, topics, indicators}: Dataset): string[] {
  const texts = [
    ...sources.map(({title}) => title),
    ...observations.flatMap(({locator, note}) => [locator, note]),
    ...initiatives.flatMap(({name, summary}) => [name, summary]),
    ...topics.map(({description}) => description),
    // per 1,000 live births, 人/10万: charts name them above.
    ...indicators.map(({unit}) => unit),
  ];
  return [...new Set(texts)].filter((text) => /\d/.test(text)).map(fold);
}

/** Observations among these that the data has changed or dropped since. */
export function outgrown(ids: readonly string[], {current, built}: Facts): string[] {
  return ids.filter((id) => {
    const [before, after] = [built.get(id), current.get(id)];
    return !after || (before !== undefined && !isSame(before, after));
  });
}

const telling = ["value", "valueHigh", "qualifier", "area", "indicator", "period", "status"] as const;

const isSame = (before: CitedObservation, after: CitedObservation) =>
  telling.every((key) => before[key] === after[key]);

/** What the data says about an observation now, as a figure; undefined when it is gone. */
export function printNow(id: string, {current, printedNow}: Facts): string | undefined {
  const observation = current.get(id);
  return observation && printedNow(observation)?.text;
}

export function citedPlaces(ids: readonly string[], {current, built}: Facts): CitedPlace[] {
  return ids.map((id) => {
    const {source = "", line = 0} = current.get(id) ?? built.get(id) ?? {};
    return {id, source, line};
  });
}

/** A figure as it is printed, folded and read once for the many times that it is compared. */
export interface Printed {
  readonly text: string;
  readonly folded: string;
  readonly meaning: FigureMeaning | undefined;
}

export const readPrinted = (text: string): Printed => ({
  text,
  folded: fold(text),
  meaning: readPrintedFigure(text),
});

/** Whether two figures say the same: 2.78万名 and 27800名, 约40% and 40%左右. */
export const saysTheSame = (a: string, b: string): boolean => isSameFigure(readPrinted(a), readPrinted(b));

export function isSameFigure(a: Printed, b: Printed): boolean {
  if (a.folded === b.folded) return true;
  const [left, right] = [a.meaning, b.meaning];
  if (!left || !right) return false;
  return (["value", "valueHigh", "qualifier", "unit", "kind"] as const).every(
    (key) => left[key] === right[key],
  );
}
