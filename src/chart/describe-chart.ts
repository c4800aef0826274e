import {wordsOf} from "../language/languages.ts";
import type {ChartPoint, ChartSeries, ChartSpec} from "../model/chart.ts";
import {isLongCourse} from "../query/chart-kinds.ts";
import {isRowChart} from "../query/chart-rows.ts";

/** PowerPoint and Word accept more, but screen readers read alternative text in one breath. */
const longest = 500;

interface Value {
  readonly category: string;
  readonly point: ChartPoint;
}

/** Alternative text, written from the data: every value, or the extremes where there are too many. */
export function describeChart(spec: ChartSpec): string {
  const {charts, marks} = wordsOf(spec.language);
  const {[spec.type]: kind} = charts.kinds;
  const told = spec.multiples === undefined ? kind : charts.multiples(kind, spec.series.length);
  const start = told + marks.colon + spec.title + marks.stop;
  const rows = start + spec.categories.map((_, c) => tellRow(spec, c)).join("");
  if ((isRowChart(spec.type) || spec.type === "scatter") && rows.length <= longest) return rows.trimEnd();
  const full = start + spec.series.map((series) => listValues(spec, series)).join("");
  if (full.length <= longest) return full.trimEnd();
  const isCourse = spec.multiples !== undefined || isLongCourse(spec);
  for (const tell of isCourse ? [tellCourse, tellEnds, tellLast] : []) {
    const course = start + spec.series.map((series) => tell(spec, series)).join("");
    if (course.length <= longest) return course.trimEnd();
  }
  const short = start + spec.series.map((series) => summarize(spec, series)).join("");
  if (short.length <= longest) return short.trimEnd();
  const names = spec.series.map(({name}) => name).join(marks.item);
  const least = start + charts.series(spec.series.length, names, spec.categories.length);
  return least.length <= longest ? least : `${least.slice(0, longest - 1)}…`;
}

/** A row is read from left to right: `毛入园率：2020年基期98%，2025年目标99%，+1。` */
function tellRow({categories, series, differences, lights, language}: ChartSpec, category: number): string {
  const {charts, marks} = wordsOf(language);
  const values = series.map(({name, points}) =>
    charts.valueOf(name, points[category]?.text ?? charts.missing),
  );
  const light = lights?.[category];
  const more = [differences?.[category] ?? [], light ? charts.lights[light] : []].flat();
  return `${categories[category]}${marks.colon}${[...values, ...more].join(marks.comma)}${marks.stop}`;
}

function listValues(spec: ChartSpec, series: ChartSeries): string {
  const {charts, marks} = wordsOf(spec.language);
  const items = spec.categories.map((category, c) =>
    charts.valueOf(category, series.points[c]?.text ?? charts.missing),
  );
  return lead(spec, series) + items.join(marks.comma) + marks.stop;
}

function summarize(spec: ChartSpec, series: ChartSeries): string {
  const {charts, marks} = wordsOf(spec.language);
  const values = valuesOf(spec, series);
  const [first] = values;
  if (first === undefined) return lead(spec, series) + charts.missing + marks.stop;
  const highest = values.reduce(
    (best, value) => (value.point.value > best.point.value ? value : best),
    first,
  );
  const lowest = values.reduce((best, value) => (value.point.value < best.point.value ? value : best), first);
  const missing = spec.categories.length - values.length;
  const [most, least] = [highest, lowest].map(({category, point}) => charts.valueOf(category, point.text));
  return lead(spec, series) + charts.summary(values.length, most ?? "", least ?? "", missing);
}

/** Where it began and ended, its highest and its lowest in between. */
function tellCourse(spec: ChartSpec, series: ChartSeries): string {
  const {charts} = wordsOf(spec.language);
  const values = valuesOf(spec, series);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return summarize(spec, series);
  const highest = values.reduce((best, value) => (value.point.value > best.point.value ? value : best));
  const lowest = values.reduce((best, value) => (value.point.value < best.point.value ? value : best));
  const tell = ({category, point}: Value) => charts.valueOf(category, point.text);
  const between = (value: Value) => (value === first || value === last ? "" : tell(value));
  const missing = spec.categories.length - values.length;
  return (
    lead(spec, series) + charts.course(tell(first), tell(last), between(highest), between(lowest), missing)
  );
}

/** Where it began and ended. */
function tellEnds(spec: ChartSpec, series: ChartSeries): string {
  const {charts, marks} = wordsOf(spec.language);
  const values = valuesOf(spec, series);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return summarize(spec, series);
  const [from, to] = [first, last].map(({category, point}) => charts.valueOf(category, point.text));
  return lead(spec, series) + charts.fromTo(from ?? "", to ?? "") + marks.stop;
}

/** Where it ended; the periods are those of the chart. */
function tellLast(spec: ChartSpec, series: ChartSeries): string {
  const {charts, marks} = wordsOf(spec.language);
  const last = valuesOf(spec, series).at(-1);
  const isNewest = last?.category === spec.categories.at(-1);
  const text = last === undefined ? charts.missing : last.point.text;
  const when = last === undefined || isNewest ? "" : marks.brackets(last.category);
  return lead(spec, series) + text + when + marks.stop;
}

function valuesOf(spec: ChartSpec, series: ChartSeries): Value[] {
  return spec.categories.flatMap((category, c) => {
    const point = series.points[c];
    return point ? [{category, point}] : [];
  });
}

/** A single series needs no name: the title says what it is. */
const lead = (spec: ChartSpec, {name}: ChartSeries) =>
  spec.series.length > 1 && name !== "" ? name + wordsOf(spec.language).marks.colon : "";
