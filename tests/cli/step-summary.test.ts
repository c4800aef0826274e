import {describe, expect, test, vi} from "vitest";
import {summarizeBuild, summarizeMerge} from "../../src/cli/step-summary.ts";
import type {Terminal} from "../../src/cli/terminal.ts";
import {type BuildRequest, build} from "../../src/pipeline/build.ts";
import type {Manifest} from "../../src/pipeline/manifest/manifest.ts";
import {parseManifest} from "../../src/pipeline/manifest/manifest-text.ts";
import {mergeShards} from "../../src/pipeline/manifest/merge-shards.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {makeTemplate, type Project, smallProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 120_000});

const terminal: Terminal = {
  language: "en",
  colours: false,
  interactive: false,
  annotates: true,
  out: () => undefined,
  say: () => undefined,
};

const files = smallProject({"templates/gap.md": makeTemplate({title: "{{area.name}}缺", more: ""})});
const break_ = (file: string, text: string): Project => ({...files, [`templates/${file}.md`]: text});

type Written = Map<string, Uint8Array>;

async function run(project: Project, written: Written = new Map(), request: Partial<BuildRequest> = {}) {
  const effects = memoryEffects(project, {written});
  const report = await build({selection: everything, generator: "test", ...request}, effects);
  const manifest = parseManifest(Buffer.from(written.get("manifest.json") ?? "").toString());
  return {report, manifest, lines: summarizeBuild(report, terminal), written};
}

const line = (lines: readonly string[], start: string) => lines.find((each) => each.startsWith(start)) ?? "";

describe("the summary of a step hides nothing that is missing", async () => {
  const before = await run(files);
  const copy = (): Written => new Map(before.written);

  test.each<[string, Project, string]>([
    [
      "a block that does not end",
      break_("brief", makeTemplate({body: "# 一\n\n{{#if area}}\n"})),
      "unclosed-block",
    ],
    [
      "an unknown helper",
      break_("brief", makeTemplate({body: "# 一\n\n{{figur this}}\n"})),
      "unknown-helper",
    ],
    ["a theme that there is not", break_("brief", makeTemplate({theme: "gongwne"})), "unknown-theme"],
    [
      "a wrong key in its front matter",
      break_("brief", makeTemplate({more: "formt: docx\n"})),
      "unknown-key",
    ],
    ["no front matter at all", break_("brief", "# 一\n"), "front-matter-missing"],
  ])("a template with %s: each document of it by name, with the reason", async (_, project, code) => {
    const {lines, report, manifest} = await run(project, copy());
    const told = line(lines, "- 沙坪坝区简报.docx");
    expect(told).toContain("**stale**: the file is that of an earlier build");
    expect(told).toContain(`(${code})`);
    expect(line(lines, "- 重庆高新区简报.docx")).toContain("**stale**");
    expect(lines.join("\n")).toMatch(/2 failed \(2 stale\)/u);
    const stale = report.documents.filter(({status}) => status === "stale");
    expect(stale.map(({action, errors}) => [action, errors[0]?.code])).toEqual([
      ["failed", code],
      ["failed", code],
    ]);
    const entries = manifest?.documents.filter(({status}) => status === "stale") ?? [];
    expect(entries.map(({errors}) => errors[0]?.code)).toEqual([code, code]);
    expect(report.verdict).toBe("template-invalid");
  });

  test("in an empty folder they are missing, under the names that they would have", async () => {
    const {lines} = await run(break_("brief", makeTemplate({body: "# 一\n\n{{#if area}}\n"})));
    expect(line(lines, "- 沙坪坝区简报.docx")).toContain("**missing**: brief.md:");
    expect(lines.join("\n")).toMatch(/2 failed(?! \()/u);
  });

  test("a partial that is wrong: the documents of every template that uses it", async () => {
    const using = makeTemplate({title: "{{area.name}}用", body: "# 一\n\n{{> part}}\n"});
    const project = {...files, "templates/use.md": using, "templates/partials/part.md": "{{#if area}}\n"};
    const {lines} = await run(project);
    expect(line(lines, "- 沙坪坝区用.docx")).toContain("partials/part.md:1:1");
  });

  test("data that cannot be read: every document of the folder is stale", async () => {
    const {lines, report} = await run({...files, "data/areas.csv": "code\n"}, copy());
    expect(lines).toContain("Nothing was built: the data has errors.");
    const names = before.report.documents.map(({path}) => path);
    expect(report.documents.map(({path, status}) => [path, status])).toEqual(
      names.toSorted().map((path) => [path, "stale"]),
    );
    for (const path of names) expect(line(lines, `- ${path.replace(/[&#]/gu, "")}`)).toContain("**stale**");
  });

  test("what is left out for want of data: by name, with the reason", async () => {
    const greedy = makeTemplate({title: "{{area.name}}多"}).replace("observations: 1", "observations: 9999");
    const {lines} = await run({...files, "templates/greedy.md": greedy});
    expect(line(lines, "- 沙坪坝区 (greedy)")).toMatch(/the template asks for at least 9999/u);
    expect(lines.join("\n")).toMatch(/\d without enough data/u);
  });

  test("a dry run tells what it could not build", async () => {
    const project = break_("brief", makeTemplate({body: "# 一\n\n{{#if area}}\n"}));
    const {lines} = await run(project, copy(), {dryRun: true});
    expect(line(lines, "- 沙坪坝区简报.docx")).toContain("(unclosed-block)");
  });
});

describe("the summary of parts that are joined hides nothing that is missing", async () => {
  const broken = break_("brief", makeTemplate({body: "# 一\n\n{{#if area}}\n"}));
  const build_ = async (project: Project, from: readonly Written[] = []) =>
    Promise.all([1, 2].map((index) => run(project, new Map(from[index - 1]), {shard: {index, count: 2}})));
  const join_ = (parts: readonly {manifest: Manifest | undefined}[]) =>
    mergeShards(parts.flatMap(({manifest}, at) => (manifest ? [{folder: `part-${at}`, manifest}] : [])));

  test("each document that a part could not make stands in one of them, and in the whole", async () => {
    const parts = await build_(broken);
    const told = parts.flatMap(({lines}) => lines).filter((each) => each.includes("区简报.docx"));
    expect(told).toHaveLength(2);
    const merged = join_(parts);
    const lines = summarizeMerge(merged.value!, 2, merged.diagnostics, terminal);
    expect(line(lines, "- 沙坪坝区简报.docx")).toContain("(unclosed-block)");
    expect(lines.join("\n")).toMatch(/2 failed(?! \()/u);
  });

  test("those of a template that cannot be read, which a part has from before, too", async () => {
    const before = await build_(files);
    const parts = await build_(
      break_("brief", "# 一\n"),
      before.map(({written}) => written),
    );
    const merged = join_(parts);
    expect(merged.diagnostics).toEqual([]);
    const lines = summarizeMerge(merged.value!, 2, [], terminal);
    expect(line(lines, "- 沙坪坝区简报.docx")).toContain("**stale**");
    expect(lines.join("\n")).toMatch(/2 failed \(2 stale\)/u);
  });

  test("a part that is missing is a problem of the summary", async () => {
    const [first] = await build_(files);
    const merged = join_([first!]);
    const lines = summarizeMerge({documents: [], omitted: []}, 2, merged.diagnostics, terminal);
    expect(lines.join("\n")).toContain("shard-missing");
  });
});
