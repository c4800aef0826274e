import {describe, expect, test, vi} from "vitest";
import {type BuildReport, type BuildRequest, build} from "../../../src/pipeline/build.ts";
import {parseManifest} from "../../../src/pipeline/manifest/manifest-text.ts";
import {everything, type Selection} from "../../../src/pipeline/project/selection.ts";
import {change, tinyPackage} from "../../dataset/tiny-package.ts";
import {fileError, type MemorySetting, memoryEffects} from "../../support/memory-effects.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";

vi.setConfig({testTimeout: 60_000});

const text =
  '# 数据\n\n{{#with (observation "gross-enrolment" status="baseline")}}有一条数据：{{figure this}}。{{else}}没有。{{/with}}\n';
const project: Project = {
  ...inFolder("data", tinyPackage()),
  "templates/brief.md": makeTemplate({body: text}),
};
const districts = ["沙坪坝区简报.docx", "重庆高新区简报.docx"];

interface Round extends MemorySetting, Partial<BuildRequest> {
  readonly files?: Project;
  readonly only?: Partial<Selection>;
}

/** One folder and one build after the other. */
function folder() {
  const written = new Map<string, Uint8Array>();
  const run = async ({
    files = project,
    only = {},
    sourceDateEpoch,
    onWrite,
    earlier,
    ...request
  }: Round = {}) => {
    const setting = {
      written,
      ...(sourceDateEpoch ? {sourceDateEpoch} : {}),
      ...(onWrite ? {onWrite} : {}),
      ...(earlier ? {earlier} : {}),
    };
    const effects = memoryEffects(files, setting);
    const report = await build({selection: {...everything, ...only}, generator: "test", ...request}, effects);
    return {report, journal: effects.journal};
  };
  const manifest = () => parseManifest(Buffer.from(written.get("manifest.json")!).toString())!;
  return {written, run, manifest};
}

const told = ({documents}: BuildReport) =>
  documents.map(({path, action, reason}) => [path, action, ...(reason ? [reason] : [])].join(" "));

const bytesOf = (written: Map<string, Uint8Array>) =>
  Object.fromEntries([...written].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));

describe("a second build", () => {
  test("of the same input builds nothing, and the folder stays as it is", async () => {
    const {written, run} = folder();
    expect(told((await run()).report)).toEqual(districts.map((path) => `${path} built new`));
    const before = bytesOf(written);
    const {report, journal} = await run({onWrite: (path) => expect(path).toBe("manifest.json")});
    expect(told(report)).toEqual(districts.map((path) => `${path} unchanged`));
    expect(report.verdict).toBe("done");
    expect(journal).toEqual([]);
    expect(bytesOf(written)).toEqual(before);
  });

  test("builds what an observation, the template, the theme or the date changes", async () => {
    const {run} = folder();
    await run();
    const data = change(
      change(tinyPackage(), "observations.csv", "90.25,,exact", "91.25,,exact"),
      "observations.csv",
      "90.25%",
      "91.25%",
    );
    const observed = {...project, ...inFolder("data", data)};
    const [first, second] = districts;
    expect(told((await run({files: observed})).report).filter((line) => line.includes("text"))).toHaveLength(
      1,
    );
    expect(told((await run()).report).filter((line) => line.includes("text"))).toHaveLength(1);
    const worded = {
      ...project,
      "templates/brief.md": makeTemplate({body: text.replace("有一条", "另有一条")}),
    };
    expect((await run({files: worded})).report.documents.some(({reason}) => reason === "text")).toBe(true);
    await run();
    expect(told((await run({themes: ["plain"]})).report)).toEqual([
      `${first} built theme`,
      `${second} built theme`,
    ]);
    expect(told((await run({themes: ["plain"], sourceDateEpoch: "1700000000"})).report)).toEqual([
      `${first} built text`,
      `${second} built text`,
    ]);
  });

  test("builds what is missing or altered, and everything when it is forced to", async () => {
    const {written, run} = folder();
    await run();
    const before = bytesOf(written);
    const [first = "", second = ""] = districts;
    written.delete(first);
    written.set(second, Buffer.concat([written.get(second)!, Buffer.from([0])]));
    expect(told((await run()).report)).toEqual([`${first} built missing`, `${second} built altered`]);
    expect(bytesOf(written)).toEqual(before);
    expect(told((await run({force: true})).report)).toEqual(districts.map((path) => `${path} built forced`));
    expect(bytesOf(written)).toEqual(before);
  });

  test("builds all again where another version made it, or the manifest is lost", async () => {
    const {written, run, manifest} = folder();
    await run();
    const changed = {
      ...manifest(),
      documents: manifest().documents.map((each) => ({
        ...each,
        fingerprint: {...each.fingerprint!, engine: "old"},
      })),
    };
    written.set("manifest.json", Buffer.from(JSON.stringify(changed)));
    expect(told((await run()).report)).toEqual(districts.map((path) => `${path} built engine`));
    written.delete("manifest.json");
    expect(told((await run()).report)).toEqual(districts.map((path) => `${path} built new`));
  });

  test("a dry run tells the same and writes nothing", async () => {
    const {written, run} = folder();
    const onWrite = (path: string) => expect.unreachable(`${path} was written`);
    expect(told((await run({dryRun: true, onWrite})).report)).toEqual(
      districts.map((path) => `${path} planned new`),
    );
    await run();
    written.delete(districts[0]!);
    expect(told((await run({dryRun: true, onWrite})).report)).toEqual([
      `${districts[0]} planned missing`,
      `${districts[1]} unchanged`,
    ]);
  });

  test("warnings of an unchanged document are told again", async () => {
    const {run} = folder();
    // The font of charts has no emoji.
    const body = `${text}\n\`\`\`chart\ntype: bar\ntitle: "图"\ndata: {{chart-data (observations indicators="gross-enrolment" status="baseline") categories="indicator" series="status"}}\n\`\`\`\n`;
    const data = change(tinyPackage(), "indicators.csv", "毛入园率", "毛入园率😀");
    const files = {...project, ...inFolder("data", data), "templates/brief.md": makeTemplate({body})};
    const first = (await run({files})).report;
    expect(first.diagnostics.map(({code, place}) => `${code} ${place?.file}`)).toContain(
      "glyph-missing templates/brief.md",
    );
    const again = (await run({files})).report;
    expect(again.documents.map(({action}) => action)).not.toContain("built");
    expect(again.diagnostics).toEqual(first.diagnostics);
  });
});

describe("failures", () => {
  const broken = {
    ...project,
    "templates/brief.md": makeTemplate({body: `${text}\n- a\n  - b\n\n:::nothing\n:::\n`}),
  };

  test("an earlier file stays and is stale, with the error in the manifest; then it is current again", async () => {
    const {written, run, manifest} = folder();
    await run();
    const file = written.get(districts[0]!);
    const {report} = await run({files: broken});
    expect(report.verdict).toBe("template-invalid");
    expect(report.documents.map(({status, action}) => `${status} ${action}`)).toEqual([
      "stale failed",
      "stale failed",
    ]);
    const [document] = manifest().documents;
    expect(document).toMatchObject({
      status: "stale",
      errors: [{code: "unknown-directive", place: {file: "brief.md"}}],
    });
    expect(document?.sha256).not.toBeNull();
    expect(written.get(districts[0]!)).toBe(file);
    expect(told((await run()).report)).toEqual(districts.map((path) => `${path} unchanged`));
    expect(manifest().documents.map(({status, errors}) => `${status} ${errors.length}`)).toEqual([
      "built 0",
      "built 0",
    ]);
  });

  test("without an earlier file it has failed", async () => {
    const {run, manifest} = folder();
    await run({files: broken});
    expect(manifest().documents.map(({status, sha256}) => `${status} ${sha256}`)).toEqual([
      "failed null",
      "failed null",
    ]);
  });

  test("a document that cannot be written does not stop the others", async () => {
    const {run, manifest} = folder();
    const onWrite = (path: string) => {
      if (path === districts[0]) throw fileError("EBUSY");
    };
    const {report} = await run({onWrite});
    expect(report.verdict).toBe("document-failed");
    expect(told(report)).toEqual([`${districts[0]} failed`, `${districts[1]} built new`]);
    expect(manifest().documents.map(({status}) => status)).toEqual(["failed", "built"]);
    expect(told((await run()).report)).toEqual([`${districts[0]} built new`, `${districts[1]} unchanged`]);
  });
});

describe("a build that was cut off", () => {
  test("what it had finished is not built again, and the end is the same", async () => {
    const undisturbed = folder();
    const {journal} = await undisturbed.run();
    expect(journal).toHaveLength(2);
    const {written, run} = folder();
    written.set(districts[0]!, undisturbed.written.get(districts[0]!)!);
    const {report} = await run({
      earlier: [journal.find((line) => line.includes(districts[0]!))!, '{"path":'],
    });
    expect(told(report)).toEqual([`${districts[0]} unchanged`, `${districts[1]} built new`]);
    expect(bytesOf(written)).toEqual(bytesOf(undisturbed.written));
  });
});

describe("orphans", () => {
  const rows = String(tinyPackage()["observations.csv"])
    .split("\n")
    .filter((row) => !row.includes(",500106,"));
  const lessData = {...tinyPackage(), "observations.csv": rows.join("\n")};
  const less = {...project, ...inFolder("data", lessData)};

  test("are named; --prune removes those that jianbao made and nobody has changed", async () => {
    const {written, run, manifest} = folder();
    await run();
    written.set("自己写的.docx", Buffer.from("x"));
    written.set("~$打开的.docx", Buffer.from("x"));
    const named = (await run({files: less})).report;
    expect(named.orphans).toEqual([districts[0], "自己写的.docx"].toSorted());
    expect(manifest().documents.find(({path}) => path === districts[0])?.status).toBe("orphan");
    const {report} = await run({files: less, prune: true});
    expect(report.pruned).toEqual([districts[0]]);
    expect(report.orphans).toEqual(["自己写的.docx"]);
    expect(written.has(districts[0]!)).toBe(false);
    expect(written.has("自己写的.docx")).toBe(true);
    expect(manifest().documents.map(({path}) => path)).toEqual([districts[1]]);
  });

  test("one that somebody has changed stays", async () => {
    const {written, run} = folder();
    await run();
    written.set(districts[0]!, Buffer.from("edited"));
    expect((await run({files: less, prune: true})).report).toMatchObject({
      pruned: [],
      orphans: [districts[0]],
    });
  });

  test("a build of a part knows none", async () => {
    const {run, manifest} = folder();
    await run();
    expect((await run({only: {areas: ["重庆高新区"]}, prune: true})).report).toMatchObject({
      pruned: [],
      orphans: [],
    });
    expect(manifest().documents).toHaveLength(2);
  });
});
