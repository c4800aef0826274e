// Kind: thousands separators where a theme asks, in both formats, with charts drawn and native, and in the preview.
import {readFileSync} from "node:fs";
import {expect, test, vi} from "vitest";
import {auditFile} from "../../../src/audit/audit-file.ts";
import {loadDataset} from "../../../src/dataset/load-dataset.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {change, inMemory, tinyPackage} from "../../dataset/tiny-package.ts";
import {openTestPreview} from "../../preview/open-test-preview.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {readCharts} from "../../support/read-charts.ts";
import {readParts} from "../../support/read-package.ts";
import {withoutJoiners} from "../../support/shown-text.ts";
import {inFolder, makeTemplate} from "../../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const rows = [
  ["500000", 1234567],
  ["500106", 987654],
] as const;
const data = [
  (files: ReturnType<typeof tinyPackage>) =>
    change(
      files,
      "observations.csv",
      "b.1,",
      `${rows
        .map(
          ([area, value], i) =>
            `n.${i},${area},teacher-awards,2025,${value},,exact,actual,daily-2025,9,首段,${value}人次,,\n`,
        )
        .join(
          "",
        )}y.1,500106,founded,2025,1954,,exact,actual,daily-2025,9,首段,1954年,,\nr.1,500106,place,2025,1234,,exact,actual,daily-2025,9,首段,第1234位,,\nb.1,`,
    ),
  (files: ReturnType<typeof tinyPackage>) =>
    change(
      files,
      "indicators.csv",
      "teacher-awards,",
      "founded,建校年份,teachers,年,0,none,count,,\nplace,位次,teachers,位,0,lower,rank,,\nteacher-awards,",
    ),
].reduce((files, each) => each(files), tinyPackage());

const all = '(observations indicators="teacher-awards" area=null topic=null)';
const one = (indicator: string, area: string) => `{{figure (observation "${indicator}" area="${area}")}}`;
const total = one("teacher-awards", "500000");
const body = `# 获奖${total}

## 获奖

手写12345件，全市${total}，建校${one("founded", "500106")}，${one("place", "500106")}，**高新区${one("teacher-awards", "CQ-GXQ")}**。见:ref[t]。

:::kpi
- ${total}
  全市
- ${one("teacher-awards", "500106")}
  沙坪坝区
:::

:::notes
讲到${total}。
:::

## 表

表：全市${total} {#t}

{{table ${all} columns="area value"}}

## 图

\`\`\`chart
type: bar
title: '全市${total}'
data: {{chart-data ${all} categories="area" series="period"}}
\`\`\`
`;

const themeOf = (format: "docx" | "pptx") => {
  const base = format === "docx" ? "briefing" : "meeting";
  const text = readFileSync(new URL(`../../../templates/themes/${base}.yaml`, import.meta.url), "utf8");
  return `${text.replace(/^name: .*$/mu, "name: separated")}\nthousandsSeparators: true\n`;
};

const projectOf = (format: "docx" | "pptx", theme: string) => ({
  ...inFolder("data", data),
  "templates/t.md": makeTemplate({format, theme, for: "all", title: "全市", body}),
  "templates/themes/separated.yaml": themeOf(format),
});

async function make(format: "docx" | "pptx", charts: "image" | "native", theme = "separated") {
  const effects = memoryEffects(projectOf(format, theme));
  const report = await build({selection: everything, generator: "test", charts}, effects);
  expect(report.diagnostics.filter(({code}) => code !== "unbacked-number")).toEqual([]);
  const [bytes] = [...effects.written].flatMap(([name, content]) => (name.endsWith(format) ? [content] : []));
  return bytes as Uint8Array;
}

/** What stands in the parts that people see, text and alternative texts, in one string. */
function shownIn(bytes: Uint8Array): string {
  const seen =
    /^(?:word\/document|ppt\/slides\/[^_]+|ppt\/notesSlides\/[^_]+|(?:word|ppt)\/charts\/[^_]+)\.xml$/u;
  return [...readParts(bytes)]
    .filter(([name]) => seen.test(name))
    .map(([, content]) => withoutJoiners(String(content)))
    .flatMap((xml) => [
      xml
        .replace(/<c:numCache>.*?<\/c:numCache>/gsu, "")
        .replace(/<\/(?:w|a):p>/gu, "\n")
        .replace(/<[^>]+>/gu, ""),
      ...[...xml.matchAll(/descr="([^"]*)"/gu)].map(([, text]) => text),
    ])
    .join("\n");
}

test.each([
  ["docx", "image"],
  ["docx", "native"],
  ["pptx", "image"],
  ["pptx", "native"],
] as const)("figures of %s, charts %s, have them everywhere, and nothing else", async (format, charts) => {
  const bytes = await make(format, charts);
  const shown = shownIn(bytes);
  expect(shown.match(/.*(?:1234567|987654).*/gu)).toBeNull();
  const expected = [
    "获奖1,234,567人次",
    "手写12345件，全市1,234,567人次，建校1954年，第1234位，高新区近1,200人次",
    "987,654人次",
    "柱形图：全市1,234,567人次。重庆1,234,567人次，沙坪坝987,654人次，高新区近1,200人次。",
    ...(format === "pptx" ? ["讲到1,234,567人次", "见“全市1,234,567人次”表"] : []),
  ];
  expect(expected.filter((text) => !shown.replaceAll(/\[\d+\]/gu, "").includes(text))).toEqual([]);
  const {value} = await loadDataset("data", inMemory(data));
  const audit = auditFile(bytes, value!, "x").value!;
  expect(audit.findings.length).toBeGreaterThan(10);
  expect(audit.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
});

test.each(["docx", "pptx"] as const)(
  "Office draws them along the axis and at the bars of %s",
  async (format) => {
    const [chart] = readCharts(await make(format, "native"));
    expect(chart?.series[0]?.labels).toEqual(["1,234,567人次", "987,654人次", "近1,200人次"]);
    expect(
      [...chart!.root.getElementsByTagName("c:numFmt")].map((node) => node.getAttribute("formatCode")),
    ).toEqual(expect.arrayContaining(["#,##0;-#,##0;0", '#,##0"人次"']));
    expect(chart?.sheet.flat()).toContain(1234567);
  },
);

test("a theme that does not ask leaves figures as they were", async () => {
  const shown = shownIn(await make("docx", "image", "briefing"));
  expect(shown).toContain("1234567人次");
  expect(shown).not.toContain("1,234");
});

test.each(["docx", "pptx"] as const)("the preview of %s shows them too", async (format) => {
  const {view} = await openTestPreview(projectOf(format, "separated") as never);
  const {sheets} = await view("t", "");
  const shown = sheets.flatMap(({html, notes}) => [html, notes]).join("\n");
  expect(shown).toContain("1,234,567");
  expect(shown.match(/.{9}1234567.*/gu)).toBeNull();
});
