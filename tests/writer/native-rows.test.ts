import {beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {describeChart} from "../../src/chart/describe-chart.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import {buildDocument} from "../../src/pipeline/document/build-document.ts";
import {openWorkshop} from "../../src/pipeline/document/workshop.ts";
import {rowPictures} from "../chart/row-specs.ts";
import {chart} from "../chart/specs.ts";
import {front} from "../markdown/brief.ts";
import {all, parse} from "../support/read-charts.ts";
import {readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const specs: Readonly<Record<string, ChartSpec>> = {
  ...rowPictures,
  highlit: chart("bar", "%", ["甲", "乙"], {率: [60, 90]}, {highlight: "乙"}),
};
const themes = {docx: readTheme("gongwen"), pptx: loadTheme("meeting")} as const;
const workshop = openWorkshop();

function blockOf(
  name: string,
  {type, unit, categories, series, differences, lights, highlight}: ChartSpec,
): string {
  const cited = series.map((one) => ({
    ...one,
    points: one.points.map((p) => p && {...p, observations: ["a"]}),
  }));
  const data = {unit, categories, series: cited, ...(differences && {differences}), ...(lights && {lights})};
  return `## ${name}\n\n\`\`\`chart\n${JSON.stringify({type, title: name, data, ...(highlight && {highlight})})}\n\`\`\`\n`;
}

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let bytes: Uint8Array;
  let parts: ReturnType<typeof readParts>;
  beforeAll(async () => {
    const head = {...front, format, theme: themes[format].name, charts: {command: "native", template: null}};
    const blocks = Object.entries(specs).map(([name, spec]) => blockOf(name, spec));
    const built = await buildDocument(
      `---\n${stringify(head)}---\n# 图\n\n${blocks.join("\n")}`,
      themes[format],
      workshop,
    );
    if (!built.value) throw new Error(JSON.stringify(built.diagnostics, null, 1));
    bytes = built.value.bytes;
    parts = readParts(bytes);
  });

  test("the Open XML SDK finds no error, nor in the workbooks", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    const books = [...parts].filter(([name]) => name.endsWith(".xlsx"));
    expect(books).toHaveLength(Object.keys(specs).length);
    for (const [, book] of books) expect(await validatePackage(book as Uint8Array, "xlsx")).toEqual([]);
  });

  test.each(Object.keys(rowPictures))(
    "%s: the values of the table, every text, and paths that follow cells",
    (name) => {
      const index = Object.keys(specs).indexOf(name);
      const spec = specs[name]!;
      const root = parse(parts, `${format === "docx" ? "word" : "ppt"}/charts/chart${index + 1}.xml`);
      const named = all(root, "c:ser").filter((series) =>
        all(series, "c:tx").some(({parentNode}) => parentNode === series),
      );
      const values = named.map((series) =>
        all(all(series, "c:xVal")[0]!, "c:v").map(({textContent}) => Number(textContent)),
      );
      expect(values).toEqual(spec.series.map(({points}) => points.flatMap((point) => point?.value ?? [])));
      const texts = all(root, "a:t")
        .map(({textContent}) => textContent)
        .join("|");
      for (const text of [...spec.categories, ...(spec.differences ?? [])])
        expect(texts).toContain(text?.slice(0, 4) ?? "");
      for (const {points} of spec.series)
        for (const point of points) expect(texts).toContain(point?.text ?? "");
      const book = parts.get(
        `${format === "docx" ? "word" : "ppt"}/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`,
      );
      const sheet = parse(readParts(book as Uint8Array), "xl/worksheets/sheet1.xml");
      expect(all(sheet, "f").map(({textContent}) => textContent)).toContain("C2");
      const document = [...parts].map(([, part]) => (typeof part === "string" ? part : "")).join("");
      expect(document).toContain(describeChart({...spec, title: name}));
    },
  );

  test("the bars beside a highlighted one are pale", () => {
    const number = Object.keys(specs).length;
    const root = parse(parts, `${format === "docx" ? "word" : "ppt"}/charts/chart${number}.xml`);
    expect(all(root, "c:dPt").map((point) => all(point, "c:idx")[0]?.getAttribute("val"))).toEqual(["0"]);
  });
});
