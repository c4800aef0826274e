// What a number in a finished document may be. Whatever no rule here explains fails the test.
import type {Passage} from "../support/read-briefing.ts";
import type {Row} from "../support/read-tables.ts";
import {countSpans} from "./counts.ts";
import {endYear, type Facts, pairs, type Span, type Subject, spansOf} from "./facts.ts";
import {changeForms, differenceForms, figureForms, findForm} from "./figure-forms.ts";

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
  "rows of a table, each of which the data name": ({kind, text}, _, {quotable}) =>
    kind === "source"
      ? spansOf(
          text,
          /(?<=\]\u00a0)([^；\]]*第)(\d+)—(\d+)(行[^；]*?)(?=；|。)/gu,
          ([, table, from, to, rest]) =>
            Array.from({length: Number(to) - Number(from) + 1}, (_, index) => Number(from) + index).every(
              (row) => quotable.includes(`${table}${row}${rest}`),
            ),
        )
      : [],
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
