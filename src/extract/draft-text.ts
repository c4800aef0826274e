import {remember} from "../base/remember.ts";
import {placeIn, type SourceText} from "../check/source-text.ts";
import type {Span} from "../check/span.ts";
import {isFlow, isFlowAsBefore} from "./accrual.ts";
import {doubts} from "./doubts.ts";
import type {PlacedFigure} from "./draft.ts";
import {findArea} from "./figure-area.ts";
import {type FoundPeriod, findPeriod, findTime, type ReportTime, timeOfReport} from "./figure-period.ts";
import {findStatus} from "./figure-status.ts";
import type {FoundReason} from "./list-set-aside.ts";
import {IndicatorNames} from "./match-indicator.ts";
import {findName} from "./name/find-name.ts";
import type {NamedFigure} from "./name/found-name.ts";
import {isOfNarrowerKind} from "./name/kind-of-school.ts";
import {findSharedNames} from "./name/shared-names.ts";
import {type NumberInText, sentenceAround} from "./number-in-text.ts";
import type {Passage} from "./passages.ts";
import {findPlanParts, isPlan, type PlanPart} from "./plan-parts.ts";
import {findPrintedForm} from "./printed-form.ts";
import type {Report} from "./report.ts";
import {perhaps} from "./set-aside/reason.ts";
import {findReason} from "./set-aside/set-aside.ts";
import {settleIndicator, unitsOf} from "./settle-indicator.ts";
import {findSharedUnit} from "./shared-unit.ts";
import {findTimes, type TimeWords} from "./time-words.ts";

/** 由48%提升至55.3%: when it was 48, the sentence does not say, unless right there. */
function startsRise({passage}: NumberInText, {from, to}: Span): boolean {
  const before = passage.text.slice(Math.max(0, from - 16), from);
  // Right behind 由 there may be its year: 由2020年的48%.
  const isFrom = /[由从](?!而|此)[^，,。;；\d]{0,6}$/u.test(before);
  return isFrom && rise.test(passage.text.slice(to, to + 12));
}

const rise =
  /^的?[^，,。;；\d]{0,3}(?:提升|提高|增|上升|升|扩大|下降|降|减少|压缩|缩小|优化|发展)[^，,。;；]{0,3}[到至为]/u;

/** 由105所增加到117所: so many there are, however they came about. */
const endsRise = ({passage}: NumberInText, {from}: Span) =>
  /(?:增加?|增长|提升|提高|上升|升|扩大|扩充|拓展|下降|降低?|减少|压缩|发展)[^，,。;；\d]{0,2}[到至为](?:了|约|近|超)*$/u.test(
    passage.text.slice(Math.max(0, from - 12), from),
  );

const isShortItem = (name: string, between: string) =>
  name.length < 5 && !/^新|[率度比]$/u.test(name) && /^[^，,。;；]{0,4}[、和及与]/u.test(between);

/** “十四五”期间，由105所增加到117所: it was 105 when the plan began. Between two years, one can only guess. */
const startOf = (time: TimeWords | undefined): FoundPeriod => ({
  period: time?.kind === "span" && !time.isWritten ? String(time.from - 1) : "",
  basis: "inferred",
});

/** Reads the numbers of a text one after the other: what a figure is called may depend on those before it. */
export class DraftText {
  readonly names: IndicatorNames;
  readonly whole: ReportTime;
  readonly #source: SourceText;
  readonly #raw: string;
  readonly #report: Report;
  /** Of the data package, beside those that every text has. */
  readonly units: readonly string[];
  readonly #timesOf;
  readonly #parts: ReadonlyMap<Passage, PlanPart>;
  #passage: Passage | undefined;
  #earlier: NamedFigure[] = [];
  #section: {readonly headings: Passage["headings"]; readonly time: TimeWords} | undefined;

  constructor(source: SourceText, raw: string, report: Report, passages: readonly Passage[]) {
    this.#source = source;
    this.#raw = raw;
    this.#report = report;
    this.units = unitsOf(report.indicators);
    this.#timesOf = remember(({text}: Passage) => findTimes(text, report));
    this.names = new IndicatorNames(report.indicators);
    this.#parts = findPlanParts(passages, report.title);
    this.whole = timeOfReport(report, passages, this.#timesOf);
  }

  /** What a cell prints, if that is one figure with its unit and nothing else: ≥95%. */
  wholeCell(found: NumberInText, text: string): Span | undefined {
    if (findReason(found, this.units)) return undefined;
    const printed = findPrintedForm(found, this.units);
    const rest = found.passage.text.length - (printed.to - printed.from);
    return printed.meaning && rest <= 2 && text.length < 20
      ? this.#spanOf(found.passage, printed)
      : undefined;
  }

  /** A figure, or the reason why the number is none. */
  read(found: NumberInText, at: Span): readonly PlacedFigure[] | FoundReason {
    const reason = findReason(found, this.units);
    if (reason)
      return {
        from: at.from,
        to: at.to,
        reason,
        ...(found.quoted ? {within: this.#spanOf(found.passage, found.quoted)} : {}),
      };
    const {passage} = found;
    if (this.#passage !== passage) {
      const before = this.#passage;
      const year =
        before && this.#timesOf(before).findLast(({kind, isWritten}) => kind === "year" && isWritten);
      if (before && year && year.to >= (this.#report.published ?? 0) - 1)
        this.#section = {headings: before.headings, time: year};
      this.#passage = passage;
      this.#earlier = [];
    }
    const printed = findPrintedForm(found, this.units);
    const {meaning} = printed;
    const isEstimate = !meaning && found.form === "chinese";
    if (isEstimate) return {from: at.from, to: at.to, reason: perhaps("泛指")};
    const name = findName(found, printed, this.#earlier, this.#report.areas);
    const time = findTime(found, this.#timesOf(passage)) ?? this.#timeOfSection(passage);
    const part = this.#parts.get(passage);
    const status = findStatus(found, time?.isNear ? time.time : undefined, part, this.#report);
    const last = this.#earlier.at(-1);
    const flow =
      !endsRise(found, printed) &&
      (isFlow(meaning, name, isPlan(this.#report.title) ? (part ?? "review") : "no") ||
        (last?.isFlow === true && isFlowAsBefore(meaning, passage.text.slice(last.to, printed.from))));
    const isStart = startsRise(found, printed);
    const period = isStart
      ? startOf(time?.isNear ? time.time : undefined)
      : findPeriod(time, flow, status.status, part, found, this.#report, this.whole);
    const span = this.#spanOf(passage, printed);
    const sentence = this.#textOf(this.#spanOf(passage, sentenceAround(passage, found.at)));
    // 全国社区教育示范街道4个、特色学校1所: of which schools, the item before tells.
    const between = last === undefined ? "" : passage.text.slice(last.to, printed.from);
    const isPart =
      last !== undefined &&
      (isShortItem(name.name, between) ||
        (/^[^。;；]{0,6}$/u.test(between) && isOfNarrowerKind(name.name, last.name)));
    const settled = settleIndicator(
      meaning,
      name.name,
      this.names,
      isPart,
      meaning?.unit === "" ? findSharedUnit(found, this.units) : "",
    );
    const base = name.base ?? settled.name;
    const whole = name.whole ?? (name.base === undefined ? base : (last?.whole ?? base));
    this.#earlier.push({name: settled.name, base, whole, from: printed.from, to: printed.to, isFlow: flow});
    const {line} = placeIn(this.#source, span.from);
    const area = findArea(found, this.#report);
    const row: PlacedFigure = {
      ...span,
      ...settled,
      line,
      printed: this.#textOf(span),
      area,
      period: period.period,
      periodBasis: period.basis,
      status: status.isDoubtful
        ? undefined
        : isStart && status.status === "target"
          ? "baseline"
          : status.status,
      accrual: flow ? "flow" : settled.accrual,
      locator: passage.headings
        .slice(-2)
        .map(({text}) => text)
        .join(" › "),
      sentence,
      doubts: [
        ...(meaning ? [] : [doubts.unread]),
        ...(name.name === "" || name.isDoubtful ? [doubts.name] : []),
        ...(area === "" ? [doubts.area] : []),
        ...(period.period === "" ? [doubts.period] : []),
        ...(status.isDoubtful ? [doubts.status] : []),
        ...(settled.unit === "" && meaning?.kind === "number" ? [doubts.unit] : []),
      ],
    };
    const shared = findSharedNames(found, printed, meaning, this.#report.areas);
    return shared.length === 0
      ? [row]
      : shared.map((each) => ({...row, ...settleIndicator(meaning, each, this.names)}));
  }

  /** The last year of which paragraphs spoke under the same headings, or under those above. */
  #timeOfSection({headings}: Passage): {time: TimeWords; isNear: boolean} | undefined {
    const section = this.#section;
    const isWithin = section?.headings.every((heading, at) => heading === headings[at]);
    return section && isWithin ? {time: section.time, isNear: false} : undefined;
  }

  #spanOf({offsets}: Passage, {from, to}: Span): Span {
    return {from: offsets[from] ?? 0, to: (offsets[to - 1] ?? 0) + 1};
  }

  #textOf({from, to}: Span): string {
    return this.#raw.slice(from, to).replace(/\s+/gu, "");
  }
}
