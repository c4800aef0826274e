// How often something is in the tables, for the sentences of finished documents that count.
import type {Passage} from "../support/read-briefing.ts";
import type {Row} from "../support/read-tables.ts";
import {chosen, endYear, type Facts, keyOf, type Span, type Subject, spansOf} from "./facts.ts";

/** The part of the data that a sentence counts in. */
interface Scope {
  readonly observations: readonly Row[];
  readonly initiatives: readonly Row[];
  readonly everywhere: readonly Row[];
  /** What the sources tell in more than one way, once each. */
  readonly contradicted: readonly Row[];
  readonly topic: string | undefined;
  readonly area: string | undefined;
}

/** Sentences and table cells that count, and how to count again. */
const counts: readonly {pattern: RegExp; count: (scope: Scope, facts: Facts) => number}[] = [
  {
    pattern:
      /(\d+)项(?:规划)?指标(?:目标已定|(?:有\d{4}年)?(?:基期和|有基期|都有目标))|^(\d+)项 规划指标有基期/gu,
    count: ({observations}, facts) => plans(observations, facts).length,
  },
  {
    pattern: /(\d+)项(?:指标)?完成值(?:均|待补报)?(?:未报)?|(?:补报)(\d+)项完成值/gu,
    count: ({observations}, facts) => plans(observations, facts).filter(({isReached}) => !isReached).length,
  },
  {
    pattern: /^(\d+)项 已有完成值/gu,
    count: ({observations}, facts) => plans(observations, facts).filter(({isReached}) => isReached).length,
  },
  {
    pattern: /(\d+)项(?:指标)?(?: )?拟提高10个百分点以上/gu,
    count: ({observations}, facts) =>
      plans(observations, facts).filter(
        ({baseline, target}) =>
          kindOf(target, facts) === "share" && Number(target.value) - Number(baseline.value) >= 10,
      ).length,
  },
  {
    pattern: /(\d+)项比率都有目标/gu,
    count: ({observations}, facts) =>
      plans(observations, facts).filter(({target}) => kindOf(target, facts) === "share").length,
  },
  {pattern: /(\d+)项(?:目标低于全市|与全市的差距)/gu, count: countBehind},
  {
    pattern: /(\d+)项(?:指标|数据)?(?:说法不一|的?口径)/gu,
    count: ({contradicted}) => contradicted.length,
  },
  {
    pattern: /(\d+)个领域(?:没有数字|的数字)/gu,
    count: ({observations}, {tables, indicators}) => {
      const known = new Set(observations.map(({indicator}) => indicators.get(indicator!)!.topic));
      return tables.topics.filter(({id}) => !known.has(id!)).length;
    },
  },
  {
    pattern: /(\d+)项数据的(?:年份系推定|来源没有写明)/gu,
    count: ({observations}) => observations.filter((row) => row.period_basis === "inferred").length,
  },
  {
    pattern: /(\d+)项(?:指标没有完成情况|规划目标(?:没有完成情况|的完成情况)|只有规划目标)/gu,
    count: ({observations}, facts) => countOpen(observations, facts),
  },
  {
    pattern: /等(\d+)项(?:荣誉和认可)?(?=。|$)|(\d+)项荣誉和认可/gu,
    count: ({initiatives}) => honours(initiatives),
  },
  {
    pattern: /全部(\d+)项指标/gu,
    count: ({observations}) => records(observations).length,
  },
  {
    pattern: /(\d+)个地区有数据/gu,
    count: ({observations}, {areas}) =>
      distinct(
        observations.filter(({area}) => areas.get(area!)!.level !== "country"),
        "area",
      ),
  },
  {
    pattern: /(?<=个地区有数据，)共(\d+)项指标/gu,
    count: ({observations}) => distinct(observations, "indicator"),
  },
  {pattern: /(\d+)个地区(?:没有(?:本专题)?数据|的数据)/gu, count: countMissingPlaces},
  {
    pattern: /(\d+)个(?:区县和功能区|区县)有较多资料/gu,
    count: ({everywhere}, {areas}) => {
      const local = everywhere.filter(({area}) => /district|county|zone/u.test(areas.get(area!)!.level!));
      const places = [...new Set(local.map(({area}) => area))];
      return places.filter((place) => local.filter(({area}) => area === place).length >= 5).length;
    },
  },
  {pattern: /(\d+)项(?:指标|比率)可以(?:两地)?对照/gu, count: countCompared},
  {pattern: /(\d+)份公开资料/gu, count: ({observations}) => distinct(observations, "source")},
  {pattern: /(\d+)条数据/gu, count: ({observations}) => observations.length},
  {pattern: /(\d+)项举措/gu, count: ({initiatives}) => initiatives.length},
];

/** Columns of the table that says how much there is for each area. */
const countColumns: Readonly<Record<string, (scope: Scope, facts: Facts) => number>> = {
  "指标（项）": ({observations}) => records(observations).length,
  "领域（个）": ({observations, initiatives}, {indicators}) =>
    new Set([
      ...observations.map(({indicator}) => indicators.get(indicator!)!.topic),
      ...initiatives.map(({topic}) => topic),
    ]).size,
  "举措（项）": ({initiatives}) => initiatives.length,
};

export function countSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  const column = countColumns[passage.column];
  const area = facts.tables.areas.find(({name}) => passage.row.startsWith(`${name} `));
  if (column && area) {
    const expected = column(scopeOf(facts, area.code, undefined), facts);
    return spansOf(passage.text, /^\d+$/gu, ([count]) => Number(count) === expected);
  }
  const topic = facts.tables.topics.find(({name}) => passage.row.startsWith(`${name} `));
  if (passage.column === "项数" && subject.kind === "area" && topic) {
    const {observations} = scopeOf(facts, subject.id, topic.id);
    return spansOf(passage.text, /^\d+$/gu, ([count]) => Number(count) === countOpen(observations, facts));
  }
  const others = spansOf(passage.text, /其他(\d+)个领域/gu, ([, count]) => {
    const named = facts.tables.topics.filter(
      ({name}) => passage.nearby.includes(`${name} `) || passage.nearby.includes(` ${name}`),
    );
    return Number(count) === named.length;
  });
  const scopes = scopesOf(passage, subject, facts);
  return [
    ...others,
    ...counts.flatMap(({pattern, count}) =>
      [...passage.text.matchAll(pattern)]
        .filter((match) => {
          const number = Number(match.slice(1).find((group) => group !== undefined));
          return scopes.some((scope) => count(scope, facts) === number);
        })
        .map((match) => ({from: match.index, to: match.index + match[0].length, observations: []})),
    ),
  ];
}

/** The whole document, and within it the area or topic that the headings name. */
function scopesOf(passage: Passage, {kind, id}: Subject, facts: Facts): Scope[] {
  const {areas, topics} = facts.tables;
  const area = kind === "area" ? id : undefined;
  const topic = kind === "topic" ? id : undefined;
  const heading = passage.headings.split(" / ").at(-1) ?? "";
  const section = {
    area: area ?? areas.find((row) => isNamedIn(heading, row))?.code,
    topic: topic ?? topics.find(({name}) => heading.includes(name!))?.id,
  };
  const place = areas.find(
    (row) => passage.row.startsWith(`${row.name} `) || passage.text.includes(`：${row.short_name}`),
  );
  return [
    scopeOf(facts, area, topic),
    scopeOf(facts, section.area, section.topic),
    // An overview tells of one area in a line.
    ...(kind === "all" ? [scopeOf(facts, place?.code ?? "500000", section.topic)] : []),
  ];
}

/** The municipality is called 全市 as well. */
function isNamedIn(heading: string, {name, level}: Row): boolean {
  return heading.includes(name!) || (level === "municipality" && heading.includes("全市"));
}

function scopeOf(facts: Facts, area: string | undefined, topic: string | undefined): Scope {
  const {tables, indicators} = facts;
  const inTopic = (observation: Row) =>
    topic === undefined || indicators.get(observation.indicator!)!.topic === topic;
  const everywhere = chosen(tables.observations).filter(inTopic);
  const values = new Map<string, Set<string>>();
  for (const row of tables.observations) {
    const known = values.get(keyOf(row)) ?? new Set();
    values.set(keyOf(row), known.add(`${row.value}${row.qualifier}`));
  }
  const observations = everywhere.filter((observation) => area === undefined || observation.area === area);
  return {
    area,
    topic,
    everywhere,
    contradicted: observations.filter((row) => values.get(keyOf(row))!.size > 1),
    observations,
    initiatives: tables.initiatives.filter(
      (row) => (area === undefined || row.area === area) && (topic === undefined || row.topic === topic),
    ),
  };
}

export interface Plan {
  readonly baseline: Row;
  readonly target: Row;
  /** What the whole municipality had reached within a year of the target. */
  readonly municipal: Row | undefined;
  /** Whether there is an actual value of the target's year, the one before or the one after. */
  readonly isReached: boolean;
}

/** One group for each indicator of each area and part. */
function records(observations: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of observations) {
    const key = [row.area, row.indicator, row.scope].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const kindOf = ({indicator}: Row, {indicators}: Facts) => indicators.get(indicator!)!.kind;
const weightOf = ({indicator}: Row, {indicators}: Facts) => indicators.get(indicator!)!.weight;

/** Indicators with a baseline and a target. */
export function plans(observations: readonly Row[], facts: Facts): Plan[] {
  return records(observations).flatMap((rows) => {
    const baseline = rows.find(({status}) => status === "baseline");
    const target = rows.find(({status}) => status === "target");
    if (!baseline || !target || weightOf(target, facts) === "structural") return [];
    const isNear = (row: Row) => row.status === "actual" && Math.abs(endYear(row) - endYear(target)) <= 1;
    return [{baseline, target, municipal: municipalValue(target, facts), isReached: rows.some(isNear)}];
  });
}

/** Targets of areas below what the whole municipality had reached within a year of them. */
function countBehind({observations}: Scope, facts: Facts): number {
  const isExact = ({qualifier}: Row) => qualifier === "exact" || qualifier === "about";
  return plans(observations, facts).filter(({target, municipal: city}) => {
    const isLower = facts.indicators.get(target.indicator!)!.direction === "lower";
    if (!city || !isExact(city) || !isExact(target)) return false;
    return isLower ? Number(target.value) > Number(city.value) : Number(target.value) < Number(city.value);
  }).length;
}

function municipalValue(target: Row, {tables}: Facts): Row | undefined {
  const distance = (row: Row) => Math.abs(endYear(row) - endYear(target));
  return chosen(tables.observations)
    .filter((row) => row.area === "500000" && row.status === "actual" && target.area !== "500000")
    .filter((row) => row.indicator === target.indicator && row.scope === target.scope)
    .filter((row) => distance(row) <= 1)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Indicators with a target and nothing reached; structural ones are not asked for. */
function countOpen(observations: readonly Row[], facts: Facts): number {
  return records(observations).filter(
    (rows) =>
      weightOf(rows[0]!, facts) !== "structural" &&
      rows.some(({status}) => status === "target") &&
      rows.every(({status}) => status !== "actual"),
  ).length;
}

const honours = (initiatives: readonly Row[]) => initiatives.filter(({kind}) => kind === "honour").length;

const isLocal = ({level}: Row) => /^(?:district|county|functional-zone)$/u.test(level!);

function countMissingPlaces({everywhere}: Scope, {tables}: Facts): number {
  const known = new Set(everywhere.map(({area}) => area));
  return tables.areas.filter((row) => isLocal(row) && !known.has(row.code)).length;
}

/** Indicators whose present values in two areas or more are of one year, or of two that follow each other. */
function countCompared({everywhere}: Scope): number {
  const groups = new Map<string, Row[]>();
  for (const rows of records(everywhere.filter(({status}) => status !== "target"))) {
    const newest = rows.toSorted(
      (a, b) => Number(b.status === "actual") - Number(a.status === "actual") || endYear(b) - endYear(a),
    )[0]!;
    const key = `${newest.indicator} ${newest.scope}`;
    groups.set(key, [...(groups.get(key) ?? []), newest]);
  }
  return [...groups.values()].filter((rows) => {
    const years = rows.map(endYear).sort();
    return years.some((year, index) => index > 0 && year - years[index - 1]! <= 1);
  }).length;
}

function distinct(rows: readonly Row[], column: string): number {
  return new Set(rows.map((row) => row[column])).size;
}
