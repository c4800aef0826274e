import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {type BuildReport, type BuildRequest, build} from "../../src/pipeline/build.ts";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {fileError, memoryEffects} from "../support/memory-effects.ts";
import {docxText} from "../support/read-package.ts";
import {shownFiles} from "../support/shown-files.ts";
import {inFolder, makeTemplate, type Project, smallProject, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const data = inFolder("data", tinyPackage());
const plain =
  '# 数据\n\n有一条数据：{{#with (observation "gross-enrolment" status="baseline")}}{{figure this}}{{/with}}。\n';

/** Two areas have data, so one template makes two documents. */
const one: Project = {...data, "templates/brief.md": makeTemplate({body: plain})};

function run(effects: BuildEffects, selection: Partial<Selection> = {}, more: Partial<BuildRequest> = {}) {
  return build({selection: {...everything, ...selection}, generator: "test", ...more}, effects);
}

const statuses = (report: BuildReport) => report.documents.map(({path, status}) => `${path} ${status}`);
const codes = (report: BuildReport) => report.diagnostics.map(({code}) => code);

describe("which documents there are", () => {
  const planned = async (selection: Partial<Selection>) => {
    const templates = Object.fromEntries(
      Object.entries(smallProject()).map(([path, content]) => [
        path,
        // What is planned does not depend on what is written.
        path.endsWith(".md")
          ? `${String(content).split("\n---\n")[0]}\n---\n# 章\n\n## 节\n\n文。\n`
          : content,
      ]),
    );
    const report = await run(memoryEffects(templates), selection);
    return {
      documents: report.documents.map(({template, subject}) => `${template} ${subject}`),
      omitted: report.omitted.map(({template, subject}) => `${template} ${subject}`),
      report,
    };
  };

  test("each template with each of its subjects that has data", async () => {
    const {documents, omitted, report} = await planned({});
    expect(documents).toEqual([
      "all 总览",
      "brief 沙坪坝区",
      "brief 重庆高新区",
      "deck 沙坪坝区",
      "deck 重庆高新区",
      "topic 学前教育",
      "topic 教师队伍",
    ]);
    expect(omitted).toEqual(["brief 重庆市", "deck 重庆市"]);
    expect(report.verdict).toBe("done");
  });

  test("an area names documents about areas only, a topic those about topics only", async () => {
    expect((await planned({areas: ["沙坪坝区"]})).documents).toEqual(["brief 沙坪坝区", "deck 沙坪坝区"]);
    expect((await planned({topics: ["teachers"]})).documents).toEqual(["topic 教师队伍"]);
  });

  test("an area and a topic together are a meeting, for which there has to be a template", async () => {
    const {report} = await planned({areas: ["高新区"], topics: ["学前教育"]});
    expect(codes(report)).toEqual(["no-meeting-template"]);
    expect(report.verdict).toBe("usage");
  });

  test("an area without data that was asked for is a failure with its reason", async () => {
    const {omitted, report} = await planned({areas: ["重庆市"]});
    expect(omitted).toEqual(["brief 重庆市", "deck 重庆市"]);
    expect(report.omitted[0]?.reason.zh).toBe("数据中只有 0 条观测，模板要求至少 1 条");
    expect(report.verdict).toBe("document-failed");
  });

  test("a selection that no template serves is a mistake", async () => {
    const {report} = await planned({topics: ["teachers"], templates: ["brief"]});
    expect(codes(report)).toEqual(["nothing-selected"]);
    expect(report.verdict).toBe("usage");
  });
});

describe("names", () => {
  test("two documents of one name: the second fails, with both templates named", async () => {
    const project = {...one, "templates/copy.md": makeTemplate({title: "{{area.name}}简报", body: plain})};
    const effects = memoryEffects(project);
    const report = await run(effects, {areas: ["沙坪坝区"]});
    expect(statuses(report)).toEqual(["沙坪坝区简报.docx built", "沙坪坝区简报.docx failed"]);
    expect(codes(report)).toEqual(["file-name-taken"]);
    expect(report.diagnostics[0]?.message.en).toContain("templates/brief.md keeps");
    expect(report.diagnostics[0]?.place?.file).toBe("templates/copy.md");
    expect(report.verdict).toBe("template-invalid");
  });

  test("names that differ in case only are one name, as on Windows", async () => {
    const project = {
      ...data,
      "templates/a.md": makeTemplate({title: "Report", for: "all", body: "# 一\n"}),
      "templates/b.md": makeTemplate({title: "REPORT", for: "all", body: "# 一\n"}),
    };
    expect(codes(await run(memoryEffects(project)))).toEqual(["file-name-taken"]);
  });

  test("the same name in two formats is two files", async () => {
    const deck = makeTemplate({format: "pptx", body: `# 一\n\n## 二\n\n${plain}`});
    const report = await run(memoryEffects({...one, "templates/deck.md": deck}), {areas: ["沙坪坝区"]});
    expect(statuses(report)).toEqual(["沙坪坝区简报.docx built", "沙坪坝区简报.pptx built"]);
  });

  test("file: of the front matter names the file, the title stays", async () => {
    const project = {
      ...data,
      "templates/brief.md": makeTemplate({more: 'file: "{{area.code}}/简报"\n', body: plain}),
    };
    const report = await run(memoryEffects(project), {areas: ["沙坪坝区"]});
    expect(report.documents[0]).toMatchObject({path: "500106-简报.docx", title: "沙坪坝区简报"});
  });
});

describe("what is broken does not hold up the rest", () => {
  const sound = ["沙坪坝区简报.docx built", "重庆高新区简报.docx built"];
  const missing = ["沙坪坝区坏.docx failed", "重庆高新区坏.docx failed"];

  test.each([
    ["a theme that there is not", {theme: "gongwne"}, "unknown-theme", 5],
    ["a theme of the other format", {theme: "meeting"}, "theme-of-other-format", 5],
    ["a helper that there is not", {body: "一\n\n{{figur this}}\n"}, "unknown-helper", 10],
  ])("%s", async (_, parts, code, line) => {
    const project = {
      ...one,
      "templates/broken.md": makeTemplate({title: "{{area.name}}坏", body: plain, ...parts}),
    };
    const report = await run(memoryEffects(project));
    expect(statuses(report)).toEqual([...sound, ...missing]);
    expect(report.diagnostics.map((each) => [each.code, each.place?.file, each.place?.line])).toEqual([
      [code, "templates/broken.md", line],
    ]);
    expect(report.verdict).toBe("template-invalid");
  });

  test("a theme with a wrong key, with its place; templates with other themes are built", async () => {
    const theme = readFileSync(new URL("../../templates/themes/plain.yaml", import.meta.url), "utf8");
    const project = {
      ...one,
      "templates/themes/mine.yaml": theme.replace("page:", "pages:"),
      "templates/mine.md": makeTemplate({title: "{{area.name}}坏", theme: "mine", body: plain}),
    };
    const report = await run(memoryEffects(project));
    const line = theme.split("\n").findIndex((text) => text.startsWith("page:")) + 1;
    expect(report.diagnostics.map(({place}) => place)).toContainEqual({
      file: "templates/themes/mine.yaml",
      line,
      column: 1,
    });
    expect(statuses(report)).toEqual([...sound, ...missing]);
    expect(report.verdict).toBe("template-invalid");
  });

  test("a document that fails leaves the file of an earlier build alone", async () => {
    const effects = memoryEffects(one);
    await run(effects);
    const earlier = effects.written.get("沙坪坝区简报.docx");
    const body = '# 新\n\n{{#if (eq area.code "500106")}}{{figure (observation (text "x"))}}{{/if}}\n';
    const again = memoryEffects(
      {...data, "templates/brief.md": makeTemplate({body})},
      {written: effects.written},
    );
    const report = await run(again);
    expect(report.documents.map(({subject, status}) => `${subject} ${status}`)).toEqual([
      "沙坪坝区 stale",
      "重庆高新区 built",
    ]);
    expect(again.written.get("沙坪坝区简报.docx")).toBe(earlier);
    expect(docxText(again.written.get("重庆高新区简报.docx")!)).toContain("新");
    expect(report.verdict).toBe("template-invalid");
  });

  test("one mistake that shows in every document is told once", async () => {
    const project = {
      ...data,
      "templates/brief.md": makeTemplate({body: '# 一\n\n{{figure (observation (text "x"))}}\n'}),
    };
    const report = await run(memoryEffects(project));
    expect(report.documents).toHaveLength(2);
    expect(report.diagnostics).toHaveLength(1);
  });
});

describe("an output folder that does not take files", () => {
  test.each([
    ["EACCES", "没有权限"],
    ["EPERM", "没有权限"],
    ["EROFS", "所在磁盘只读"],
    ["EBUSY", "文件正被占用"],
    ["ENOSPC", "磁盘空间已满"],
  ])("%s for one document: it is named, the others are written", async (code, words) => {
    const onWrite = (path: string) => {
      if (path.startsWith("沙坪坝")) throw fileError(code);
    };
    const effects = memoryEffects(one, {onWrite});
    const report = await run(effects);
    expect(statuses(report)).toEqual(["沙坪坝区简报.docx failed", "重庆高新区简报.docx built"]);
    expect(report.diagnostics[0]?.message.zh).toBe(`无法写入“output/沙坪坝区简报.docx”：${words}`);
    expect(report.verdict).toBe("document-failed");
    expect([...effects.written.keys()]).toEqual(["重庆高新区简报.docx", "manifest.json"]);
    const manifest = JSON.parse(Buffer.from(effects.written.get("manifest.json")!).toString());
    expect(manifest.documents[0]).toMatchObject({status: "failed", sha256: null, bytes: 0});
  });

  test("the manifest alone cannot be written: the build has failed", async () => {
    const onWrite = (path: string) => {
      if (path === "manifest.json") throw fileError("ENOSPC");
    };
    const report = await run(memoryEffects(one, {onWrite}));
    expect(codes(report)).toEqual(["cannot-write"]);
    expect(report.verdict).toBe("document-failed");
  });

  test("the folder cannot be made: nothing is tried", async () => {
    const onPrepare = () => {
      throw fileError("EACCES");
    };
    const effects = memoryEffects(one, {onPrepare});
    const report = await run(effects);
    expect(codes(report)).toEqual(["cannot-write"]);
    expect(effects.written.size).toBe(0);
  });

  test("an error that is not about files is no diagnostic", async () => {
    const onWrite = () => {
      throw new TypeError("a mistake in the program");
    };
    await expect(run(memoryEffects(one, {onWrite}))).rejects.toThrow("a mistake in the program");
  });

  test("on the disk: a folder in the way of a document leaves no temporary file behind", async () => {
    const folder = writeProject(one);
    const folders = {
      data: join(folder, "data"),
      templates: join(folder, "templates"),
      output: join(folder, "output"),
    };
    mkdirSync(join(folder, "output/沙坪坝区简报.docx/inside"), {recursive: true});
    const report = await run(nodeEffects(folders, {}));
    expect(statuses(report)).toEqual(["沙坪坝区简报.docx failed", "重庆高新区简报.docx built"]);
    expect(codes(report)).toEqual(["cannot-write"]);
    expect(shownFiles(folders.output)).toEqual(["manifest.json", "沙坪坝区简报.docx", "重庆高新区简报.docx"]);
  });

  test("on the disk: the file of an earlier build is replaced as a whole", async () => {
    const folder = writeProject(one);
    const folders = {
      data: join(folder, "data"),
      templates: join(folder, "templates"),
      output: join(folder, "output"),
    };
    mkdirSync(folders.output);
    writeFileSync(join(folders.output, "沙坪坝区简报.docx"), "x".repeat(1_000_000));
    const report = await run(nodeEffects(folders, {}));
    expect(report.verdict).toBe("done");
    expect(readFileSync(join(folders.output, "沙坪坝区简报.docx")).length).toBe(report.documents[0]?.bytes);
    expect(shownFiles(folders.output).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("charts", () => {
  const chart = `# 图

\`\`\`chart
type: bar
title: 毛入园率
data: {{chart-data (observations area="500106" indicators="gross-enrolment") categories="indicator" series="status"}}
\`\`\`
`;
  const project: Project = {
    ...one,
    "templates/chart.md": makeTemplate({title: "{{area.name}}图", body: chart}),
  };

  test("without their font: documents without charts are built, the others say why", async () => {
    const openStudio = () =>
      openChartStudio(() => {
        throw fileError("MODULE_NOT_FOUND");
      });
    const report = await run(memoryEffects(project), {areas: ["沙坪坝区"]}, {openStudio});
    expect(statuses(report)).toEqual(["沙坪坝区简报.docx built", "沙坪坝区图.docx failed"]);
    expect(new Set(codes(report))).toEqual(new Set(["chart-font-missing"]));
    expect(report.diagnostics[0]?.hint?.zh).toContain("npm ci");
    expect(report.verdict).toBe("document-failed");
    expect(report.charts.pictures).toBe(0);
  });

  test("one chart in two documents is one picture", async () => {
    const report = await run(memoryEffects(project), {templates: ["chart"]});
    expect(statuses(report)).toEqual(["沙坪坝区图.docx built", "重庆高新区图.docx built"]);
    expect(report.charts.pictures).toBe(1);
  });

  test("a character that their font lacks is told at the chart, and 〓 stands for it", async () => {
    const indicators = String(project["data/indicators.csv"]).replace("毛入园率", "毛入园率😀");
    const odd = {...project, "data/indicators.csv": indicators};
    const report = await run(memoryEffects(odd), {templates: ["chart"], areas: ["沙坪坝区"]});
    expect(statuses(report)).toEqual(["沙坪坝区图.docx built"]);
    expect(report.diagnostics).toMatchObject([
      {severity: "warning", code: "glyph-missing", place: {file: "templates/chart.md", line: 10}},
    ]);
    expect(report.diagnostics[0]?.message.en).toContain("😀 (U+1F600)");
  });
});

test("progress is told before each document and at the end", async () => {
  const told: string[] = [];
  const onProgress = (done: number, total: number, name: string) => told.push(`${done}/${total} ${name}`);
  await run(memoryEffects(one), {}, {onProgress});
  expect(told).toEqual(["0/2 沙坪坝区简报.docx", "1/2 重庆高新区简报.docx", "2/2 "]);
});

test("the same input gives the same bytes", async () => {
  const [first, second] = [memoryEffects(one), memoryEffects(one)];
  await run(first);
  await run(second);
  expect([...first.written]).toEqual([...second.written]);
});
