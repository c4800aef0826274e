import {groupBy} from "../base/group-by.ts";
import {findNumbers} from "../figure/find-numbers.ts";
import {endYear} from "../figure/format-figure.ts";
import {byEndAndLength} from "../figure/period-span.ts";
import type {Marks} from "../language/word-list.ts";
import type {
  Area,
  AreaLevel,
  Dataset,
  Indicator,
  Initiative,
  Observation,
  Source,
  Topic,
} from "../model/dataset.ts";

/** An observation as templates see it: ids replaced by what they name. */
export interface ObservationView extends Omit<Observation, "area" | "indicator" | "source"> {
  readonly area: Area;
  readonly indicator: IndicatorView;
  readonly source: Source;
  /** Last year of the period. */
  readonly year: number;
  /** Its period was inferred: what is printed of it bears a mark. */
  readonly inferred: boolean;
  /** Other observations that give another value for the same thing; this one is the one to use. */
  readonly contradictedBy: readonly ObservationView[];
  /** Of a value that was worked out: what it was worked out from. It is in no table, and is cited by these. */
  readonly madeOf?: readonly ObservationView[];
}

/** Ids of the rows on which a value rests. */
export const citedBy = ({id, madeOf}: ObservationView): string[] => madeOf?.flatMap(citedBy) ?? [id];

/** What is measured: `教育集团`, and `教育集团（幼儿园和小学）` where only a part is meant. */
export const nameOf = (
  {indicator, scope}: Pick<ObservationView, "indicator" | "scope">,
  {brackets}: Marks,
) => (scope === "" ? indicator.name : indicator.name + brackets(scope));

export interface IndicatorView extends Omit<Indicator, "topic"> {
  readonly topic: Topic;
}

export interface InitiativeView extends Omit<Initiative, "area" | "topic" | "source"> {
  readonly area: Area;
  readonly topic: Topic;
  readonly source: Source;
}

/** The names of the dataset that templates may write. */
export interface Names {
  readonly indicators: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  /** Ids by what people call them: names, and aliases of indicators. */
  readonly indicatorsByName: ReadonlyMap<string, string>;
  readonly topicsByName: ReadonlyMap<string, string>;
  /** Names of indicators and topics by their ids. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Codes, names and short names. */
  readonly areas: ReadonlySet<string>;
  /** Names that several areas have, with what tells these apart. */
  readonly sharedAreas: ReadonlyMap<string, readonly string[]>;
  /** Ids of levels of areas. */
  readonly levels: ReadonlySet<string>;
  /** Levels by what people call them. */
  readonly levelsByName: ReadonlyMap<string, string>;
  /** Names, of whatever kind, that have a number in them. */
  readonly numbered: readonly string[];
}

/** The area that others are compared with: the first that texts have a word for, as 全市; null in a package without. */
export const findWhole = ({areas, levelById}: Pick<DatasetView, "areas" | "levelById">): Area | null =>
  areas.find(({level}) => (levelById.get(level)?.whole ?? "") !== "") ?? null;

/** A map that is asked for one thing at a time, so that what was asked for can be noted. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, "get">;

/** The dataset with its references followed and its contradictions settled, made once and shared by all documents. */
export interface DatasetView {
  readonly dataset: Dataset;
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly IndicatorView[];
  readonly initiatives: readonly InitiativeView[];
  /** One observation for each area, indicator, scope, period and status, in the order of indicators, areas and periods. */
  readonly observations: readonly ObservationView[];
  /** The same, of one area each, by its code. */
  readonly observationsByArea: Lookup<readonly ObservationView[]>;
  readonly areaByCode: ReadonlyMap<string, Area>;
  readonly levelById: ReadonlyMap<string, AreaLevel>;
  readonly indicatorById: ReadonlyMap<string, IndicatorView>;
  readonly topicById: ReadonlyMap<string, Topic>;
  readonly sourceById: ReadonlyMap<string, Source>;
  /** Every observation by its id, those that were not chosen included. */
  readonly observationById: Lookup<Observation>;
  readonly names: Names;
}

/** Expects a dataset whose foreign keys were checked. */
export function viewDataset(dataset: Dataset): DatasetView {
  const topics = dataset.topics.toSorted((a, b) => a.order - b.order);
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const areaByCode = new Map(dataset.areas.map((area) => [area.code, area]));
  const sourceById = new Map(dataset.sources.map((source) => [source.id, source]));
  const topicRank = new Map(topics.map((topic, rank) => [topic.id, rank]));
  const indicators = dataset.indicators
    .toSorted((a, b) => get(topicRank, a.topic) - get(topicRank, b.topic))
    .map((indicator) => ({...indicator, topic: get(topicById, indicator.topic)}));
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const view = (observation: Observation, contradictedBy: readonly ObservationView[]): ObservationView => ({
    ...observation,
    area: get(areaByCode, observation.area),
    indicator: get(indicatorById, observation.indicator),
    source: get(sourceById, observation.source),
    year: endYear(observation.period),
    inferred: observation.periodBasis === "inferred",
    contradictedBy,
  });
  const groups = groupBy(dataset.observations, groupKey);
  const chosen = [...groups.values()].map((group) => {
    const used = group.find((observation) => observation.preferred) ?? (group[0] as Observation);
    const others = group.filter((observation) => !sayTheSame(observation, used));
    return view(
      used,
      others.map((observation) => view(observation, [])),
    );
  });
  const observations = chosen.toSorted(orderOf({indicators, areas: dataset.areas}));
  return {
    dataset,
    areas: dataset.areas,
    topics,
    indicators,
    initiatives: dataset.initiatives.map((initiative) => ({
      ...initiative,
      area: get(areaByCode, initiative.area),
      topic: get(topicById, initiative.topic),
      source: get(sourceById, initiative.source),
    })),
    observations,
    observationsByArea: groupBy(observations, ({area}) => area.code),
    areaByCode,
    levelById: new Map(dataset.levels.map((level) => [level.id, level])),
    indicatorById,
    topicById,
    sourceById,
    observationById: new Map(dataset.observations.map((observation) => [observation.id, observation])),
    names: {
      indicators: new Set(indicatorById.keys()),
      topics: new Set(topicById.keys()),
      indicatorsByName: new Map([
        ...indicators.flatMap(({id, aliases}) => aliases.map((alias) => [alias, id] as const)),
        ...indicators.map(({id, name}) => [name, id] as const),
      ]),
      topicsByName: new Map(topics.map(({id, name}) => [name, id])),
      nameOf: new Map([...indicators, ...topics].map(({id, name}) => [id, name])),
      levels: new Set(dataset.levels.map(({id}) => id)),
      levelsByName: new Map(dataset.levels.map(({id, label}) => [label, id])),
      areas: new Set(dataset.areas.flatMap(({code, name, shortName}) => [code, name, shortName])),
      sharedAreas: listSharedNames(dataset.areas),
      numbered: listNumberedNames(dataset),
    },
  };
}

/** By topic and indicator, area, period and status. */
export function orderOf({indicators, areas}: Pick<DatasetView, "indicators" | "areas">) {
  const indicatorRank = new Map(indicators.map((indicator, rank) => [indicator.id, rank]));
  const areaRank = new Map(areas.map((area, rank) => [area.code, rank]));
  const statusRank = {baseline: 0, actual: 1, target: 2};
  return (a: ObservationView, b: ObservationView): number =>
    get(indicatorRank, a.indicator.id) - get(indicatorRank, b.indicator.id) ||
    get(areaRank, a.area.code) - get(areaRank, b.area.code) ||
    byEndAndLength(a, b) ||
    statusRank[a.status] - statusRank[b.status];
}

/** Areas by each name that they share, each called by one that it alone has. */
export function listSharedNames(areas: readonly Area[]): Map<string, readonly string[]> {
  const pairs = areas.flatMap(({name, sharedNames}) => sharedNames.map((shared) => ({shared, name})));
  const groups = groupBy(pairs, ({shared}) => shared);
  return new Map([...groups].map(([shared, members]) => [shared, members.map(({name}) => name)]));
}

function listNumberedNames({areas, topics, indicators, initiatives, sources}: Dataset): string[] {
  const names = [
    ...[...areas, ...topics, ...indicators, ...initiatives].map(({name}) => name),
    ...indicators.flatMap(({aliases}) => aliases),
    ...sources.map(({title}) => title),
  ];
  return [...new Set(names)].filter((name) => findNumbers(name).length > 0);
}

function groupKey({area, indicator, scope, period, status}: Observation): string {
  return [area, indicator, period, status, scope].join(" ");
}

function sayTheSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.valueHigh === b.valueHigh && a.qualifier === b.qualifier;
}

function get<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the dataset was not checked: nothing has the key "${key}"`);
  return value;
}
