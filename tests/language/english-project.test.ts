import {expect, test} from "vitest";
import {planProject} from "../../src/new/project/plan-project.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {shippedThemes} from "../new/themes.ts";
import {findChinese} from "../support/find-chinese.ts";
import {memoryEffects} from "../support/memory-effects.ts";

const han = /\p{Script=Han}/u;

test("an English project builds documents without a Chinese letter", async () => {
  const files = await planProject("en", shippedThemes, "en");
  const project = Object.fromEntries(files.map(({path, text}) => [path, text]));
  const effects = memoryEffects(project);
  const charts = ["image", "native"] as const;
  for (const form of charts) {
    const report = await build(
      {selection: everything, generator: "test", charts: form, force: true},
      effects,
    );
    expect(report.diagnostics.map(({code, message}) => `${code}: ${message.en}`)).toEqual([]);
    expect(report.documents.map(({status}) => status)).toEqual(Array(7).fill("built"));
    const documents = [...effects.written].filter(([name]) => /\.(?:docx|pptx)$/u.test(name));
    expect(documents).toHaveLength(7);
    expect(documents.flatMap(([name, bytes]) => findChinese(bytes, name))).toEqual([]);
  }
});

test("its own files are English but for what is explained in both languages", async () => {
  const files = await planProject("en", shippedThemes, "en");
  const data = files.filter(({path}) => /^(?:data|sources)\//u.test(path));
  expect(data.filter(({text}) => han.test(text)).map(({path}) => path)).toEqual([]);
});
