// Kind: figures of months and quarters, from the data to finished files and back.
import {expect, test, vi} from "vitest";
import {auditFile} from "../../../src/audit/audit-file.ts";
import {loadDataset} from "../../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../../src/model/dataset.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {change, inMemory, tinyPackage} from "../../dataset/tiny-package.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {readCharts} from "../../support/read-charts.ts";
import {docxText} from "../../support/read-package.ts";
import {inFolder, makeTemplate} from "../../support/small-project.ts";
import {validatePackage} from "../../support/validate-package.ts";

vi.setConfig({testTimeout: 60_000});

const row = (area: string, indicator: string, period: string, value: number) =>
  `${area}.${indicator}.${period},${area},${indicator},${period},${value},,exact,actual,plan-2021,9,表1,${value},,\n`;

const rows = [
  ...["2025-10", "2025-02", "2025-01"].map((period, index) =>
    row("500106", "teacher-awards", period, 30 - index * 10),
  ),
  row("500106", "teacher-awards", "2024", 400),
  ...["2025-Q2", "2024-Q4", "2025-Q1"].map((period, index) =>
    row("500106", "kindergartens", period, 93 - index),
  ),
  row("CQ-GXQ", "kindergartens", "2025-Q2", 80),
];
const data = change(tinyPackage(), "observations.csv", "b.1,", `${rows.join("")}b.1,`);

const body = `# 数据

{{#with (observation "teacher-awards") as |now|}}
{{period now}}获奖{{figure now}}。
{{#with (observation "teacher-awards" period="2025-01") as |then|}}
比{{period then}}{{change then now}}。
{{/with}}
{{#with (observation "teacher-awards" period="2024") as |year|}}
{{#if (comparable year now)}}能{{else}}不能{{/if}}和{{period year}}相比。
{{/with}}
{{/with}}

{{#each (comparisons area=null least=2) as |c|}}
{{c.name}}（{{c.years}}）{{count c.observations}}处。
{{/each}}

{{table (observations indicators="teacher-awards kindergartens")}}

{{pivot (observations indicators="kindergartens") rows="period" columns="indicator"}}

{{#if (gt (count (observations indicators="teacher-awards")) 1)}}
\`\`\`chart
type: line
title: 获奖
charts: native
data: {{chart-data (observations indicators="teacher-awards") categories="period" series="indicator"}}
\`\`\`
{{/if}}
`;

async function make(text: string) {
  const effects = memoryEffects({
    ...inFolder("data", data),
    "templates/brief.md": makeTemplate({body: text}),
  });
  const {diagnostics} = await build({selection: everything, generator: "test"}, effects);
  return {diagnostics, bytes: effects.written.get("沙坪坝区简报.docx") as Uint8Array};
}

test("are printed, ordered, compared, drawn and found again", async () => {
  const {diagnostics, bytes} = await make(body);
  expect(diagnostics).toEqual([]);
  const text = docxText(bytes).join("\n");
  expect(text).toContain("2025年10月获奖30人次");
  expect(text).toContain("比2025年1月增加20人次");
  // A month holds less than a year does.
  expect(text).toContain("不能和2024年相比");
  expect(text).toContain("幼儿园数（2025年第二季度）2处");
  const order = ["2024年第四季度", "2025年第一季度", "2025年第二季度"].map((each) => text.lastIndexOf(each));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const [chart] = readCharts(bytes);
  expect(chart?.series[0]?.categories).toEqual(["2024年", "2025年1月", "2025年2月", "2025年10月"]);
  expect(await validatePackage(bytes, "docx")).toEqual([]);
  const dataset = (await loadDataset("data", inMemory(data))).value as Dataset;
  const {value} = auditFile(bytes, dataset, "x.docx");
  expect(value?.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
});
