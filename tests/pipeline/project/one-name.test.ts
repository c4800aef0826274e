import {describe, expect, test} from "vitest";
import {checkProject} from "../../../src/check/check-project.ts";
import {build} from "../../../src/pipeline/build.ts";
import type {BuildRequest} from "../../../src/pipeline/build-request.ts";
import {everything, type Selection} from "../../../src/pipeline/project/selection.ts";
import {type Package, tinyPackage} from "../../dataset/tiny-package.ts";
import {type MemoryEffects, memoryEffects} from "../../support/memory-effects.ts";
import {docxText} from "../../support/read-package.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";

/** Two areas with data and three without: what contains them, and one more. */
const withAreas = (...rows: string[]): Package => ({
  ...tinyPackage(),
  "areas.csv": `code,name,short_name,level,parent,valid_from,valid_to,slug\n${rows.map((row) => `${row},,,x`).join("\n")}\n`,
});

const twoGulou = withAreas(
  "CQ-NJ,南京市,南京,municipality,",
  "CQ-FZ,福州市,福州,municipality,",
  "500106,鼓楼区,鼓楼,district,CQ-NJ",
  "CQ-GXQ,鼓楼区,鼓楼,district,CQ-FZ",
);

const body = `# 数据

{{pivot (observations area=null) rows="indicator" columns="area"}}

{{table (observations area=null) columns="area value"}}
`;

const project = (data: Package, templates: Project): Project => ({...inFolder("data", data), ...templates});

function run(effects: MemoryEffects, selection: Partial<Selection> = {}, more: Partial<BuildRequest> = {}) {
  return build({selection: {...everything, ...selection}, generator: "test", ...more}, effects);
}

const checkCodes = async (files: Project) => {
  const report = await checkProject({coverage: false, strict: false}, memoryEffects(files));
  return report.diagnostics.map(({code, place}) => `${code} ${place?.file}:${place?.line}`);
};

describe("two areas of one name", () => {
  test.each([
    ["by what contains them", twoGulou, ["南京市鼓楼区", "福州市鼓楼区"]],
    [
      "by code where nothing contains them",
      withAreas("500106,鼓楼区,鼓楼,district,", "CQ-GXQ,鼓楼区,鼓楼,district,"),
      ["鼓楼区（500106）", "鼓楼区（CQ-GXQ）"],
    ],
    [
      "by code where the same area contains both",
      withAreas(
        "500000,南京市,南京,municipality,",
        "500106,鼓楼区,鼓楼,district,500000",
        "CQ-GXQ,鼓楼区,鼓楼,district,500000",
      ),
      ["鼓楼区（500106）", "鼓楼区（CQ-GXQ）"],
    ],
    [
      "by all that contains them where that has one name too",
      withAreas(
        "CQ-A,甲省,甲,municipality,",
        "CQ-B,乙省,乙,municipality,",
        "CQ-AC,城区,城,municipality,CQ-A",
        "CQ-BC,城区,城,municipality,CQ-B",
        "500106,中心校,中心校,district,CQ-AC",
        "CQ-GXQ,中心校,中心校,district,CQ-BC",
      ),
      ["甲省城区中心校", "乙省城区中心校"],
    ],
    [
      "by their names where only the short ones are alike",
      withAreas("500106,吉林省,吉林,municipality,", "CQ-GXQ,吉林市,吉林,district,500106"),
      ["吉林省", "吉林市"],
    ],
  ])("are told apart in tables, titles and names of files, %s", async (_, data, names) => {
    const effects = memoryEffects(project(data, {"templates/brief.md": makeTemplate({body})}));
    const report = await run(effects);
    expect(report.diagnostics).toEqual([]);
    expect(report.documents.map(({path}) => path).toSorted()).toEqual(
      names.map((name) => `${name}简报.docx`).toSorted(),
    );
    const text = docxText(effects.written.get(`${names[0]}简报.docx`) as Uint8Array)
      .join("")
      .replaceAll("\n", "");
    for (const name of names) expect(text.split(name).length).toBeGreaterThan(2);
    expect(
      text.replaceAll(/南京市鼓楼区|福州市鼓楼区|鼓楼区（[\w-]+）|.省城区中心校|吉林[省市]/gu, ""),
    ).not.toMatch(/鼓楼|中心校|吉林/u);
  });

  test("a name that both have names none, in templates and on the command line", async () => {
    const asking = makeTemplate({
      for: "all",
      title: "总览",
      body: '# 数据\n\n{{count (observations area="鼓楼区")}}\n',
    });
    expect(await checkCodes(project(twoGulou, {"templates/all.md": asking}))).toEqual([
      "ambiguous-area templates/all.md:10",
    ]);
    const effects = memoryEffects(project(twoGulou, {"templates/brief.md": makeTemplate({body})}));
    const refused = await run(effects, {areas: ["鼓楼"]});
    expect(refused.diagnostics.map(({code}) => code)).toEqual(["ambiguous-area"]);
    expect(refused.diagnostics[0]?.hint?.zh).toContain("南京市鼓楼区、福州市鼓楼区");
    const {documents} = await run(effects, {areas: ["福州市鼓楼区"]});
    expect(documents.map(({path}) => path)).toEqual(["福州市鼓楼区简报.docx"]);
  });
});

describe("documents of one name", () => {
  test.each([
    ["a title without its subject", "教育简报", "area", "{{area.code}}"],
    ["a title of what subjects share", "{{area.level}}简报", "area", "{{area.code}}"],
    ["a title for topics", "专题", "topic", "{{topic.id}}"],
  ] as const)("of one template, check finds them as build does: %s", async (_, title, subject, advice) => {
    const data = withAreas("500106,甲区,甲,district,", "CQ-GXQ,乙区,乙,district,");
    const files = project(data, {
      "templates/brief.md": makeTemplate({title, for: subject, body: "# 数据\n"}),
    });
    expect(await checkCodes(files)).toEqual(["file-name-taken templates/brief.md:2"]);
    const report = await run(memoryEffects(files));
    expect(report.diagnostics.map(({code}) => code)).toEqual(["file-name-taken"]);
    expect(report.diagnostics[0]?.hint?.en).toContain(`file: "brief-${advice}"`);
    expect(report.documents.map(({status}) => status)).toEqual(["built", "failed"]);
  });

  test("a few of them asked for are refused as all of them are", async () => {
    const data = withAreas("500106,甲区,甲,district,", "CQ-GXQ,乙区,乙,district,");
    const files = project(data, {
      "templates/brief.md": makeTemplate({title: "简报", body: "# {{area.name}}\n"}),
    });
    const effects = memoryEffects(files);
    await run(effects, {areas: ["甲区"]});
    const second = await run(effects, {areas: ["乙区"]});
    expect(second.verdict).toBe("template-invalid");
    expect(docxText(effects.written.get("简报.docx") as Uint8Array).join("")).toContain("甲区");
    const shards = await Promise.all(
      [1, 2].map((index) => run(memoryEffects(files), {}, {shard: {index, count: 2}})),
    );
    expect(shards.flatMap(({documents}) => documents.map(({status}) => status)).toSorted()).toEqual([
      "built",
      "failed",
    ]);
  });

  describe("a stray copy of a template", () => {
    const original = makeTemplate({body: "# 原稿\n"});
    const copy = makeTemplate({body: "# 副本\n"});

    test.each([
      "brief copy",
      "brief - 副本",
      "brief (1)",
      "Brief-2",
      "Copy of brief",
      "副本 brief",
      "a brief",
    ])("does not take the names of the original: %s", async (name) => {
      const files = project(tinyPackage(), {"templates/brief.md": original, [`templates/${name}.md`]: copy});
      expect(await checkCodes(files)).toEqual([`file-name-taken templates/${name}.md:2`]);
      const effects = memoryEffects(files);
      const report = await run(effects);
      expect(report.diagnostics).toHaveLength(1);
      expect(report.diagnostics[0]?.message.zh).toContain(
        `templates/${name}.md 和 templates/brief.md 会写出同名的 2 份文件：沙坪坝区简报.docx、重庆高新区简报.docx`,
      );
      expect(docxText(effects.written.get("沙坪坝区简报.docx") as Uint8Array).join("")).toContain("原稿");
      // Nor where it alone is asked for.
      await run(effects, {templates: [name]});
      expect(docxText(effects.written.get("沙坪坝区简报.docx") as Uint8Array).join("")).toContain("原稿");
    });

    test("does not while the original cannot be built", async () => {
      const effects = memoryEffects(project(tinyPackage(), {"templates/brief.md": original}));
      await run(effects);
      for (const broken of [`${original}{{figur 1}}\n`, "没有文首设置\n"]) {
        const files = project(tinyPackage(), {"templates/brief.md": broken, "templates/copy.md": copy});
        const report = await run(memoryEffects(files, {written: effects.written}));
        expect(report.diagnostics.map(({code}) => code)).toContain("file-name-taken");
        expect(docxText(effects.written.get("沙坪坝区简报.docx") as Uint8Array).join("")).toContain("原稿");
        const manifest = new TextDecoder().decode(effects.written.get("manifest.json"));
        expect(manifest).toContain('"status":"stale"');
      }
    });

    test("nor does a newer template whose name says nothing: who made a document goes on with it", async () => {
      const effects = memoryEffects(project(tinyPackage(), {"templates/brief.md": original}));
      await run(effects);
      const files = project(tinyPackage(), {"templates/brief.md": original, "templates/ansicht.md": copy});
      const report = await run(memoryEffects(files, {written: effects.written}));
      expect(report.diagnostics.map(({place}) => place?.file)).toEqual(["templates/ansicht.md"]);
      expect(docxText(effects.written.get("沙坪坝区简报.docx") as Uint8Array).join("")).toContain("原稿");
    });
  });
});
