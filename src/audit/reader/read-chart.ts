import type {Parts} from "../package/open-package.ts";
import {relationshipsOf} from "../package/relationships.ts";
import {
  attribute,
  child,
  children,
  descendants,
  type Element,
  parsePart,
  relationshipId,
  textOf,
} from "../package/xml.ts";
import type {FileChart, FilePlace, FileSeries, Workbook} from "./file-content.ts";
import {paragraphText, paragraphTexts} from "./read-shape-text.ts";
import {readWorkbook} from "./read-workbook.ts";

/** A chart part with its workbook; `name` is what its frame is called. Nothing where there is no such part. */
export function readChart(parts: Parts, part: string, place: FilePlace, name: string): FileChart[] {
  const chart = child(parsePart(parts, part), "chart");
  if (!chart) return [];
  const title = titleTexts(child(chart, "title"));
  const axes = descendants(child(chart, "plotArea"), "title").flatMap(titleTexts);
  return [
    {
      place,
      title: title.join("") || name,
      name,
      texts: [...title, ...axes],
      series: seriesOf(child(chart, "plotArea")),
      workbook: workbookOf(parts, part, chart),
    },
  ];
}

/** A title is typed in (`c:rich`) or taken from a cell (`c:strRef`). */
function titleTexts(title: Element | undefined): string[] {
  const rich = child(title, "tx", "rich");
  const texts = rich ? paragraphTexts(rich) : descendants(child(title, "tx"), "v").map(textOf);
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/**
 * Points without a scale for their heights say something by their widths only: rows of values. There a series without a
 * name only draws, and its points are those of others.
 */
function seriesOf(plot: Element | undefined): FileSeries[] {
  const all = descendants(plot, "ser");
  const lines = children(plot, "lineChart").flatMap((group) => children(group, "ser"));
  if (!isOfRows(plot))
    return all.filter((series) => !(lines.includes(series) && isOfTexts(series))).map(readSeries);
  return all.filter((series) => !isUnnamed(series)).map(readRow);
}

/** A series of a line chart without name and line only places texts: names below the plot, values above bars. */
function isOfTexts(series: Element): boolean {
  return isUnnamed(series) && child(child(series, "spPr"), "ln", "noFill") !== undefined;
}

/** LibreOffice 7.4 calls a series without a name `Series6` when it saves a Word file, and refers to `label 5`. */
function isUnnamed(series: Element): boolean {
  const name = child(series, "tx");
  if (!name) return true;
  return (
    /^label \d+$/u.test(referenceIn(name)) && /^\p{L}+ ?\d+$/u.test(textOf(descendants(name, "v")[0]).trim())
  );
}

function isOfRows(plot: Element | undefined): boolean {
  const hidden = children(plot, "valAx").filter((axis) => attribute(child(axis, "delete"), "val") === "1");
  return (
    child(plot, "scatterChart") !== undefined &&
    hidden.some((axis) => attribute(child(axis, "axPos"), "val") === "l")
  );
}

function readRow(series: Element): FileSeries {
  const values = child(series, "xVal");
  return {
    ...readSeries(series),
    categories: new Map(),
    categoryReference: "",
    values: pointsOf(values),
    valueReference: referenceIn(values),
  };
}

function readSeries(series: Element): FileSeries {
  const name = child(series, "tx");
  const categories = child(series, "cat") ?? child(series, "xVal");
  const values = child(series, "val") ?? child(series, "yVal");
  return {
    name: descendants(name, "v").map(textOf).join(" ").trim(),
    nameReference: referenceIn(name),
    categories: pointsOf(categories),
    categoryReference: referenceIn(categories),
    values: pointsOf(values),
    valueReference: referenceIn(values),
    labels: typedLabels(child(series, "dLbls")),
  };
}

const referenceIn = (node: Element | undefined) => textOf(descendants(node, "f")[0]).trim();

/** The innermost level of categories stands first (`c:multiLvlStrCache`). */
function pointsOf(node: Element | undefined): Map<number, string> {
  const cache = descendants(node, "lvl")[0] ?? node;
  return new Map(
    descendants(cache, "pt").map((point) => [
      Number(attribute(point, "idx")),
      textOf(child(point, "v")).trim(),
    ]),
  );
}

function typedLabels(labels: Element | undefined): Map<number, string> {
  const found = new Map<number, string>();
  for (const label of children(labels, "dLbl")) {
    const paragraphs = descendants(child(label, "tx", "rich"), "p");
    // A field shows the value itself, whatever its last result was.
    const isField = paragraphs.some((each) => descendants(each, "fld").length > 0);
    const text = paragraphs.map(paragraphText).join("").trim();
    if (text !== "" && !isField) found.set(Number(attribute(child(label, "idx"), "val")), text);
  }
  return found;
}

function workbookOf(parts: Parts, part: string, chart: Element): Workbook | undefined {
  const root = parsePart(parts, part);
  const id = relationshipId(children(root, "externalData")[0]);
  const related = relationshipsOf(parts, part);
  const target = related.find((each) => each.id === id) ?? related.find(({type}) => type === "package");
  const bytes = target && parts.get(target.target);
  const workbook = bytes && readWorkbook(bytes, target.target);
  const visibleOnly = child(chart, "plotVisOnly");
  const leavesOut =
    visibleOnly !== undefined && !["0", "false"].includes(attribute(visibleOnly, "val") ?? "1");
  return workbook && (leavesOut ? workbook : {...workbook, hidden: new Set()});
}
