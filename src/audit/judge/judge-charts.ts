import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {RecordedChart, RecordedPoint} from "../../model/record.ts";
import type {Finding} from "../audit-report.ts";
import {describePlace} from "../describe-place.ts";
import type {FileChart, FileSeries} from "../reader/file-content.ts";
import {judgeChartTexts, judgeLabel} from "./chart-texts.ts";
import {citedPlaces, printNow} from "./facts.ts";
import {findSpokenOf, isYearSpokenOf} from "./find-in-data.ts";
import {standingVerdict} from "./findings.ts";
import type {NewSetting} from "./judge-new.ts";
import {matchCharts} from "./match-charts.ts";
import {categoryFinder, findSeries} from "./recorded-series.ts";
import {storedValues} from "./stored-value.ts";

/** Every value that native charts draw, beside the record and the workbook that would be opened to edit it. */
export function judgeCharts(
  files: readonly FileChart[],
  records: readonly RecordedChart[],
  setting: NewSetting,
): Finding[] {
  const matches = matchCharts(files, records);
  return files.flatMap((file) => {
    const record = matches.get(file);
    return [
      ...judgeChartTexts(file, record, setting),
      ...file.series.flatMap((series, index) => judgeSeries({file, record, series, index}, setting)),
    ];
  });
}

interface SeriesCase {
  readonly file: FileChart;
  readonly record: RecordedChart | undefined;
  readonly series: FileSeries;
  readonly index: number;
}

/** One value in its three places. */
interface PointCase {
  readonly place: Wording;
  readonly names: string;
  readonly title: string;
  readonly unit: string;
  readonly drawn: number;
  /** As the workbook's cell has it; undefined without a workbook or cell. */
  readonly stored: string | undefined;
  readonly point: RecordedPoint | undefined;
  readonly isRecorded: boolean;
}

function judgeSeries(series: SeriesCase, setting: NewSetting): Finding[] {
  const {file, record} = series;
  const recorded = findSeries(record, series.series, series.index);
  const categoryIndex = categoryFinder(record);
  const storedValue = file.workbook && storedValues(series.series, file.workbook);
  return [...series.series.values].flatMap(([at, text]) => {
    const {categories} = series.series;
    // Charts of rows write no names of categories with their values.
    const category = (categories.size > 0 ? categories.get(at) : record?.categories[at]) ?? "";
    const point = recorded?.points[categoryIndex(category, at)] ?? undefined;
    const place = pointPlace(file, series.series.name, category || String(at + 1));
    const label = series.series.labels.get(at);
    const found = judgePoint(
      {
        place,
        names: `${series.series.name} ${category}`,
        title: file.title,
        unit: record?.unit ?? "",
        drawn: Number(text),
        stored: storedValue?.(at, category),
        point,
        isRecorded: record !== undefined,
      },
      setting,
    );
    return [...found, ...(label === undefined ? [] : judgeLabel(label, point, file, place, setting))];
  });
}

function pointPlace({place, title}: FileChart, series: string, category: string): Wording {
  const {en, zh} = describePlace(place);
  return {
    en: `${en}, chart “${title}” (${series}, ${category})`,
    zh: `${zh}，图表“${title}”（${series}，${category}）`,
  };
}

function judgePoint(each: PointCase, setting: NewSetting): Finding[] {
  const {drawn, stored, point, unit} = each;
  const drawnFinding = judgeDrawn(each, setting);
  const differs = stored !== undefined && !(stored !== "" && isEqual(Number(stored), drawn));
  if (!differs) return [drawnFinding];
  const remark = {
    en: `the workbook behind the chart has ${stored === "" ? "nothing" : `${stored}${unit}`}, the chart shows ${drawn}${unit}`,
    zh: `图表背后的工作簿是${stored === "" ? "空的" : `${stored}${unit}`}，图上画的是${drawn}${unit}`,
  };
  if (drawnFinding.verdict === "changed" && point && isEqual(Number(stored), point.value)) {
    return [{...drawnFinding, remark}];
  }
  const cell: Finding = {
    verdict: point ? "changed" : "inconsistent",
    kind: "workbook",
    place: {en: `${each.place.en}, workbook`, zh: `${each.place.zh}，工作簿`},
    here: stored === "" ? "" : `${stored}${unit}`,
    data: dataOf(each, setting) ?? `${drawn}${unit}`,
    observations: citedPlaces(point?.observations ?? [], setting.facts),
    excerpt: each.names,
    remark,
  };
  return [drawnFinding, cell];
}

function judgeDrawn(each: PointCase, setting: NewSetting): Finding {
  const {place, names, drawn, unit, point, isRecorded} = each;
  const {facts} = setting;
  const told = {kind: "chart", place, here: `${drawn}${unit}`, excerpt: names} as const;
  if (point && isEqual(drawn, point.value)) {
    return {verdict: "right", ...told, ...standingVerdict(point.text, point.observations, facts)};
  }
  if (point) {
    const observations = citedPlaces(point.observations, facts);
    const [only, ...others] = point.observations;
    const now = only !== undefined && others.length === 0 ? facts.current.get(only) : undefined;
    if (now && isEqual(now.value, drawn)) return {verdict: "right", ...told, observations};
    const data = dataOf(each, setting) ?? point.text;
    return {verdict: "changed", ...told, observations, data, ...(data !== point.text && {built: point.text})};
  }
  const observation = isRecorded ? undefined : findValue(each, setting);
  return observation
    ? {verdict: "right", ...told, observations: citedPlaces([observation], facts)}
    : {verdict: "unknown", ...told, observations: []};
}

function dataOf({point}: PointCase, {facts}: NewSetting): string | undefined {
  const [only, ...others] = point?.observations ?? [];
  return (only !== undefined && others.length === 0 ? printNow(only, facts) : undefined) ?? point?.text;
}

/** Without a record: a value of an indicator that series, category or title names. Charts draw no qualifiers. */
function findValue({drawn, names, title}: PointCase, {facts, about}: NewSetting): string | undefined {
  const spokenOf = findSpokenOf({near: `${names}\n${title}`, wide: about, isLenient: true}, facts);
  const found = spokenOf.observations.find(
    (each) => isEqual(each.value, drawn) && isYearSpokenOf(each, spokenOf),
  );
  return found?.id;
}

/** Applications write binary fractions in full: 80.400000000000006. */
function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
