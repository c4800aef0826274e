// Reads native charts as Office would, with nothing of src/.
import {DOMParser, type Element} from "@xmldom/xmldom";
import {readParts, relationshipTargets} from "./read-package.ts";

export interface ReadChart {
  readonly name: string;
  readonly alternative: string;
  /** English Metric Units. */
  readonly width: number;
  readonly height: number;
  /** `barChart`, `lineChart` or `doughnutChart`. */
  readonly kind: string;
  readonly series: readonly ReadSeries[];
  /** Rows of the data sheet; an empty cell is null. */
  readonly sheet: readonly (readonly (string | number | null)[])[];
  readonly root: Element;
}

export interface ReadSeries {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: readonly (number | null)[];
  /** Of the series; of a ring, of its pieces. */
  readonly colours: readonly string[];
  /** What stands at each point; null where nothing does. */
  readonly labels: readonly (string | null)[];
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The charts of a document in the order in which a reader comes to them. */
export function readCharts(bytes: Uint8Array): ReadChart[] {
  const parts = readParts(bytes);
  return storiesOf(parts).flatMap((story) => {
    const targets = relationshipTargets(parts, story);
    const root = parse(parts, story);
    return [...all(root, "wp:inline"), ...all(root, "p:graphicFrame")].flatMap((frame) => {
      const [reference] = all(frame, "c:chart");
      if (reference === undefined) return [];
      return [readChart(parts, frame, targets.get(reference.getAttribute("r:id") ?? "") ?? "")];
    });
  });
}

function storiesOf(parts: Parts): string[] {
  if (parts.has("word/document.xml")) return ["word/document.xml"];
  const targets = relationshipTargets(parts, "ppt/presentation.xml");
  return all(parse(parts, "ppt/presentation.xml"), "p:sldId").map(
    (slide) => targets.get(slide.getAttribute("r:id") ?? "") ?? "",
  );
}

function readChart(parts: Parts, frame: Element, part: string): ReadChart {
  const root = parse(parts, part);
  const [properties] = [...all(frame, "wp:docPr"), ...all(frame, "p:cNvPr")];
  const [extent] = [...all(frame, "wp:extent"), ...all(frame, "a:ext")];
  const [workbook] = relationshipTargets(parts, part).values();
  const plot = all(root, "c:plotArea")[0]!;
  return {
    name: properties?.getAttribute("name") ?? "",
    alternative: properties?.getAttribute("descr") ?? "",
    width: Number(extent?.getAttribute("cx")),
    height: Number(extent?.getAttribute("cy")),
    kind:
      children(plot)
        .find(({tagName}) => tagName.endsWith("Chart"))
        ?.tagName.slice(2) ?? "",
    series: all(root, "c:ser").filter(isOfData).map(readSeries),
    sheet: readSheet(parts.get(workbook ?? "") as Uint8Array),
    root,
  };
}

/** A series without a name places texts and shows no values of its own. */
const isOfData = (series: Element) => children(series).some(({tagName}) => tagName === "c:tx");

function readSeries(series: Element): ReadSeries {
  const isPoints = all(series, "c:xVal").length > 0;
  const categories = isPoints ? [] : cacheOf(all(series, "c:cat")[0], "c:strRef").map((text) => text ?? "");
  const values = cacheOf(all(series, isPoints ? "c:yVal" : "c:val")[0], "c:numRef").map((text) =>
    text === null ? null : Number(text),
  );
  const own = children(series).filter(({tagName}) => tagName === "c:spPr");
  const looks = [...own, ...all(series, "c:dPt")];
  return {
    name: all(all(series, "c:tx")[0]!, "c:v")[0]?.textContent ?? "",
    categories,
    values,
    colours: looks.map((look) => `#${all(look, "a:srgbClr")[0]?.getAttribute("val")}`),
    labels: values.map((value, index) => labelAt(series, index, value)),
  };
}

/** Texts of a cache by index; null where a point is absent. */
function cacheOf(data: Element | undefined, reference: string): (string | null)[] {
  const cache = data && all(data, reference)[0];
  if (cache === undefined) throw new Error(`no ${reference}`);
  const count = Number(all(cache, "c:ptCount")[0]?.getAttribute("val"));
  const points = new Map(
    all(cache, "c:pt").map((point) => [
      Number(point.getAttribute("idx")),
      all(point, "c:v")[0]?.textContent ?? "",
    ]),
  );
  return Array.from({length: count}, (_, index) => points.get(index) ?? null);
}

function labelAt(series: Element, index: number, value: number | null): string | null {
  const labels = children(series).find(({tagName}) => tagName === "c:dLbls");
  if (labels === undefined || value === null) return null;
  const single = all(labels, "c:dLbl").find((label) => childValue(label, "c:idx") === String(index));
  const label = single ?? labels;
  if (childValue(label, "c:delete") === "1" || childValue(label, "c:showVal") !== "1") return null;
  const rich = single && all(single, "c:rich")[0];
  if (rich)
    return all(rich, "a:t")
      .map((text) => text.textContent)
      .join("");
  const format =
    children(label)
      .find(({tagName}) => tagName === "c:numFmt")
      ?.getAttribute("formatCode") ?? "";
  if (childValue(label, "c:showSerName") !== "1") return formatNumber(format, value);
  const name = all(all(series, "c:tx")[0]!, "c:v")[0]?.textContent ?? "";
  return `${name} ${formatNumber(format, value)}`;
}

/** Excel's formats, as far as they are used here: a number, then literal text. */
function formatNumber(format: string, value: number): string {
  const [, number, literal] = /^(General|0\.0+|#,##0)(.*)$/.exec(format) ?? [];
  if (number === undefined || literal === undefined) throw new Error(`unexpected number format ${format}`);
  const decimals = number.split(".")[1]?.length ?? 0;
  const digits = {
    General: String(value),
    "#,##0": Math.round(value).toLocaleString("en-US"),
  }[number];
  return (
    (digits ?? value.toFixed(decimals)) +
    literal.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped)
  );
}

function readSheet(workbook: Uint8Array): (string | number | null)[][] {
  const parts = readParts(workbook);
  const strings = all(parse(parts, "xl/sharedStrings.xml"), "si").map((item) =>
    all(item, "t")
      .map((text) => text.textContent)
      .join(""),
  );
  return all(parse(parts, "xl/worksheets/sheet1.xml"), "row").map((row) => {
    const cells: (string | number | null)[] = [];
    for (const cell of all(row, "c")) {
      const column = (cell.getAttribute("r") ?? "").charCodeAt(0) - 65;
      const value = all(cell, "v")[0]?.textContent ?? "";
      while (cells.length < column) cells.push(null);
      if (value !== "") cells.push(cell.getAttribute("t") === "s" ? strings[Number(value)]! : Number(value));
    }
    return cells;
  });
}

/** The `val` of a child. */
function childValue(element: Element, name: string): string | null {
  return (
    children(element)
      .find(({tagName}) => tagName === name)
      ?.getAttribute("val") ?? null
  );
}

export function parse(parts: Parts, name: string): Element {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`${name} is not an XML part of the package`);
  return new DOMParser().parseFromString(text, "application/xml").documentElement as Element;
}

export const all = (within: Element, name: string): Element[] =>
  [...within.getElementsByTagName(name)] as Element[];

const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
