import {beforeAll, describe, expect, test, vi} from "vitest";
import {findPart, type Package} from "../../src/ooxml/package.ts";
import type {Repair} from "../../src/ooxml/repairs/repair.ts";
import {type Document, elementsOf, serializeXml} from "../../src/ooxml/xml.ts";
import {newPresentation} from "../../src/writer/pptx/pptxgen.ts";
import {readCharts} from "../support/read-charts.ts";
import {normalizeLibrary} from "./normalize-library.ts";
import {openBytes} from "./packages.ts";
import {flattenCategories} from "./repairs/chart-categories.ts";
import {restoreZeros} from "./repairs/workbook-values.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const chart = "ppt/charts/chart1.xml";
const labels = ["沙坪坝区", "两江新区", "渝中区"];
let deck: Uint8Array;

beforeAll(async () => {
  const presentation = newPresentation();
  const gap = null as unknown as number;
  presentation.addSlide().addChart(
    "bar",
    [
      {name: "2020年", labels, values: [0, gap, 10]},
      {name: "2025年", labels, values: [1.5, 0, 0]},
    ],
    {x: 1, y: 1, w: 4, h: 3},
  );
  deck = new Uint8Array((await presentation.write({outputType: "arraybuffer"})) as ArrayBuffer);
});

function xmlOf(container: Package, pattern: RegExp): string {
  const part = container.parts.find(({name}) => pattern.test(name));
  return new TextDecoder().decode(serializeXml(part?.content as Document));
}

function repaired(repair: Repair): {before: Package; after: Package} {
  const [before, after] = [openBytes(deck), openBytes(deck)];
  repair(after);
  return {before, after};
}

/** The worksheet behind the only chart. */
function sheetOf(container: Package): string {
  const workbook = container.parts.find(({name}) => name.endsWith(".xlsx"));
  return xmlOf(openBytes(workbook?.content as Uint8Array), /sheet1\.xml$/);
}

describe("pptxgenjs", () => {
  test("zero stays zero in the data sheet, a missing value stays missing", () => {
    const {before, after} = repaired(restoreZeros);
    expect(sheetOf(before)).toMatch(/r="B2"><v\/?>/);
    expect(sheetOf(before)).not.toContain('<v>0</v></c><c r="C2"');
    expect(sheetOf(after)).toContain('<c r="B2"><v>0</v></c>');
    expect(sheetOf(after)).toContain('<c r="C3"><v>0</v></c>');
    expect(sheetOf(after)).toContain('<c r="C4"><v>0</v></c>');
    expect(sheetOf(after)).toMatch(/<c r="B3"><v\/?>/);
  });

  test("plain categories are names, not groups of one level", () => {
    const {before, after} = repaired(flattenCategories);
    expect(xmlOf(before, /chart\d+\.xml$/)).toContain("multiLvlStrRef");
    const xml = xmlOf(after, /chart\d+\.xml$/);
    expect(xml).not.toMatch(/multiLvlStr|c:lvl/);
    expect(xml).toMatch(
      /<c:strRef>\s*<c:f>Sheet1!\$A\$2:\$A\$4<\/c:f>\s*<c:strCache>\s*<c:ptCount val="3"\/>\s*<c:pt idx="0"><c:v>沙坪坝区/,
    );
  });

  test("categories of several levels are left alone", () => {
    const container = openBytes(deck);
    const part = findPart(
      container,
      container.parts.find(({name}) => /chart\d+\.xml$/.test(name))?.name ?? chart,
    );
    const document = part?.content as Document;
    const [level] = elementsOf(document, "c", "lvl");
    level?.parentNode?.insertBefore(level.cloneNode(true), level);
    flattenCategories(container);
    expect(xmlOf(container, /chart\d+\.xml$/)).toContain("multiLvlStrRef");
  });

  test("after all repairs chart and data sheet agree", () => {
    const [read] = readCharts(normalizeLibrary(deck, "2025-01-01"));
    expect(read?.series.map(({values}) => values)).toEqual([
      [0, null, 10],
      [1.5, 0, 0],
    ]);
    expect(read?.sheet.slice(1)).toEqual([
      ["沙坪坝区", 0, 1.5],
      ["两江新区", null, 0],
      ["渝中区", 10, 0],
    ]);
  });
});
