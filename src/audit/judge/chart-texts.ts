import type {Wording} from "../../diagnostic/diagnostic.ts";
import {scaleWords} from "../../figure/latin-unit.ts";
import type {RecordedChart, RecordedFigure, RecordedPoint} from "../../model/record.ts";
import type {Finding} from "../audit-report.ts";
import {describePlace} from "../describe-place.ts";
import {prepareFile, prepareRecord} from "../match/prepared-passage.ts";
import {bigrams, similarity} from "../match/similarity.ts";
import {cellsOf} from "../reader/cell-range.ts";
import type {FileChart} from "../reader/file-content.ts";
import {fold} from "../text/comparable-text.ts";
import {hasNumber, maskNumbers} from "../text/number-token.ts";
import {judgeNew, type NewSetting} from "./judge-new.ts";
import {judgePassage} from "./judge-passage.ts";
import {findSeries} from "./recorded-series.ts";

/** Titles and names of a chart that hold numbers: 2025年目标, 综合评价前3位. What stands in its place goes first. */
export function judgeChartTexts(
  file: FileChart,
  record: RecordedChart | undefined,
  setting: NewSetting,
): Finding[] {
  const known = record ? [record.title, ...record.categories, ...record.series.map(({name}) => name)] : [];
  const texts = new Map(file.texts.map((text) => [text, undefined as string | undefined]));
  for (const [index, series] of file.series.entries()) {
    for (const name of [series.name, ...cellsAt(series.nameReference, file)]) {
      texts.set(name, findSeries(record, series, index)?.name);
    }
    for (const [at, category] of series.categories) texts.set(category, record?.categories[at]);
    for (const [at, cell] of cellsAt(series.categoryReference, file).entries()) {
      texts.set(cell, record?.categories[at]);
    }
  }
  const place = chartPlace(file);
  return [...texts].flatMap(([text, expected]) =>
    judgeText(text, expected === undefined ? known : [expected, ...known], file, place, setting),
  );
}

/** Names as the workbook has them. */
const cellsAt = (reference: string, {workbook}: FileChart) =>
  cellsOf(reference).map((cell) => workbook?.cells.get(cell) ?? "");

/** A label that was typed in stands for the value that it labels. */
export function judgeLabel(
  label: string,
  point: RecordedPoint | undefined,
  file: FileChart,
  place: Wording,
  setting: NewSetting,
): Finding[] {
  const where = {en: `${place.en}, label`, zh: `${place.zh}，标签`};
  if (!point) return judgeAgainst(label, undefined, file, where, setting);
  // The unit may be left to the axis.
  if (fold(label) === String(point.value) || isWithoutUnit(fold(label), fold(point.text))) return [];
  return judgeAgainst(label, [point], file, where, setting);
}

/** `$310` of `$310 per head`, `−12.5` of `−£12.5 million`; but not `1,198` of `1,198 million people`, whose scale is missed. */
function isWithoutUnit(label: string, text: string): boolean {
  const bare = text.replace(/^(-?)(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=\d))/u, "$1");
  return [text, bare].some((whole) => {
    const rest = whole.startsWith(label) && /\d%?$/u.test(label) ? whole.slice(label.length) : "";
    return /^\p{L}/u.test(rest) && !sizeAtStart.test(rest);
  });
}

/** Says how large a number is, and not what it counts. */
const sizeAtStart = new RegExp(`^(?:[百千万亿余多]|${scaleWords}|percent)`, "iu");

function chartPlace({place, title}: FileChart): Wording {
  const {en, zh} = describePlace(place);
  return {en: `${en}, chart “${title}”`, zh: `${zh}，图表“${title}”`};
}

function judgeText(
  text: string,
  known: readonly string[],
  file: FileChart,
  place: Wording,
  setting: NewSetting,
): Finding[] {
  const own = fold(text);
  if (!hasNumber(own) || known.some((each) => fold(each) === own)) return [];
  const [nearest] = known
    .map((each) => ({each, likeness: similarity(maskOf(own), maskOf(fold(each)))}))
    .filter(({likeness}) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  return judgeAgainst(text, nearest && [nearest.each], file, place, setting);
}

const maskOf = (text: string) => bigrams(maskNumbers(text));

function judgeAgainst(
  text: string,
  parts: readonly (string | RecordedFigure)[] | undefined,
  chart: FileChart,
  place: Wording,
  setting: NewSetting,
): Finding[] {
  const file = prepareFile({kind: "text", text, place: chart.place, near: chart.title}, 0);
  const findings = parts
    ? judgePassage(file, prepareRecord({kind: "text", place: "", parts}, 0), setting)
    : file.mentions.flatMap((mention) => judgeNew(file, mention, setting));
  return findings
    .filter(({verdict}) => verdict !== "right" && verdict !== "outdated")
    .map((finding) => ({...finding, kind: "chart", place}));
}
