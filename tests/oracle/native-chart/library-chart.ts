import {unzipSync, zipSync} from "fflate";
import {findPart} from "../../../src/ooxml/package.ts";
import {parseXml, serializeXml} from "../../../src/ooxml/xml.ts";
import type {PlacedChart} from "../../../src/writer/native-chart/placed-chart.ts";
import {openNormalized} from "../normalize-library.ts";
import {writeByDocx} from "./by-docx.ts";
import {writeByPptxgenjs} from "./by-pptxgenjs.ts";
import {dressChart} from "./dress-chart.ts";

const writers = {word: writeByDocx, ppt: writeByPptxgenjs} as const;

/** A chart with its workbook as a library writes them, dressed, repaired and made repeatable. */
export async function libraryChart(
  {chart, fonts}: PlacedChart,
  folder: keyof typeof writers,
  date: string,
): Promise<{readonly chart: Uint8Array; readonly workbook: Uint8Array}> {
  const parts = unzipSync(await writers[folder](chart), {filter: ({name}) => !name.endsWith("/")});
  const written = Object.keys(parts).find((name) => /\/charts\/chart\d+\.xml$/.test(name)) ?? "";
  const xml = parseXml(parts[written] ?? new Uint8Array());
  dressChart(xml, chart, fonts);
  parts[written] = new Uint8Array(serializeXml(xml));
  const container = openNormalized(zipSync(parts, {level: 0}), date);
  const contentOf = (name: string) => findPart(container, `${folder}/${name}`)?.content;
  const finished = contentOf("charts/chart1.xml");
  const workbook = contentOf("embeddings/Microsoft_Excel_Worksheet1.xlsx");
  if (finished === undefined || finished instanceof Uint8Array || !(workbook instanceof Uint8Array))
    throw new Error("the library wrote no chart");
  return {chart: serializeXml(finished), workbook};
}
