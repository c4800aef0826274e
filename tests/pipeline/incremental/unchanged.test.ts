import {describe, expect, test, vi} from "vitest";
import {build} from "../../../src/pipeline/build.ts";
import type {BuildReport} from "../../../src/pipeline/build-report.ts";
import type {BuildRequest} from "../../../src/pipeline/build-request.ts";
import {findUnchanged} from "../../../src/pipeline/incremental/unchanged-build.ts";
import {parseManifest} from "../../../src/pipeline/manifest/manifest-text.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {change, tinyPackage} from "../../dataset/tiny-package.ts";
import {fileError, type MemorySetting, memoryEffects} from "../../support/memory-effects.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const body =
  '# 数据\n\n{{#with (observation "gross-enrolment" status="baseline")}}有一条数据：{{figure this}}。{{else}}没有。{{/with}}\n';
const project: Project = {
  ...inFolder("data", tinyPackage()),
  "templates/brief.md": makeTemplate({body}),
  "templates/partials/spare.md": "没有用到\n",
};
/** A text with a chart. */
const chart = `${body}\n{{#if (observations indicators="gross-enrolment" status="baseline")}}\n\`\`\`chart\ntype: bar\ntitle: "图"\ndata: {{chart-data (observations indicators="gross-enrolment" status="baseline") categories="indicator" series="status"}}\n\`\`\`\n{{/if}}\n`;
const asked: BuildRequest = {selection: everything, generator: "test"};

/** A folder with a finished build. */
async function finished(files = project, request: Partial<BuildRequest> = {}, setting: MemorySetting = {}) {
  const written = new Map<string, Uint8Array>();
  const report = await build({...asked, ...request}, memoryEffects(files, {...setting, written}));
  const manifest = () => parseManifest(Buffer.from(written.get("manifest.json")!).toString())!;
  const look = (again: Project = files, more: Partial<BuildRequest> = request, around = setting) =>
    findUnchanged({...asked, ...more}, memoryEffects(again, {...around, written}));
  return {written, report, manifest, look};
}

test("a build that would change nothing is told from its folder alone", async () => {
  const {report, look} = await finished();
  const again = await look();
  expect(again?.documents.map(({path, action, sha256}) => [path, action, sha256])).toEqual(
    report.documents
      .map(({path, sha256}) => [path, "unchanged", sha256])
      .toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
  );
  expect(again).toMatchObject({verdict: "done", omitted: report.omitted, orphans: [], diagnostics: []});
});

test("the manifest names all that was read", async () => {
  const {manifest} = await finished();
  expect(Object.keys(manifest().inputs!)).toEqual([
    ...Object.keys(inFolder("data", tinyPackage())).toSorted(),
    "meetings/**",
    "meetings/*.yaml",
    "templates/**",
    "templates/*",
    "templates/brief.md",
    "templates/partials/*.md",
    "templates/partials/spare.md",
    "templates/themes/*.yaml",
    "templates/themes/gongwen.yaml",
  ]);
});

describe("it is not enough to look at the folder", () => {
  test.each<[string, Project]>([
    ["a figure", change(project, "data/observations.csv", "90.25", "90.26")],
    ["a blank in a template", {...project, "templates/brief.md": makeTemplate({body: `${body} `})}],
    ["a partial", {...project, "templates/partials/spare.md": "另一段\n"}],
    ["one more partial", {...project, "templates/partials/new.md": "又一段\n"}],
    ["one more template", {...project, "templates/new.md": makeTemplate({title: "新"})}],
    ["a theme", {...project, "templates/themes/gongwen.yaml": "format: docx\n"}],
    ["a template less", {...inFolder("data", tinyPackage())}],
  ])("after a change of %s", async (_, files) => {
    expect(await (await finished()).look(files)).toBeUndefined();
  });

  test.each<[string, Partial<BuildRequest>]>([
    ["force", {force: true}],
    ["a dry run", {dryRun: true}],
    ["charts", {charts: "native"}],
    ["themes", {themes: ["plain"]}],
    ["a program", {generator: "other"}],
    ["a part of all", {shard: {index: 1, count: 1}}],
    ["less", {selection: {...everything, formats: ["docx"]}}],
  ])("if another thing is asked for: %s", async (_, request) => {
    expect(await (await finished()).look(project, request)).toBeUndefined();
  });

  test("for another date", async () => {
    expect(await (await finished()).look(project, {}, {sourceDateEpoch: "1700000000"})).toBeUndefined();
  });

  test.each<[string, (written: Map<string, Uint8Array>) => void]>([
    ["missing", (written) => written.delete("沙坪坝区简报.docx")],
    ["altered", (written) => written.set("沙坪坝区简报.docx", new Uint8Array(10))],
    ["of no manifest", (written) => written.delete("manifest.json")],
  ])("where a file is %s", async (_, edit) => {
    const {written, look} = await finished();
    edit(written);
    expect(await look()).toBeUndefined();
  });

  test("to remove what nothing makes any more", async () => {
    const {written, look} = await finished();
    written.set("旧简报.docx", new Uint8Array());
    expect((await look())?.orphans).toEqual(["旧简报.docx"]);
    expect(await look(project, {prune: true})).toBeUndefined();
  });

  test("after a build of less than all: all, or after one with errors", async () => {
    const less = await finished(project, {selection: {...everything, areas: ["沙坪坝区"]}});
    expect(await less.look(project, {})).toBeUndefined();
    const broken = await finished({...project, "templates/broken.md": makeTemplate({body: "{{nothing}}"})});
    expect(broken.manifest()).not.toHaveProperty("inputs");
  });

  test("after a build that said what no document's entry holds", async () => {
    const {report, manifest} = await finished({
      ...project,
      "templates/brief.md": makeTemplate({body: `${body}\n有88.8%的学校。\n`}),
    });
    expect(report.diagnostics.map(({code}) => code)).toContain("unbacked-number");
    expect(manifest()).not.toHaveProperty("inputs");
  });
});

describe("a part of all", () => {
  const area = (name: string) => ({selection: {...everything, areas: [name]}});
  const paths = (report: BuildReport | undefined) => report?.documents.map(({path}) => path);

  test("is told from its folder alone too, as it was told before", async () => {
    const {report, look} = await finished(project, area("沙坪坝区"));
    const again = await look();
    expect(paths(again)).toEqual(paths(report));
    expect(again).toMatchObject({verdict: "done", omitted: report.omitted, orphans: [], diagnostics: []});
    expect(await look(project, area("重庆高新区"))).toBeUndefined();
    expect(await look(change(project, "data/observations.csv", "90.25", "90.26"))).toBeUndefined();
  });

  test("leaves all known, and is known beside other parts", async () => {
    const {written, look} = await finished();
    const parts = ["沙坪坝区", "重庆高新区"].map(area);
    for (const part of parts) await build({...asked, ...part}, memoryEffects(project, {written}));
    for (const part of parts) expect(paths(await look(project, part))).toHaveLength(1);
    expect(paths(await look())).toHaveLength(2);
    // A build of all knows nothing of parts: its manifest is the same whatever came before.
    await build({...asked, force: true}, memoryEffects(project, {written}));
    expect(await look(project, parts[0])).toBeUndefined();
  });

  test("is forgotten, and all with it, when one of its documents becomes another", async () => {
    const withChart = {...project, "templates/brief.md": makeTemplate({body: chart})};
    const {written, look} = await finished(withChart);
    const [one, other] = [area("沙坪坝区"), area("重庆高新区")];
    for (const part of [one, other]) await build({...asked, ...part}, memoryEffects(withChart, {written}));
    const native = {...one, charts: "native" as const};
    await build({...asked, ...native}, memoryEffects(withChart, {written}));
    for (const part of [{}, one]) expect(await look(withChart, part)).toBeUndefined();
    for (const part of [native, other]) expect(paths(await look(withChart, part))).toHaveLength(1);
    const plain = {...other, themes: ["plain"]};
    await build({...asked, ...plain}, memoryEffects(withChart, {written}));
    // Another file was read for it, so that nothing else is known to be of the same inputs.
    for (const part of [native, other]) expect(await look(withChart, part)).toBeUndefined();
    expect(paths(await look(withChart, plain))).toHaveLength(1);
  });

  test("is not known after new inputs", async () => {
    const {written, look} = await finished(project, area("沙坪坝区"));
    const once = change(project, "data/observations.csv", "90.25,", "90.26,");
    const newer = change(once, "data/observations.csv", "90.25%", "90.26%");
    await build({...asked, ...area("重庆高新区")}, memoryEffects(newer, {written}));
    expect(await look(newer, area("沙坪坝区"))).toBeUndefined();
    expect(await look(newer, area("重庆高新区"))).toBeDefined();
  });

  test("whose subject has no data is told the whole way", async () => {
    const {report, look} = await finished(project, area("重庆市"));
    expect(report.verdict).toBe("document-failed");
    expect(await look()).toBeUndefined();
  });
});

test("what was told when a file was made is told again", async () => {
  // The font of charts has no emoji.
  const data = change(tinyPackage(), "indicators.csv", "毛入园率", "毛入园率😀");
  const {report, look} = await finished({
    ...inFolder("data", data),
    "templates/brief.md": makeTemplate({body: chart}),
  });
  expect(report.diagnostics.map(({code}) => code)).toContain("glyph-missing");
  expect((await look())?.diagnostics).toEqual(report.diagnostics);
});

test("what the disk refuses is left to the build that tells of it", async () => {
  const {look} = await finished();
  const onPrepare = () => {
    throw fileError("EROFS");
  };
  expect(await look(project, {}, {onPrepare})).toBeUndefined();
  const fault = () => {
    throw new TypeError("a mistake of ours");
  };
  await expect(look(project, {}, {onPrepare: fault})).rejects.toThrow("a mistake of ours");
});

test("a shard of a build knows itself", async () => {
  const shard = {index: 1, count: 2};
  const {look} = await finished(project, {shard});
  expect((await look())?.verdict).toBe("done");
  expect(await look(project, {shard: {index: 2, count: 2}})).toBeUndefined();
});
