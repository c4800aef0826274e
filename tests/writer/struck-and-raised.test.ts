import {readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import type {Inline} from "../../src/model/document.ts";
import {build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {viewPages} from "../../src/writer/html/pages/view-pages.ts";
import {viewSlides} from "../../src/writer/html/slides/view-slides.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {inFolder, makeTemplate, writeProject} from "../support/small-project.ts";
import {makeDocument as makeBriefing, paragraph, readTheme} from "./docx/sample-document.ts";
import {loadTheme} from "./pptx/load-theme.ts";
import {h, makeDocument, p} from "./pptx/make-document.ts";

const body = `## 总体~~旧~~与P~入园~

{{#each (observations) as |o|}}
- 原定~~{{figure o}}~~，现为{{figure o}}^注1^；~~旧{{figure o}}~~，H~2~O与NO~x~，10^1.5^
{{/each}}

表：~~旧~~指标^a^

| 指标^a^ | 数 |
| --- | --- |
{{#each (observations) as |o|}}
| ~~旧项~~新项~i~ | ~~{{figure o}}~~{{figure o}} |
{{/each}}

:::notes
讲稿~~不讲~~讲x^ab^。
:::
`;

let dataset: Dataset;
let files: Uint8Array[];
beforeAll(async () => {
  const templates = {
    "templates/word.md": makeTemplate({title: "{{area.name}}简报", body}),
    "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body}),
  };
  const root = writeProject({...inFolder("data", tinyPackage()), ...templates});
  const folders = {
    data: join(root, "data"),
    templates: join(root, "templates"),
    output: join(root, "output"),
  };
  const report = await build({selection: everything, generator: "jianbao test"}, nodeEffects(folders, {}));
  dataset = (await loadDataset(folders.data)).value!;
  files = report.documents.map(({path}) => readFileSync(join(folders.output, path)));
}, 120_000);

const partsOf = (bytes: Uint8Array, name: RegExp) =>
  Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
    name.test(path) ? [strFromU8(content)] : [],
  );
const shown = (xml: string) => xml.replace(/<[^>]*>/g, "");

describe("text that is struck out, raised or lowered", () => {
  test("is so in Word", () => {
    const [xml = ""] = files.flatMap((bytes) => partsOf(bytes, /^word\/document\.xml$/));
    const looks = (property: string) =>
      [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)]
        .filter(([run]) => run.includes(property))
        .map(([run]) => shown(run));
    expect(looks("<w:strike/>")).toEqual(expect.arrayContaining(["旧", "旧项"]));
    expect(looks("<w:strike/>").some((text) => /\d/.test(text))).toBe(true);
    expect(looks('<w:vertAlign w:val="superscript"/>')).toEqual(expect.arrayContaining(["注1", "a"]));
    expect(looks('<w:vertAlign w:val="subscript"/>')).toEqual(expect.arrayContaining(["入园", "x", "i"]));
    expect(shown(xml)).toContain("H₂O");
    expect(shown(xml)).toContain("10¹.⁵");
  });

  test("is so on slides, but in titles and notes, which are plain text, what is struck out is left out", () => {
    const deck = files.find((bytes) => partsOf(bytes, /^ppt\//).length > 0)!;
    const xml = partsOf(deck, /^ppt\/slides\/slide\d+\.xml$/).join("");
    const runs = [...xml.matchAll(/<a:r>.*?<\/a:r>/gs)].map(([run]) => run);
    const looks = (property: string) => runs.filter((run) => run.includes(property)).map(shown);
    expect(looks('strike="sngStrike"')).toEqual(expect.arrayContaining(["旧", "旧项"]));
    expect(looks('baseline="30000"')).toEqual(expect.arrayContaining(["注1", "a"]));
    expect(looks('baseline="-25000"')).toEqual(expect.arrayContaining(["x", "i"]));
    expect(runs.map(shown)).toContain("总体与P入园");
    expect(shown(partsOf(deck, /notesSlide\d+\.xml$/).join(""))).toContain("讲稿讲xab。");
  });

  test("keeps its figures cited and right for an audit", () => {
    expect(files.length).toBeGreaterThan(1);
    for (const bytes of files) {
      const {value, diagnostics} = auditFile(bytes, dataset, "x");
      expect(diagnostics).toEqual([]);
      expect(value!.findings.length).toBeGreaterThan(2);
      expect(value!.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
    }
  });

  test("is so in the preview", () => {
    const nodes: Inline[] = (["deleted", "superscript", "subscript"] as const).map((type, index) => ({
      type,
      children: [{type: "text", value: ["旧", "注", "x"][index] ?? ""}],
    }));
    const means = {pictureOf: () => "", describeChart: () => ""};
    const views = [
      viewPages(makeBriefing(paragraph(...nodes)), readTheme("gongwen"), means),
      viewSlides(makeDocument([h(2, "页"), p(...nodes)]), loadTheme("meeting"), means),
    ];
    for (const {value} of views) {
      const html = value!.sheets
        .map((sheet) => sheet.html)
        .join("")
        .replace(/<\/?span[^>]*>/g, "");
      expect(html).toMatch(/<s>旧<\/s>.*<sup>注<\/sup>.*<sub>x<\/sub>/s);
    }
  });
});
