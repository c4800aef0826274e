// Kind: values that were worked out of several areas, from the data to finished files and back.
import {beforeAll, expect, test, vi} from "vitest";
import {auditFile} from "../../../src/audit/audit-file.ts";
import {loadDataset} from "../../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../../src/model/dataset.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {inMemory} from "../../dataset/tiny-package.ts";
import {healthPackage} from "../../support/health-package.ts";
import {healthProject} from "../../support/health-project.ts";
import {type MemoryEffects, memoryEffects} from "../../support/memory-effects.ts";
import {readCharts} from "../../support/read-charts.ts";
import {docxText} from "../../support/read-package.ts";
import {makeTemplate} from "../../support/small-project.ts";
import {validatePackage} from "../../support/validate-package.ts";

vi.setConfig({testTimeout: 60_000});

const compared =
  '(benchmarks (observations indicators="life-expectancy" area=null period=2012) "own neighbours best median overall")';
const body = `# 寿命

## 预期寿命

各国的中位数为{{figure (benchmark (observations indicators="life-expectancy" area=null period=2012) "median")}}。

{{table ${compared} columns="area value" caption="预期寿命"}}

\`\`\`chart
type: bar
title: 预期寿命
charts: native
highlight: "{{area.shortName}}"
data: {{chart-data ${compared} categories="area" series="indicator"}}
\`\`\`
`;

let effects: MemoryEffects;
let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadDataset("data", inMemory(healthPackage()))).value as Dataset;
  effects = memoryEffects(
    healthProject({
      "templates/briefing.md": makeTemplate({title: "{{area.name}}简报", body}),
      "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body}),
    }),
  );
  const selection = {...everything, areas: ["日本"]};
  const {diagnostics} = await build({selection, generator: "test"}, effects);
  expect(diagnostics).toEqual([]);
}, 60_000);

test.each(["日本简报.docx", "日本汇报.pptx"])(
  "%s is valid, draws what it says, and every figure is right",
  async (name) => {
    const bytes = effects.written.get(name) as Uint8Array;
    expect(await validatePackage(bytes, name.endsWith("docx") ? "docx" : "pptx")).toEqual([]);
    const [chart] = readCharts(bytes);
    const [series] = chart?.series ?? [];
    expect(series?.categories.slice(0, 3)).toEqual(["日本", "中国", "韩国"]);
    expect(series?.categories.slice(-2)).toEqual(["中位数", "加权平均"]);
    expect(series?.labels.map((label) => Number.parseFloat(label ?? ""))).toEqual(series?.values);
    const {value} = auditFile(bytes, dataset, name);
    expect(value?.findings.length).toBeGreaterThan(6);
    expect(value?.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
  },
);

test("its sources are one entry", () => {
  const text = docxText(effects.written.get("日本简报.docx") as Uint8Array);
  expect(text.filter((line) => line.includes("卫生统计表"))).toHaveLength(1);
});

test("a row that it rests on has changed: the audit tells", () => {
  const changed = dataset.observations.map((each) =>
    each.indicator === "life-expectancy" && each.period === "2012" ? {...each, value: each.value + 3} : each,
  );
  const {value} = auditFile(
    effects.written.get("日本简报.docx") as Uint8Array,
    {...dataset, observations: changed},
    "x.docx",
  );
  expect(value?.findings.some(({verdict}) => verdict !== "right")).toBe(true);
});
