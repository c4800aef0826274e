import {describe, expect, test, vi} from "vitest";
import type {ChartForm} from "../../src/model/chart.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {readCharts} from "../support/read-charts.ts";
import {readParts} from "../support/read-package.ts";
import {inFolder, makeTemplate} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

interface Choices {
  readonly command?: ChartForm;
  readonly block?: string;
  readonly template?: string;
  readonly theme?: string;
}

const themeFile = async (format: "docx" | "pptx") => {
  const name = format === "docx" ? "gongwen" : "meeting";
  const file = await memoryEffects({}).templateFiles.readFile(`themes/${name}.yaml`);
  return {name, text: new TextDecoder().decode(file)};
};

/** Builds one document with one chart from data, through all stages. */
async function run(format: "docx" | "pptx", {command, block, template, theme}: Choices) {
  const {name, text} = await themeFile(format);
  const body = `# 一

## 二

\`\`\`chart
type: bar
title: 毛入园率
${block === undefined ? "" : `charts: ${block}\n`}data: {{chart-data (observations indicators="gross-enrolment") categories="area" series="status"}}
\`\`\`
`;
  const more = template === undefined ? "" : `charts: ${template}\n`;
  const effects = memoryEffects({
    ...inFolder("data", tinyPackage()),
    "templates/t.md": makeTemplate({format, more, body}),
    ...(theme === undefined ? {} : {[`templates/themes/${name}.yaml`]: `${text}\ncharts: ${theme}\n`}),
  });
  const report = await build(
    {selection: {...everything, areas: ["沙坪坝区"]}, generator: "test", charts: command},
    effects,
  );
  const [bytes] = [...effects.written].filter(([path]) => !path.endsWith(".json")).map(([, file]) => file);
  return {report, bytes};
}

async function formOf(format: "docx" | "pptx", choices: Choices): Promise<ChartForm> {
  const {report, bytes} = await run(format, choices);
  if (!bytes) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  const pictures = [...readParts(bytes).keys()].filter((part) => part.includes("/media/")).length;
  const charts = readCharts(bytes).length;
  expect(pictures + charts).toBe(1);
  expect(report.charts.pictures).toBe(pictures);
  return charts === 1 ? "native" : "image";
}

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  test.each([
    ["nothing said", {}, "image"],
    ["the theme", {theme: "native"}, "native"],
    ["the template before the theme", {theme: "native", template: "image"}, "image"],
    ["the template", {template: "native"}, "native"],
    ["the chart before the template", {template: "native", block: "image"}, "image"],
    ["the chart", {block: "native"}, "native"],
    ["the command line before all others", {command: "image", block: "native", theme: "native"}, "image"],
    ["the command line", {command: "native", block: "image", template: "image"}, "native"],
  ] as [string, Choices, ChartForm][])("%s", async (_, choices, form) => {
    expect(await formOf(format, choices)).toBe(form);
  });

  test("the numbers of the data set stand in the data sheet", async () => {
    const {bytes} = await run(format, {command: "native"});
    const [chart] = readCharts(bytes!);
    expect(chart?.sheet[0]?.slice(1).length).toBe(2);
    expect(chart?.sheet[1]).toEqual(["沙坪坝", 90.25, 98]);
    expect(chart?.series.map(({labels}) => labels)).toEqual([["90.25%"], ["98%以上"]]);
  });
});

test.each([
  ["block", {block: "drawn"}, "templates/t.md"],
  ["front matter", {template: "drawn"}, "templates/t.md"],
  ["theme", {theme: "drawn"}, "templates/themes/gongwen.yaml"],
] as [string, Choices, string][])(
  "an unknown form in the %s is reported where it stands",
  async (_, choices, file) => {
    const {report} = await run("docx", choices);
    expect(report.verdict).not.toBe("done");
    const errors = report.diagnostics.filter(({severity}) => severity === "error");
    expect(errors[0]?.place?.file).toBe(file);
    expect(errors[0]?.message.en).toContain("charts");
  },
);

test("without a font to draw with, a document of native charts is built all the same", async () => {
  const effects = memoryEffects({
    ...inFolder("data", tinyPackage()),
    "templates/t.md": makeTemplate({
      more: "charts: native\n",
      body: '# 一\n\n```chart\ntype: bar\ntitle: 图\ndata: {{chart-data (observations indicators="gross-enrolment") categories="area" series="status"}}\n```\n',
    }),
  });
  const report = await build(
    {
      selection: {...everything, areas: ["沙坪坝区"]},
      generator: "test",
      openStudio: () => ({diagnostics: [{severity: "error", code: "none", message: {en: "none", zh: "无"}}]}),
    },
    effects,
  );
  expect(report.verdict).toBe("done");
});
