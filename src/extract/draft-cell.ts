import {placeIn, type SourceText} from "../check/source-text.ts";
import type {Span} from "../check/span.ts";
import type {FigureCell} from "../check/tables/figure-cells.ts";
import {periodOf as periodIn} from "../figure/period-words.ts";
import {readFigure} from "../figure/read-figure.ts";
import type {Status} from "../model/dataset.ts";
import {isFlow} from "./accrual.ts";
import {doubts} from "./doubts.ts";
import type {PlacedFigure} from "./draft.ts";
import type {DraftText} from "./draft-text.ts";
import type {Passage} from "./passages.ts";
import {isPlan} from "./plan-parts.ts";
import type {Report} from "./report.ts";
import {type Settled, settleIndicator} from "./settle-indicator.ts";
import {findTimes} from "./time-words.ts";

const aims = /目标|规划值|预期|计划/u;
const bases = /现状|基期|基准|基础值|实际|完成|现值/u;
/** What heads say beside the name of what is measured. */
const roles =
  /^(?:.*(?:目标|现状|基期|基准|规划|预期|实际|完成)(?:值|数|情况)?|属性|指标(?:属性|名称|类别|值)?|数值|数量|数据|合计|总计|值|数)$/u;

/** A figure alone in its cell: head, label and title of the table say what it is. @param whole what it prints with a unit */
export function draftCell(
  figureCell: FigureCell,
  whole: Span | undefined,
  passage: Passage,
  source: SourceText,
  raw: string,
  report: Report,
  texts: DraftText,
): PlacedFigure {
  const {cell, unit, under, names, titles, years, parts} = figureCell;
  const {line} = placeIn(source, cell.from);
  const {from, to} = whole ?? cell;
  const digits = raw.slice(from, to).replace(/\s+/gu, "");
  const isRank = !whole && unit === undefined && names.some((name) => /排名|排位|位次|名次/u.test(name));
  const known = whole || unit === undefined || unit === "unclear" ? "" : unit.unit;
  const printed = isRank ? `第${digits}` : `${digits}${known}`;
  const meaning = readFigure(printed, known === "" ? texts.units : [...texts.units, known]);
  const areas = report.areas.filter(({names: own}) => names.some((name) => own.includes(name)));
  const [area] = areas;
  const name = nameOf(
    names.filter((each) => !area?.names.includes(each) && !roles.test(each)),
    titles,
    /(?:^|，)其中:/u.test(under),
  );
  const said = findTimes(under, report).at(-1);
  const year = years.at(-1) ?? (said && said.from === said.to ? said.to : undefined);
  const status = statusOf(under, year, source, line, report);
  const flow = isFlow(meaning, {name, verb: "", isDoubtful: false});
  const settled = withShare(settleIndicator(meaning, name, texts.names), name);
  const ofYears = periodOf(years.length === 0 && year !== undefined ? [year] : years, status, report, texts);
  const period = withPart(ofYears, parts.at(-1) ?? said?.part ?? "", flow);
  return {
    ...settled,
    ...{from, to, line, printed, period},
    area: areas.length === 1 && area ? area.code : report.area,
    periodBasis: year === undefined ? "inferred" : "stated",
    status,
    accrual: flow ? "flow" : settled.accrual,
    locator: [...passage.headings.slice(-1).map(({text}) => text), under].join(" › "),
    sentence: under,
    doubts: [
      ...(meaning ? [] : [doubts.unread]),
      ...(settled.unit === "" || settled.unitForm === "-" ? [doubts.unit] : []),
      ...(name === "" ? [doubts.name] : []),
      ...(period === "" ? [doubts.period] : []),
      ...(status ? [] : [doubts.status]),
    ],
  };
}

/** 优质幼儿园比例 says all of it; 小学 below a title does not. @param isPart of the last of the titles */
function nameOf(names: readonly string[], titles: readonly string[], isPart: boolean): string {
  const own = names.filter((name) => !titles.includes(name)).join("");
  return isPart || own.length < 5 ? `${titles.at(-1) ?? ""}${own}` : own;
}

/** 巩固率 without a unit is in % nearly always; who reads it has to say so. */
function withShare(settled: Settled, name: string): Settled {
  const {unit, value, indicator} = settled;
  const isShare =
    unit === "" &&
    indicator === "" &&
    /率$|比例$|比重$|占比$/u.test(name) &&
    value !== undefined &&
    value <= 100;
  return isShare ? {...settled, unit: "%", unitForm: "-", kind: "share"} : settled;
}

/** A year to come is a target; beside it in the row what there was is the baseline. */
function statusOf(
  under: string,
  year: number | undefined,
  source: SourceText,
  line: number,
  report: Report,
): Status | undefined {
  if (
    aims.test(under.split("，").at(0) ?? "") ||
    (aims.test(under) && !bases.test(under) && year === undefined)
  )
    return "target";
  const last = report.published;
  const isAhead = (each: number | undefined) => each !== undefined && last !== undefined && each > last;
  if (isAhead(year)) return "target";
  const hasTarget = source.tables
    .cellsAt(line)
    .some(
      (other) =>
        isAhead(other.years.at(-1) ?? findTimes(other.under, report).at(-1)?.to) ||
        aims.test(other.under.split("，").at(0) ?? ""),
    );
  if (hasTarget && (year !== undefined || bases.test(under))) return "baseline";
  if (year === undefined && isPlan(report.title) && !bases.test(under)) return undefined;
  return "actual";
}

/** 3月 of the year; what there is after 1—6月, there is in June. */
function withPart(year: string, part: string, isFlow: boolean): string {
  if (part === "" || !/^\d{4}$/u.test(year)) return year;
  return periodIn(Number(year), isFlow ? part : (part.split("/").at(-1) ?? part));
}

function periodOf(
  years: readonly number[],
  status: Status | undefined,
  report: Report,
  {whole}: DraftText,
): string {
  const [first, last] = [years.at(0), years.at(-1)];
  // 2020-2021 is a school year, told by its beginning.
  if (first !== undefined && last !== undefined) return String(last - first > 1 ? last : first);
  if (whole.plan && isPlan(report.title)) {
    if (status === "target") return String(whole.plan.to);
    return status === "baseline" ? String(whole.plan.from - 1) : "";
  }
  return report.period.split("/").at(-1) || (whole.year === undefined ? "" : String(whole.year));
}
