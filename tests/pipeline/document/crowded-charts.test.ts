// Kind: charts beyond what can be read, in both forms and both formats, in build and check.
import {expect, test, vi} from "vitest";
import {checkProject} from "../../../src/check/check-project.ts";
import type {Diagnostic} from "../../../src/diagnostic/diagnostic.ts";
import {formatPlace} from "../../../src/diagnostic/place.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {change, tinyPackage} from "../../dataset/tiny-package.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {inFolder, makeTemplate} from "../../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

/** The tiny package with so many more districts, each with a rate. */
function withAreas(count: number) {
  const codes = Array.from({length: count}, (_, i) => String(500200 + i));
  const areas = codes
    .map((code, i) => `${code},第${i + 1}区,第${i + 1}区,district,500000,,,d${i}\n`)
    .join("");
  const rows = codes.map(
    (code, i) =>
      `x.${i},${code},gross-enrolment,2025,${40 + i},,exact,actual,daily-2025,9,首段,${40 + i}%,,\n`,
  );
  const more = change(tinyPackage(), "areas.csv", "CQ-GXQ,", `${areas}CQ-GXQ,`);
  return change(more, "observations.csv", "b.1,", `${rows.join("")}b.1,`);
}

const chart = (query: string, more = "") => `\`\`\`chart
type: bar
title: 毛入园率
${more}data: {{chart-data ${query} categories="area" series="indicator"}}
\`\`\`
`;
const everywhere =
  '(observations indicators="gross-enrolment" area=null topic=null period="2025" status="actual")';

const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter(({code}) => code !== "lonely-number")
    .map(
      ({severity, code, message, place, hint}) =>
        `${place ? formatPlace(place) : ""} ${severity} ${code}: ${message.zh}; ${hint?.zh}`,
    );

const wholeProject = (format: "docx" | "pptx", body: string, count = 24) =>
  memoryEffects({
    ...inFolder("data", withAreas(count)),
    "templates/t.md": makeTemplate({format, for: "all", title: "全市", body}),
  });

test.each([
  ["docx", "image"],
  ["docx", "native"],
  ["pptx", "image"],
  ["pptx", "native"],
] as const)("24 areas in one chart are told with place and ways out: %s, %s", async (format, charts) => {
  const body = `# 一\n\n## 图\n\n${chart(everywhere)}`;
  const line = makeTemplate({format, for: "all", title: "全市", body}).split("\n").indexOf("```chart") + 1;
  const expected = (document: string) => [
    `templates/t.md:${line}:1 warning chart-crowded: 图“毛入园率”有 24 项，名称小得看不清，这里最多放 20 项${document}; ` +
      "请只画前 20 项 (take (ranking …) 20)，用 ::::columns 分成几张小图，或改用表格 {{pivot …}}",
  ];
  const report = await build({selection: everything, generator: "test", charts}, wholeProject(format, body));
  expect(told(report.diagnostics)).toEqual(expected("，见《全市》"));
  const checked = await checkProject({coverage: false, strict: false}, wholeProject(format, body));
  expect(told(checked.diagnostics)).toEqual(expected(""));
});

test("the first few of a ranking are drawn without a word", async () => {
  const body = `# 一\n\n## 图\n\n${chart(`(take (ranking ${everywhere}) 20)`)}`;
  const checked = await checkProject({coverage: false, strict: false}, wholeProject("docx", body));
  expect(told(checked.diagnostics)).toEqual([]);
});

test("a chart that finds room only outside its columns is told to leave them", async () => {
  const block = chart(`(take (ranking ${everywhere}) 20)`);
  const body = `# 一\n\n## 图\n\n::::columns\n:::column\n文字。\n:::\n\n:::column\n${block}:::\n::::\n`;
  const checked = await checkProject({coverage: false, strict: false}, wholeProject("pptx", body));
  expect(told(checked.diagnostics)).toEqual([
    expect.stringMatching(/chart-crowded: .*这里最多放 19 项; 请把图移出分栏，只画前 19 项/u),
  ]);
});
