// Kind: many years and areas, from the data to finished files and back: read by the gate, drawn, audited.
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
import {makeTemplate} from "../../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const query = (areas: string) => `(observations indicators="life-expectancy" ${areas} period=null)`;
const chart = (title: string, areas: string, more = "") => `## ${title}

\`\`\`chart
type: line
title: ${title}
charts: native
data: {{chart-data ${query(areas)} categories="period" series="area"}}
${more}\`\`\`
`;

const eight = 'areas="BRA CHN DEU EGY ETH FRA GBR JPN"';
const body = `# 寿命

${chart("八国", eight)}
${chart("突出本国", "area=null", 'highlight: "{{area.shortName}}"\n')}
${chart("小图", "area=null", 'multiples: series\nhighlight: "{{area.shortName}}"\n')}`;

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

test.each(["日本简报.docx", "日本汇报.pptx"])("%s: the audit finds every figure right", (name) => {
  const {value, diagnostics} = auditFile(effects.written.get(name) as Uint8Array, dataset, name);
  expect(diagnostics).toEqual([]);
  const others = value!.findings.filter(({verdict}) => verdict !== "right");
  expect(others.map(({verdict, here, place}) => `${verdict} ${here} ${place.zh}`)).toEqual([]);
  expect(value!.findings.length).toBeGreaterThan(100);
});

test("more lines than can be told apart are told with what would do instead", async () => {
  const all = chart("各国", "area=null");
  const more = memoryEffects(
    healthProject({
      "templates/deck.md": makeTemplate({
        title: "{{area.name}}汇报",
        format: "pptx",
        body: `# 寿命\n\n${all}`,
      }),
    }),
  );
  const {diagnostics} = await build({selection: {...everything, areas: ["日本"]}, generator: "test"}, more);
  expect(diagnostics.map(({code, message, hint}) => [code, message.zh, hint?.zh])).toEqual([
    [
      "chart-crowded",
      expect.stringContaining("图“各国”有 16 个系列，颜色分不清，这里最多放 8 个系列"),
      "请用 highlight: 突出其中一个，用 multiples: series 分成小图，最多选 8 个系列，例如在 observations 里写 areas=…，或改用表格 {{pivot …}}",
    ],
  ]);
});
