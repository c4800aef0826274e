import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test, vi} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {docxText, readParts} from "../support/read-package.ts";
import type {Project} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";

vi.setConfig({testTimeout: 180_000});

/**
 * Three templates as offices have them, made with LibreOffice: a letter with a table in whose rows values stand, a report
 * with a landscape section, a register with rows in rows.
 */
const made = new URL("made/", import.meta.url);
const data = new URL("../../data/", import.meta.url);
const titles = {letter: "函", report: "报告", register: "登记表"} as const;

const partial = `## 要点

由 Markdown 写成，**着重**之处加粗。

{{#each (take (observations) 3) as |o|}}
- {{o.indicator.name}}：{{figure o}}
{{/each}}

1. 先看目标
2. 再看进度
`;

function project(charts: string): Project {
  const files: Project = {"templates/partials/headline.md": partial};
  for (const name of readdirSync(fileURLToPath(data)).filter((each) => /\.(?:csv|json)$/.test(each)))
    files[`data/${name}`] = readFileSync(new URL(name, data));
  for (const [name, title] of Object.entries(titles)) {
    files[`templates/${name}.docx`] = readFileSync(new URL(`${name}.docx`, made));
    files[`templates/${name}.yaml`] =
      `title: "{{area.name}}${title}"\nfor: area\nformat: docx\ntheme: gongwen\ncharts: ${charts}\nminimum-observations: 0\n${name === "report" ? "citations: places\n" : ""}`;
  }
  return files;
}

/** Findings but for those that the template has. */
function newFaults(bytes: Uint8Array, template: Uint8Array): string[] {
  const told = (each: Uint8Array) =>
    lintPackage(each).map(({rule, part, message}) => `${rule} ${part} ${message.en}`);
  const known = new Set(told(template));
  return told(bytes).filter((each) => !known.has(each));
}

test.each(["image", "native"])(
  "offices' templates are filled for every area, with charts: %s",
  async (charts) => {
    const files = project(charts);
    const effects = memoryEffects(files);
    const report = await build({selection: everything, generator: "test"}, effects);
    expect(report.diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
    const built = [...effects.written].filter(([path]) => path.endsWith(".docx"));
    // Of two of the nine areas nothing is known: their documents say so.
    expect(built).toHaveLength(27);
    const {value: dataset} = await loadDataset("data", effects.dataFiles);
    if (!dataset) throw new Error("no data");
    let figures = 0;
    for (const [path, bytes] of built) {
      const name = (Object.keys(titles) as (keyof typeof titles)[]).find((each) =>
        path.endsWith(`${titles[each]}.docx`),
      );
      const template = files[`templates/${name}.docx`] as Uint8Array;
      const before = readParts(template);
      const after = readParts(bytes);
      expect(docxText(bytes).join("\n")).not.toContain("{{");
      const summary = auditFile(bytes, dataset, path).value?.summary;
      figures += summary?.figures ?? 0;
      expect(summary?.right, path).toBe(summary?.figures);
      expect(newFaults(bytes, template), path).toEqual([]);
      const changed = [...before].filter(
        ([part, content]) => after.get(part)?.toString() !== content.toString(),
      );
      for (const [part] of changed)
        expect(part).toMatch(
          /^(?:\[Content_Types\]\.xml|docProps\/core\.xml|word\/(?:document|header\d|footer\d)\.xml|word\/_rels\/document\.xml\.rels)$/,
        );
    }
    expect(figures).toBeGreaterThan(250);
    await expectNoNewErrors(built.filter(([path]) => charts === "image" || path.startsWith("沙坪坝区")));
  },
);

/** LibreOffice has faults of its own; none may be added to them. */
async function expectNoNewErrors(built: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const kindOf = (error: string) => error.replace(/\[\d+\]/g, "");
  for (const [name, title] of Object.entries(titles)) {
    const template = readFileSync(new URL(`${name}.docx`, made));
    const known = new Set((await validatePackage(template, "docx")).map(kindOf));
    for (const [path, bytes] of built.filter(([each]) => each.endsWith(`${title}.docx`))) {
      const found = await validatePackage(bytes, "docx");
      expect(
        found.filter((error) => !known.has(kindOf(error))),
        path,
      ).toEqual([]);
    }
  }
}
