// What a number in a finished document may be. Whatever no rule here explains fails the test.
import type {Passage} from "../support/read-briefing.ts";
import type {Row, Tables} from "../support/read-tables.ts";
import {differenceForms, figureForms, findForm} from "./figure-forms.ts";

export interface Subject {
  readonly kind: "area" | "topic" | "all";
  /** Code of the area or id of the topic. */
  readonly id: string;
}

/** A stretch of text that a rule explains. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** The observations that the number may come from; empty for numbers that are no figures. */
  readonly observations: readonly Row[];
}

type Rule = (passage: Passage, subject: Subject, facts: Facts) => Span[];

/** The table of what is allowed, with the reason. */
const rules: Readonly<Record<string, Rule>> = {
  "a figure of an observation whose indicator, area and year stand beside it": figureSpans,
  "the difference of two such observations of one indicator": differenceSpans,
  "in the notes, a figure before the place in the source where it stands": provenanceSpans,
  "a count that the tables confirm": countSpans,
  "a year, period or date of an observation or a source": dateSpans,
  "part of a name, summary, title, locator or note that the tables hold word for word": verbatimSpans,
  "the number of a place in the list of sources: [2], [4–6]": ({text}) =>
    spansOf(text, /\[(\d+)(?:–(\d+))?\]/gu, ([, from, to = from]) => Number(from) <= Number(to)),
  "the number of a figure or table at the start of its caption": ({kind, text}) =>
    kind === "caption" ? spansOf(text, /^[图表]\d+(?=　)/gu) : [],
  "the number of a figure or table that the text refers to": ({kind, text}) =>
    kind === "paragraph" ? spansOf(text, /[图表](\d+)(?=[。，、）只把])/gu) : [],
  "the page number at the end of a line of the contents": ({kind, text}) =>
    kind === "contents" ? spansOf(text, /\d+$/gu) : [],
  "the ordinal of a slide that goes on": ({headings, text}) =>
    spansOf(text, /（续\d+）$/gu, () => headings.includes(text)),
  "the row number in the list of sources": ({column, text}) =>
    column === "序号" ? spansOf(text, /^\d$/gu) : [],
  "the size of a table in its description": ({kind, text, row}) =>
    kind === "alternative" ? spansOf(text, /共\d+行\d+列/gu, ([size]) => row.startsWith(size)) : [],
  "a threshold by which a template selects": ({text}) => spansOf(text, /拟提高10个百分点以上的有/gu),
  "how many sources a slide cites": ({kind, text}, _, {tables}) =>
    kind === "source"
      ? spansOf(
          text,
          /(?:等|共)(\d+)项(?=来源|，见)/gu,
          ([, count]) => Number(count) <= tables.sources.length,
        )
      : [],
};

export interface ReadNumber {
  readonly number: string;
  readonly from: number;
  /** Undefined when nothing explains the number. */
  readonly observations: readonly Row[] | undefined;
}

/** Every number of a passage with what explains it. */
export function explainNumbers(passage: Passage, subject: Subject, facts: Facts): ReadNumber[] {
  const numbers = [...passage.text.matchAll(/\d+(?:[.,]\d+)*/gu)];
  if (numbers.length === 0) return [];
  const spans = Object.values(rules).flatMap((rule) => rule(passage, subject, facts));
  return numbers.map((match) => {
    const to = match.index + match[0].length;
    const covering = spans.filter((span) => span.from <= match.index && span.to >= to);
    const observations = covering.length > 0 ? covering.flatMap((span) => span.observations) : undefined;
    return {number: match[0], from: match.index, observations};
  });
}

/** What the rules look up, prepared once. */
export interface Facts {
  readonly tables: Tables;
  readonly indicators: ReadonlyMap<string, Row>;
  readonly areas: ReadonlyMap<string, Row>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly byIndicator: ReadonlyMap<string, readonly Row[]>;
  /** Cells with digits in them that documents may quote, longest first. */
  readonly quotable: readonly string[];
  readonly dates: ReadonlySet<string>;
}

export function gatherFacts(tables: Tables, documentDate: string): Facts {
  const byKey = (rows: readonly Row[], key: string) => new Map(rows.map((row) => [row[key]!, row]));
  const byIndicator = new Map<string, Row[]>();
  for (const observation of tables.observations) {
    const group = byIndicator.get(observation.indicator!) ?? [];
    byIndicator.set(observation.indicator!, [...group, observation]);
  }
  const cells = [
    ...[tables.areas, tables.topics, tables.indicators, tables.initiatives].flat().map(({name}) => name!),
    ...tables.topics.map(({description}) => description!),
    ...tables.initiatives.map(({summary}) => summary!),
    ...tables.sources.map(({title}) => title!),
    ...tables.observations.flatMap(({locator, note}) => [locator!, note!]),
  ];
  const periods = [...new Set(tables.observations.map(({period}) => period!))];
  return {
    tables,
    indicators: byKey(tables.indicators, "id"),
    areas: byKey(tables.areas, "code"),
    sources: byKey(tables.sources, "id"),
    byIndicator,
    quotable: [...new Set(cells)].filter((cell) => /\d/.test(cell)),
    dates: new Set([
      ...periods.map(printPeriod),
      ...periods.flatMap((period) => period.split("/")).map((year) => `${year}年`),
      ...[documentDate, ...tables.sources.map(({published}) => published!)].map(printDate),
    ]),
  };
}

function printPeriod(period: string): string {
  return `${period.replace("/", "—")}年`;
}

export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/**
 * The observations that a reader would take a number of this passage for: the indicator, the area and the year
 * must be named in it, in its table row or in the headings above. A document about an area need not repeat its
 * name, a year may stand elsewhere on the slide or under the heading, and the first cards of a document about a topic
 * show the whole municipality unless they name a place.
 */
function observationsInView(passage: Passage, subject: Subject, facts: Facts): Row[] {
  const view = `${passage.headings}\n${passage.row}\n${passage.text}`;
  const found: Row[] = [];
  for (const [id, observations] of facts.byIndicator) {
    const indicator = facts.indicators.get(id)!;
    if (!view.includes(indicator.name!)) continue;
    for (const observation of observations) {
      const area = facts.areas.get(observation.area!)!;
      const named =
        view.includes(area.short_name!) ||
        (subject.kind === "area" && subject.id === area.code) ||
        (area.level === "municipality" && (view.includes("全市") || isOpening(passage, subject)));
      const year = `${observation.period!.split("/").at(-1)}年`;
      if (named && (view.includes(year) || passage.nearby.includes(year))) found.push(observation);
    }
  }
  return found;
}

/** Number cards, and their description, in the first section of a document about a topic. */
function isOpening({kind, headings}: Passage, subject: Subject): boolean {
  return subject.kind === "topic" && headings.startsWith("总体情况") && /^(?:card|alternative)$/.test(kind);
}

function figureSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  return observationsInView(passage, subject, facts).flatMap((observation) =>
    figureForms(observation, facts.indicators.get(observation.indicator!)!).flatMap((form) =>
      findForm(passage.text, form).map((from) => ({
        from,
        to: from + form.length,
        observations: [observation],
      })),
    ),
  );
}

/** A difference has words before it that say so. */
const tellsDifference = /(?:提高|下降|增加|减少|高|低|多|少)$/u;

function differenceSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  const inView = observationsInView(passage, subject, facts);
  return pairs(inView).flatMap(([a, b]) => {
    if (a.indicator !== b.indicator) return [];
    return differenceForms(a, b, facts.indicators.get(a.indicator!)!).flatMap((form) =>
      findForm(passage.text, form)
        .filter((from) => tellsDifference.test(passage.text.slice(0, from)))
        .map((from) => ({from, to: from + form.length, observations: []})),
    );
  });
}

/** `98%、99%：发布单位《标题》（日期），处所` and, for differences, `…：由下列数据计算：处所；处所`. */
function provenanceSpans({kind, text}: Passage, _: Subject, facts: Facts): Span[] {
  const line = kind === "note" ? /^([^：]+)：(由下列数据计算：)?(.*《.*》.*)$/u.exec(text) : null;
  if (!line) return [];
  const [, figures = "", computed, places = ""] = line;
  const cited = facts.tables.observations.filter(
    ({source, locator}) => places.includes(facts.sources.get(source!)!.title!) && places.includes(locator!),
  );
  const forms = computed
    ? pairs(cited).flatMap(([a, b]) =>
        a.indicator === b.indicator ? differenceForms(a, b, facts.indicators.get(a.indicator!)!) : [],
      )
    : cited.flatMap((observation) => figureForms(observation, facts.indicators.get(observation.indicator!)!));
  // A difference of rounded figures stands here without the 约 before it.
  const bare = forms.map((form) => (computed ? form.replace(/^约/u, "") : form));
  return bare.flatMap((form) =>
    findForm(figures, form).map((from) => ({from, to: from + form.length, observations: []})),
  );
}

function dateSpans({text}: Passage, _: Subject, {dates}: Facts): Span[] {
  return spansOf(text, /\d{4}(?:—\d{4})?年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu, ([date]) => dates.has(date));
}

function verbatimSpans({text}: Passage, _: Subject, {quotable}: Facts): Span[] {
  return quotable.flatMap((quote) => {
    const spans: Span[] = [];
    for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
      spans.push({from, to: from + quote.length, observations: []});
    }
    return spans;
  });
}

function spansOf(
  text: string,
  pattern: RegExp,
  holds: (match: RegExpExecArray) => boolean = () => true,
): Span[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds(match as RegExpExecArray))
    .map((match) => ({from: match.index, to: match.index + match[0].length, observations: []}));
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** The part of the data that a sentence counts in. */
interface Scope {
  readonly observations: readonly Row[];
  readonly initiatives: readonly Row[];
  readonly everywhere: readonly Row[];
  readonly area: string | undefined;
}

/** Sentences and table cells that count, and how to count again. */
const counts: readonly {pattern: RegExp; count: (scope: Scope, facts: Facts) => number}[] = [
  {pattern: /(\d+)份公开资料/gu, count: ({observations}) => distinct(observations, "source")},
  {pattern: /(\d+)条数据/gu, count: ({observations}) => observations.length},
  {pattern: /(\d+)项举措/gu, count: ({initiatives}) => initiatives.length},
  {pattern: /(\d+)个领域/gu, count: countTopics},
  {
    pattern: /(?:涉及.*?|中的|共)(\d+)项指标(?=[。；、])/gu,
    count: ({observations}) => distinct(observations, "indicator"),
  },
  {pattern: /有(\d+)项指标在(?:其他地区也能|两个以上地区可以)查到/gu, count: countShared},
  {
    pattern: /(?:共(\d+)项指标同时有基期和目标|目标放在一起，共(\d+)项。)/gu,
    count: ({observations}) => having(observations, ["baseline", "target"], []),
  },
  {
    pattern: /共(\d+)项指标在公开资料中只见规划目标/gu,
    count: ({observations}) => having(observations, ["target"], ["actual"]),
  },
  {
    pattern: /可以查到的主要数量有(\d+)项/gu,
    count: ({observations}, facts) =>
      quantities(observations, facts).filter(({status}) => status !== "target").length,
  },
  {
    pattern: /规划确定的建设任务有(\d+)项/gu,
    count: ({observations}, facts) =>
      quantities(observations, facts).filter(({status}) => status === "target").length,
  },
  {
    pattern: /(\d+)项数据的来源没有写明/gu,
    count: ({observations}) => observations.filter(({note}) => note!.includes("来源未")).length,
  },
];

/** Columns of the table that says how much there is for each area. */
const countColumns: Readonly<Record<string, (scope: Scope, facts: Facts) => number>> = {
  "指标（项）": ({observations}) => distinct(observations, "indicator"),
  "领域（个）": countTopics,
  "举措（项）": ({initiatives}) => initiatives.length,
};

function countSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  const column = countColumns[passage.column];
  if (column) {
    const area = facts.tables.areas.find(({name}) => passage.row.startsWith(`${name} `));
    const scope = area ? scopeOf(facts, area.code, undefined) : undefined;
    return scope ? spansOf(passage.text, /^\d+$/gu, ([count]) => Number(count) === column(scope, facts)) : [];
  }
  const scopes = scopesOf(passage, subject, facts);
  return counts.flatMap(({pattern, count}) =>
    [...passage.text.matchAll(pattern)]
      .filter((match) => {
        const number = Number(match.slice(1).find((group) => group !== undefined));
        return scopes.some((scope) => count(scope, facts) === number);
      })
      .map((match) => ({from: match.index, to: match.index + match[0].length, observations: []})),
  );
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
  return [scopeOf(facts, area, topic), scopeOf(facts, section.area, section.topic)];
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
  return {
    area,
    everywhere,
    observations: everywhere.filter((observation) => area === undefined || observation.area === area),
    initiatives: tables.initiatives.filter(
      (row) => (area === undefined || row.area === area) && (topic === undefined || row.topic === topic),
    ),
  };
}

/** One observation for each area, indicator, period and status: the preferred one where several disagree. */
export function chosen(observations: readonly Row[]): Row[] {
  const keyOf = ({area, indicator, period, status}: Row) => [area, indicator, period, status].join(" ");
  const keys = new Map<string, Row>();
  for (const observation of observations) {
    const known = keys.get(keyOf(observation));
    if (!known || observation.preferred === "true") keys.set(keyOf(observation), observation);
  }
  return [...keys.values()];
}

function countTopics({observations, initiatives}: Scope, {indicators}: Facts): number {
  const observed = observations.map(({indicator}) => indicators.get(indicator!)!.topic);
  return new Set([...observed, ...initiatives.map(({topic}) => topic)]).size;
}

/** Indicators that have a present value in two areas or more, the scope's own among them. */
function countShared({everywhere, area}: Scope): number {
  const present = everywhere.filter(({status}) => status !== "target");
  const ids = [...new Set(present.map(({indicator}) => indicator))];
  return ids.filter((id) => {
    const places = new Set(present.filter(({indicator}) => indicator === id).map((row) => row.area));
    return places.size > 1 && (area === undefined || places.has(area));
  }).length;
}

/** Indicators of one area each, with every one of some statuses and none of others. */
function having(
  observations: readonly Row[],
  wanted: readonly string[],
  unwanted: readonly string[],
): number {
  const groups = new Map<string, Set<string>>();
  for (const {area, indicator, status} of observations) {
    const key = `${area} ${indicator}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(status!));
  }
  return [...groups.values()].filter(
    (statuses) => wanted.every((one) => statuses.has(one)) && !unwanted.some((one) => statuses.has(one)),
  ).length;
}

function quantities(observations: readonly Row[], {indicators}: Facts): Row[] {
  return observations.filter(({indicator}) => /^(?:count|amount)$/.test(indicators.get(indicator!)!.kind!));
}

function distinct(rows: readonly Row[], column: string): number {
  return new Set(rows.map((row) => row[column])).size;
}
