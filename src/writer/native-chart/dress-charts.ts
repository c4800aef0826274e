import type {NativeChart} from "../../model/chart.ts";
import {parseXml, serializeXml} from "../../ooxml/xml.ts";
import type {PackageParts} from "../package-parts.ts";
import type {ChartFonts} from "./chart-text.ts";
import {dressChart} from "./dress-chart.ts";

/** A chart that a writer has handed to its library. */
export interface PlacedChart {
  readonly chart: NativeChart;
  readonly fonts: ChartFonts;
}

const chartPart = /^(?:word|ppt)\/charts\/chart(\d+)\.xml$/;

/** Dresses the charts of a package; both libraries number them in the order in which they were placed. */
export function dressCharts(parts: PackageParts, placed: readonly PlacedChart[]): void {
  if (placed.length === 0) return;
  const names = Object.keys(parts)
    .filter((name) => chartPart.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b));
  if (names.length !== placed.length)
    throw new Error(`the package has ${names.length} charts, but ${placed.length} were placed`);
  placed.forEach(({chart, fonts}, index) => {
    const name = names[index] ?? "";
    const xml = parseXml(parts[name] ?? new Uint8Array());
    dressChart(xml, chart, fonts);
    parts[name] = new Uint8Array(serializeXml(xml));
  });
}

const numberOf = (name: string) => Number(chartPart.exec(name)?.[1]);
