import {lastAtMost} from "../base/search-sorted.ts";
import {periodOf as periodIn} from "../figure/period-words.ts";
import type {PeriodBasis, Status} from "../model/dataset.ts";
import type {NumberInText} from "./number-in-text.ts";
import {sentenceAround} from "./number-in-text.ts";
import {isPlan, type PlanPart} from "./plan-parts.ts";
import type {Report} from "./report.ts";
import {findTimes, type TimeWords} from "./time-words.ts";

/** Empty where nothing tells it. */
export interface FoundPeriod {
  readonly period: string;
  readonly basis: PeriodBasis;
}

/** When a whole report is about: its last year, and the years of the plan that it is or reviews. */
export interface ReportTime {
  readonly year: number | undefined;
  readonly plan: TimeWords | undefined;
}

export type TimesOf = (passage: NumberInText["passage"]) => readonly TimeWords[];

/** The last time words before a figure in its sentence, else the first behind it, else the last of its paragraph. */
export function findTime(
  found: NumberInText,
  times: readonly TimeWords[],
): {time: TimeWords; isNear: boolean} | undefined {
  const {passage, at, end} = found;
  const sentence = sentenceAround(passage, at);
  const first = lastAtMost(times, sentence.from - 1, (time) => time.at) + 1;
  const last = lastAtMost(times, sentence.to, (time) => time.end);
  const own = times.slice(first, last + 1);
  const before = own.findLast((time) => time.end <= at && !isStartOfRise(passage.text, time, at));
  // 2019年成立，目前有 tells of now.
  if (before && /目前|现有|如今|至今|现已|现在/u.test(passage.text.slice(before.end, at))) return undefined;
  const isParted = before && /[；;]/u.test(passage.text.slice(before.end, at));
  const behind = own.find(
    (time) => time.at >= end && time.at - end < 30 && !/[；;，,]/u.test(passage.text.slice(end, time.at)),
  );
  const near = isParted ? (behind ?? before) : (before ?? behind);
  if (near) return {time: near, isNear: true};
  const above = times[lastAtMost(times, sentence.from, (time) => time.end)];
  return above && sentence.from - above.end < 300 ? {time: above, isNear: false} : undefined;
}

/** 由2019年的36.3%提升至100%: the year is that of the figure before. */
function isStartOfRise(text: string, {at, end}: TimeWords, number: number): boolean {
  return /[由从]$/u.test(text.slice(Math.max(0, at - 1), at)) && risen.test(text.slice(end, number));
}

const risen =
  /\d.*(?:提升|提高|增加?|增长|上升|升|扩大|下降|降低?|减少|压缩|缩小|优化|发展)[^，,。;；]{0,3}[到至为]/u;

/** What comes about in a period, and what there is at its end. */
export function findPeriod(
  time: {time: TimeWords; isNear: boolean} | undefined,
  isFlow: boolean,
  status: Status,
  part: PlanPart,
  found: NumberInText,
  report: Report,
  whole: ReportTime,
): FoundPeriod {
  const {plan: years} = whole;
  if (time?.time.kind === "since" && part === "review" && years && isPlan(report.title)) {
    // What a plan calls the last five years are those before its own.
    const before = {...time.time, from: years.from - (years.to - years.from + 1), to: years.from - 1};
    return {period: periodOf(before, isFlow, years), basis: "stated"};
  }
  if (time?.isNear) return {period: periodOf(time.time, isFlow, whole.plan), basis: "stated"};
  if (time && time.time.kind !== "span")
    return {period: periodOf(withoutMonth(time.time), isFlow, whole.plan), basis: "stated"};
  const inHeading = found.passage.headings
    .flatMap(({text, level}) => (level > 1 ? findTimes(text, report) : []))
    .at(-1);
  if (inHeading) return {period: periodOf(inHeading, isFlow, whole.plan), basis: "stated"};
  if (isPlan(report.title) && whole.plan)
    return ofPlan(whole.plan, isFlow, part === "plan" || status === "target");
  if (report.period !== "") return {period: ofDefault(report.period, isFlow), basis: "inferred"};
  if (time) return {period: periodOf(withoutMonth(time.time), isFlow, whole.plan), basis: "inferred"};
  const {year, plan} = whole;
  if (year === undefined) return {period: "", basis: "inferred"};
  const isOfPlan = plan && plan.from <= year && plan.to >= year && isFlow && status !== "target";
  return {period: isOfPlan ? `${plan.from}/${plan.to}` : String(year), basis: "inferred"};
}

/** An interval for what comes about; of what there is, its end. */
const ofDefault = (period: string, isFlow: boolean) =>
  isFlow ? period : (period.split("/").at(-1) ?? period);

/** What a plan looks back upon came about in the years of the one before. */
function ofPlan(plan: TimeWords, isFlow: boolean, isAhead: boolean): FoundPeriod {
  const shift = isAhead ? 0 : plan.to - plan.from + 1;
  const period = isFlow ? `${plan.from - shift}/${plan.to - shift}` : String(plan.to - shift);
  return {period, basis: "inferred"};
}

/** What came about until October came about since January; what there is after 1—6月, there is in June. */
function wholePart({kind, part}: TimeWords): string {
  if (kind !== "until" || !/^\d\d$/u.test(part)) return part;
  return part === "12" ? "" : part === "01" ? part : `01/${part}`;
}

/** The month in which something happened is not that of the next sentence; a quarter or half is reported on at length. */
const withoutMonth = (time: TimeWords): TimeWords => (/^\d\d$/u.test(time.part) ? {...time, part: ""} : time);

function periodOf(time: TimeWords, isFlow: boolean, plan: TimeWords | undefined): string {
  const {from, to, kind, part} = time;
  if (part !== "") return periodIn(to, isFlow ? wholePart(time) : (part.split("/").at(-1) ?? part));
  if (from !== to) return isFlow ? `${from}/${to}` : String(to);
  // 到2025年新增 is what comes about in all the years of the plan.
  const isEnd = kind === "until" && plan && plan.to === to;
  return isEnd && isFlow ? `${plan.from}/${plan.to}` : String(to);
}

/** The years of which a report is, by its title, its first lines and the years that it names most. */
export function timeOfReport(
  report: Report,
  passages: readonly NumberInText["passage"][],
  timesOf: TimesOf,
): ReportTime {
  const {published, title} = report;
  const first = passages.slice(0, 8).flatMap(timesOf);
  const inTitle = findTimes(title, report);
  const plan = [...inTitle, ...first].find(({kind, to, from}) => kind === "span" && to - from >= 2);
  if (published === undefined) return {year: undefined, plan};
  const years = new Map<number, number>();
  for (const passage of passages) {
    for (const {to, kind, isWritten} of timesOf(passage)) {
      if (kind === "year" && isWritten && to <= published && to > published - 3)
        years.set(to, (years.get(to) ?? 0) + 1);
    }
  }
  const [most] = [...years].sort(([a, many], [b, more]) => more - many || b - a);
  return {year: most?.[0] ?? published, plan};
}
