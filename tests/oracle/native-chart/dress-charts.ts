import type {PackageFiles} from "../../../src/ooxml/package.ts";
import {parseXml, serializeXml} from "../../../src/ooxml/xml.ts";
import type {PlacedChart} from "../../../src/writer/native-chart/placed-chart.ts";
import {dressChart} from "./dress-chart.ts";

const chartPart = /^(?:word|ppt)\/charts\/chart(\d+)\.xml$/;

/** Dresses the charts of a package; both libraries number them in the order in which they were placed. */
export function dressCharts(parts: PackageFiles, placed: readonly PlacedChart[]): void {
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
