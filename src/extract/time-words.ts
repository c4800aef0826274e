import {findPeriodWords, monthsOf} from "../figure/period-words.ts";
import type {Report} from "./report.ts";

/** When something was or is to be, as a text says it. */
export interface TimeWords {
  /** Where they stand in the folded text of their passage. */
  readonly at: number;
  readonly end: number;
  /** First and last year. */
  readonly from: number;
  readonly to: number;
  /** Of that one year, where a part of it is told: `03`, `Q1`, `H1`, `01/06`; else empty. */
  readonly part: string;
  /** `until`: 到2025年; `span`: 2021—2025年, “十四五”期间; `since`: counted back from the publication. */
  readonly kind: "year" | "until" | "span" | "since";
  /** With its digits, and not counted from the publication. */
  readonly isWritten: boolean;
}

const plans: Readonly<Record<string, number>> = {
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const numerals = "零一二三四五六七八九";

const pattern = new RegExp(
  [
    "(?<span>(?<first>(?:19|20)\\d\\d)年?[-~至到](?:(?<second>(?:19|20)\\d\\d)|(?<short>\\d\\d))年?(?!\\d))",
    "(?<from>自?(?<begin>(?:19|20)\\d\\d)年(?:以来|起|开始)|自(?<open>(?:19|20)\\d\\d)年(?=[^，,。；;]{1,14}以来))",
    "(?<year>(?<until>(?:到|至|截至|截止)?)(?<one>(?:19|20)\\d\\d)(?:年|学年)(?<end>底|末|前)?)",
    "(?<plan>“?(?<name>十[一二三四五]五|九五)”?(?<last>末|收官|结束)?(?<on>以来)?)",
    "(?<relative>今年|本年|去年|上年|前年|明年)(?<since>以来)?",
    "(?<past>过去的?一年)",
    "(?<back>(?:近|过去|最近)(?<many>[一两二三四五六七八九十\\d]{1,2})年)",
    "(?<next>(?:未来|今后|接下来)(?<ahead>[一两二三四五六七八九十\\d]{1,2})年)",
    "(?<coming>(?<far>[一两二三四五六七八九十]|(?<!\\d)\\d{1,2})年来)",
    // 上半年 and 1-6月 of a year that is told elsewhere; a month alone may be that of anything.
    "(?<alone>(?<![\\d年第])(?:\\d{1,2}(?:月份?)?[-~至到]\\d{1,2}月|第?[一二三四](?:[-~至到]第?[二三四])?季度|前[二两三]个?季度|[上下]半年|\\d{1,2}月份))",
  ].join("|"),
  "gu",
);

/** Every time of which a passage speaks; those that count from the publication need its year. */
export function findTimes(text: string, when: When): TimeWords[] {
  const times: TimeWords[] = [];
  for (const match of text.matchAll(pattern)) {
    const at = match.index;
    const end = match.index + match[0].length;
    if (isInTitle(text, at) || isCompared(text, at, end)) continue;
    const time = match.groups?.alone === undefined ? readTime(match, when) : readPart(match, times, when);
    if (time && at >= (times.at(-1)?.end ?? 0)) times.push(time);
  }
  return times;
}

type When = Pick<Report, "published" | "publishedMonth" | "pastYear">;

/** Years, and the months or quarters behind one of them: 2025年3月, 今年上半年. */
function readTime(match: RegExpExecArray, when: When): TimeWords | undefined {
  const {groups = {}, index: at, 0: words, input} = match;
  const years = readYears(groups, when);
  if (!years) return undefined;
  const end = at + words.length;
  const isWritten = /\d{4}/u.test(words);
  const isOne = (groups.one !== undefined && !groups.end) || (groups.relative !== undefined && !groups.since);
  const behind = isOne ? partBehind(input, end) : undefined;
  // 今年3月 tells when something happened; of 截至今年3月 and of 今年1-6月 there are figures.
  const isUntil = (groups.until ?? "") !== "" || /(?:到|至|截至|截止)$/u.test(input.slice(0, at));
  const isNews = groups.relative !== undefined && /^\d\d$/u.test(behind?.part ?? "") && !isUntil;
  if (behind && isNews && !/份[末底]?$/u.test(input.slice(end, behind.end)))
    return {at, end, ...years, part: "", isWritten};
  return behind
    ? {at, ...years, ...(isUntil ? {kind: "until" as const} : {}), ...behind, isWritten}
    : {at, end, ...years, part: "", isWritten};
}

/** What stands right behind a year; 3月15日 and 3月以来 tell no month. */
function partBehind(text: string, end: number): Pick<TimeWords, "end" | "part"> | undefined {
  const rest = text.slice(end, end + longestPart);
  const [word] = findPeriodWords(rest);
  if (!word || word.at > 0 || word.year !== undefined || word.part === "") return undefined;
  const after = /^[末底]/u.exec(rest.slice(word.end))?.[0] ?? "";
  const isOpen = /^(?:以来|起|开始|前|后|[上中下]旬|初|\d)/u.test(rest.slice(word.end));
  return isOpen ? undefined : {end: end + word.end + after.length, part: word.part};
}

const longestPart = 16;

/** The year of 上半年 alone: that of the time before it, else the last in which it had begun. */
function readPart(match: RegExpExecArray, before: readonly TimeWords[], when: When): TimeWords | undefined {
  const {index: at, 0: words} = match;
  const [word] = findPeriodWords(words);
  const earlier = before.findLast(({kind, from, to}) => kind !== "span" && kind !== "since" && from === to);
  const {published, publishedMonth = 12} = when;
  if (!word || word.part === "") return undefined;
  const hasBegun = publishedMonth >= monthsOf(word.part).from;
  const year = earlier?.to ?? (published === undefined || hasBegun ? published : published - 1);
  if (year === undefined) return undefined;
  return {at, end: at + words.length, from: year, to: year, part: word.part, kind: "year", isWritten: false};
}

function readYears(
  groups: Readonly<Record<string, string | undefined>>,
  {published, pastYear}: When,
): Pick<TimeWords, "from" | "to" | "kind"> | undefined {
  const {first, second, short, one, until, end, name, last, relative, many, far} = groups;
  const begin = groups.begin ?? groups.open;
  if (first) {
    const to = Number(second ?? `${first.slice(0, 2)}${short}`);
    return to > Number(first) ? {from: Number(first), to, kind: "span"} : undefined;
  }
  // 2019年以来 goes on until the report.
  if (begin) {
    const year = Number(begin);
    return published !== undefined && year < published
      ? {from: year, to: published, kind: "span"}
      : {from: year, to: year, kind: "year"};
  }
  if (one) {
    const kind = until || end === "前" ? "until" : "year";
    return {from: Number(one), to: Number(one), kind};
  }
  if (name) {
    const from = plans[name] ?? 0;
    if (last) return {from: from + 4, to: from + 4, kind: "year"};
    // “十三五”以来 goes on until the report.
    return {from, to: Math.max(from + 4, groups.on ? (published ?? 0) : 0), kind: "span"};
  }
  if (published === undefined) return undefined;
  if (relative) {
    const year =
      published + (/[去上]/u.test(relative) ? -1 : relative === "前年" ? -2 : relative === "明年" ? 1 : 0);
    return groups.since && year < published
      ? {from: year, to: published, kind: "span"}
      : {from: year, to: year, kind: "year"};
  }
  if (groups.next) return {from: published, to: published + countOf(groups.ahead ?? "") - 1, kind: "span"};
  if (groups.past) return pastYear === undefined ? undefined : {from: pastYear, to: pastYear, kind: "year"};
  const back = many ?? far;
  if (back === undefined || back === "一") return undefined;
  return {from: published - countOf(back) + 1, to: published, kind: "since"};
}

function countOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  if (written === "十") return 10;
  return written === "两" ? 2 : Math.max(numerals.indexOf(written), 1);
}

/** 较2020年提高 compares with a year and is not of it. */
const isCompared = (text: string, at: number, end: number) =>
  /[较比]$|(?:与|同|相比)$/u.test(text.slice(Math.max(0, at - 3), at)) ||
  /^(?:相比|同期)/u.test(text.slice(end, end + 2));

/** 《…（2024—2035年）》 tells when a plan holds, and not when a figure does. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》") && text.slice(at, at + 60).includes("》");
}
