// What a number in a finished document may be. Whatever no rule here explains fails the test.
import type {Passage} from "../support/read-briefing.ts";
import type {Row, Tables} from "../support/read-tables.ts";
import {changeForms, differenceForms, figureForms, findForm} from "./figure-forms.ts";

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
  "a figure in the very words that the data have for it": wordingSpans,
  "the difference of two such observations of one indicator": differenceSpans,
  "in the column of planned changes, the difference of the row's baseline and target": changeSpans,
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
  "how many points a box has, in its description": ({kind, text}) =>
    kind === "alternative" || kind === "paragraph" || kind === "card"
      ? spansOf(
          text,
          /^共(\d+)条：([^、]+(?:、[^、]+)*)$/gu,
          ([, count, tags]) => Number(count) === tags!.split("、").length,
        )
      : [],
  "a threshold by which a template selects": ({text}) => spansOf(text, /10个百分点(?=以上)/gu),
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
 * name, nor one about the whole municipality, and a year may stand elsewhere on the slide or under the heading. A
 * conclusion names no year where it tells the newest value, the baseline before it or the target.
 */
function observationsInView(passage: Passage, subject: Subject, facts: Facts): Row[] {
  const view = plainText(`${passage.headings}<>${passage.row}<>${passage.text}`).plain;
  const isFree = isConclusion(passage);
  const found: Row[] = [];
  for (const [id, observations] of facts.byIndicator) {
    const indicator = facts.indicators.get(id)!;
    if (!view.includes(indicator.name!)) continue;
    for (const observation of observations) {
      const area = facts.areas.get(observation.area!)!;
      const named =
        view.includes(area.short_name!) ||
        (subject.kind === "area" && subject.id === area.code) ||
        (area.level === "municipality" && (view.includes("全市") || subject.kind === "all"));
      if (named && (isDated(observation, passage) || (isFree && isCurrent(observation, observations))))
        found.push(observation);
    }
  }
  return found;
}

/** The year of an observation stands beside the figure, or elsewhere on the slide or under the heading. */
function isDated({period}: Row, {headings, row, text, nearby}: Passage): boolean {
  return `${headings} ${row} ${text} ${nearby}`.includes(`${period!.split("/").at(-1)}年`);
}

/** A title, what stands before the first heading of a briefing or on the first two slides, a line of a summary. */
function isConclusion({kind, headings, where, column}: Passage): boolean {
  const isOpening = headings === "" || /^slide [12]$/u.test(where);
  return kind === "title" || kind === "heading" || isOpening || /^(?:结论|要点)$/u.test(column);
}

/** A target, a baseline, or an actual value that no newer one of the same place and part follows. */
function isCurrent(observation: Row, observations: readonly Row[]): boolean {
  const {area, scope, status, period} = observation;
  const yearOf = (row: Row) => row.period!.slice(-4);
  const others = observations.filter(
    (row) => row.area === area && row.scope === scope && row.status === "actual",
  );
  const years = others.map(yearOf).sort();
  // The oldest is told along with the newest: 由28.6%提高到64%.
  return status !== "actual" || [years[0], years.at(-1)].includes(period!.slice(-4));
}

/** A text without the line breaks and citation marks in it, and where its characters stand in the original. */
function plainText(text: string): {plain: string; at: (index: number) => number} {
  const kept = [...text.matchAll(/\n|\[\d+(?:–\d+)?\]/gu)].reduce(
    (indexes, mark) => indexes.filter((index) => index < mark.index || index >= mark.index + mark[0].length),
    Array.from({length: text.length}, (_, index) => index),
  );
  return {plain: kept.map((index) => text[index]).join(""), at: (index) => kept[index] ?? text.length};
}

/** `培育品牌幼儿园{}` with the figure in its place, or `其中特等奖4项` behind the whole that it is a part of. */
function wordingSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  const {plain, at} = plainText(passage.text);
  const isFree = isConclusion(passage);
  return facts.tables.observations.flatMap((observation) => {
    const indicator = facts.indicators.get(observation.indicator!)!;
    if (!isMeant(observation, passage, subject, facts)) return [];
    if (
      !isDated(observation, passage) &&
      !(isFree && isCurrent(observation, facts.byIndicator.get(indicator.id!)!))
    )
      return [];
    const [before, after] = (observation.phrase || indicator.phrase || "").split("{}");
    const wordings = [
      ...(after === undefined ? [] : [[before, after]]),
      ...(plain.includes("其中") ? [[partName(indicator, facts), ""]] : []),
    ];
    const told = figureForms(observation, indicator).flatMap((form) =>
      wordings.map((words) => words.join(form)),
    );
    return told.flatMap((wording) =>
      indexesOf(plain, wording).map((from) => ({
        from: at(from),
        to: at(from + wording.length - 1) + 1,
        observations: [observation],
      })),
    );
  });
}

/** What a part is called behind its whole: without the words that both begin with. */
function partName({name, part_of}: Row, {indicators}: Facts): string {
  const whole = indicators.get(part_of!)?.name ?? "";
  let shared = 0;
  while (shared < whole.length && name![shared] === whole[shared]) shared += 1;
  return name!.slice(shared);
}

function indexesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + 1)) found.push(from);
  return found;
}

/** Whether the document, the sentence or the row is about the area of an observation, and about its topic. */
function isMeant(observation: Row, {row, text, headings}: Passage, subject: Subject, facts: Facts): boolean {
  const area = facts.areas.get(observation.area!)!;
  if (subject.kind === "area") return subject.id === area.code;
  if (subject.kind === "topic") return subject.id === facts.indicators.get(observation.indicator!)!.topic;
  return area.level === "municipality" || `${row}${text}${headings}`.includes(area.short_name!);
}

/** `+4.6`, `−0.08`, `下限+5`, `不足5`: the unit stands in the head of the row, or is that of percentage points. */
function changeSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
  const {column, kind, text} = passage;
  if (column !== "拟变化" && kind !== "alternative") return [];
  return changesOf(observationsInView(passage, subject, facts), facts).flatMap((form) =>
    spansOf(text, new RegExp(`(?<=^|，)${form.replace("+", "\\+")}(?=$|。|（)`, "gu")),
  );
}

/** The changes of all pairs of a baseline and a target, or of two actual values, of one indicator, place and part. */
function changesOf(observations: readonly Row[], facts: Facts): string[] {
  return pairs(observations).flatMap(([a, b]) => {
    if (a.indicator !== b.indicator || a.area !== b.area || a.scope !== b.scope) return [];
    const [from, to] = endYear(a) < endYear(b) ? [a, b] : [b, a];
    if (!["baseline target", "actual actual"].includes(`${from.status} ${to.status}`)) return [];
    return changeForms(from, to, facts.indicators.get(a.indicator!)!);
  });
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
    ? [
        ...pairs(cited).flatMap(([a, b]) =>
          a.indicator === b.indicator ? differenceForms(a, b, facts.indicators.get(a.indicator!)!) : [],
        ),
        ...changesOf(cited, facts),
      ]
    : cited.flatMap((observation) => figureForms(observation, facts.indicators.get(observation.indicator!)!));
  // A difference of rounded or bounded figures stands here without the word before it that says so.
  const bare = forms.map((form) => (computed ? form.replace(/^(?:约|下限|不足|至少)/u, "") : form));
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

function countSpans(passage: Passage, subject: Subject, facts: Facts): Span[] {
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

const keyOf = ({area, indicator, scope, period, status}: Row) =>
  [area, indicator, scope, period, status].join(" ");

/** One observation for each area, indicator, part, period and status: the preferred one where several disagree. */
export function chosen(observations: readonly Row[]): Row[] {
  const keys = new Map<string, Row>();
  for (const observation of observations) {
    const known = keys.get(keyOf(observation));
    if (!known || observation.preferred === "true") keys.set(keyOf(observation), observation);
  }
  return [...keys.values()];
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

const endYear = (row: Row) => Number(row.period!.slice(-4));
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
