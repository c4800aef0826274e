import {describe, expect, test, vi} from "vitest";
import {checkProject} from "../../src/check/check-project.ts";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, makeTemplate, type Project} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const data = inFolder("data", tinyPackage());

const tell = (diagnostics: readonly Diagnostic[], language: "en" | "zh" = "en") =>
  diagnostics.map(
    ({place, message}) => `${place?.file}:${place?.line}:${place?.column} ${message[language]}`,
  );

async function run(files: Project) {
  const project = {...data, ...files};
  const built = await build({selection: everything, generator: "test"}, memoryEffects(project));
  const checked = await checkProject({coverage: false, strict: false}, memoryEffects(project));
  const of = (all: readonly Diagnostic[]) => all.filter(({code}) => code === "heading-level-skipped");
  return {built: of(built.diagnostics), checked: of(checked.diagnostics), all: built.diagnostics};
}

describe("what a document breaks is told with its place and the name of the document", () => {
  test.each([
    [
      "a heading",
      {body: "# 一\n\n### 三\n"},
      {},
      "templates/a.md:10:1 heading “三”: level 3 follows level 1",
    ],
    [
      "the first heading",
      {body: "### 三\n\n# 一\n"},
      {},
      "templates/a.md:8:1 heading “三”: the first heading is of level 3",
    ],
    [
      "a heading of a partial",
      {body: "# 一\n\n{{> deep}}\n"},
      {"templates/partials/deep.md": "文。\n\n### 深\n"},
      "templates/partials/deep.md:3:1 heading “深”",
    ],
  ])("%s, by build and by check alike", async (_name, parts, more, expected) => {
    const {built, checked} = await run({"templates/a.md": makeTemplate(parts), ...more});
    const [told] = tell(built);
    expect(told).toContain(expected);
    // Two documents have it, and it is told once.
    expect(told).toMatch(/in “沙坪坝区简报” and 1 other document$/u);
    expect(tell(built, "zh")[0]).toMatch(/见《沙坪坝区简报》等 2 份文件$/u);
    expect(tell(built)).toHaveLength(1);
    expect(tell(checked)).toEqual(tell(built));
    expect(JSON.stringify(built)).not.toContain("word/");
  });

  test("headings in order are not told, nor those of a deck", async () => {
    const sound = makeTemplate({body: "## 一\n\n### 二\n\n## 三\n"});
    const deck = makeTemplate({
      format: "pptx",
      body: "# 一\n\n## 节\n\n{{area.name}}的情况。\n\n#### 四\n\n文。\n",
    });
    expect((await run({"templates/a.md": sound})).checked).toEqual([]);
    const {built, checked} = await run({"templates/a.md": deck});
    expect([...built, ...checked]).toEqual([]);
  });

  test.each(["docx", "pptx"] as const)("what a program prints for nothing, in %s", async (format) => {
    const body = "# 一\n\n## 二\n\n文。\n\n## 三\n\nundefined\n";
    const {all} = await run({"templates/a.md": makeTemplate({format, body})});
    const told = tell(all.filter(({code}) => code === "program-value"));
    // On a slide it is the place of its heading.
    expect(told).toEqual([
      expect.stringMatching(format === "docx" ? /^templates\/a\.md:16:1 / : /^templates\/a\.md:14:1 /u),
    ]);
    expect(told[0]).toMatch(/in “沙坪坝区简报” and 1 other document$/u);
  });
});
