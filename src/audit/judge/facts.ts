import {formatFigure} from "../../figure/format-figure.ts";
import {readFigure} from "../../figure/read-figure.ts";
import type {Dataset, Indicator, Observation, Source} from "../../model/dataset.ts";
import type {CitedObservation} from "../../model/document.ts";
import type {FigureRecord} from "../../model/record.ts";
import type {CitedPlace} from "../audit-report.ts";
import {type Names, namesOf} from "../match/names.ts";
import {fold} from "../text/comparable-text.ts";

/** What is known about the figures of a file: the data now, and the record of what it was. */
export interface Facts {
  readonly dataset: Dataset;
  readonly names: Names;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Names, titles and places with digits in them, which any text may quote: 专栏1 第3行, 全国首批…. */
  readonly quotable: readonly string[];
  /** The data now. */
  readonly current: ReadonlyMap<string, Observation>;
  /** As it was when the file was built; empty without a record. */
  readonly built: ReadonlyMap<string, CitedObservation>;
}

export function gatherFacts(dataset: Dataset, record: FigureRecord | undefined): Facts {
  return {
    dataset,
    names: namesOf(dataset),
    indicators: new Map(dataset.indicators.map((each) => [each.id, each])),
    sources: new Map(dataset.sources.map((each) => [each.id, each])),
    quotable: quotableTexts(dataset),
    current: new Map(dataset.observations.map((each) => [each.id, each])),
    built: new Map((record?.observations ?? []).map((each) => [each.id, each])),
  };
}

function quotableTexts({sources, observations, initiatives, topics}: Dataset): string[] {
  const texts = [
    ...sources.map(({title}) => title),
    ...observations.flatMap(({locator, note}) => [locator, note]),
    ...initiatives.flatMap(({name, summary}) => [name, summary]),
    ...topics.map(({description}) => description),
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
export function printNow(id: string, {current, indicators}: Facts): string | undefined {
  const observation = current.get(id);
  const indicator = observation && indicators.get(observation.indicator);
  return observation && indicator && formatFigure(observation, indicator);
}

export function citedPlaces(ids: readonly string[], {current, built}: Facts): CitedPlace[] {
  return ids.map((id) => {
    const {source = "", line = 0} = current.get(id) ?? built.get(id) ?? {};
    return {id, source, line};
  });
}

/** Whether two figures say the same: 2.78万名 and 27800名, 约40% and 40%左右. */
export function saysTheSame(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const [left, right] = [readFigure(a), readFigure(b)];
  if (!left || !right) return false;
  return (["value", "valueHigh", "qualifier", "unit", "kind"] as const).every(
    (key) => left[key] === right[key],
  );
}
