import {describe, expect, test, vi} from "vitest";
import {type BuildRequest, build} from "../../../src/pipeline/build.ts";
import {parseManifest} from "../../../src/pipeline/manifest/manifest-text.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import * as rendering from "../../../src/template/render-template.ts";
import {change, tinyPackage} from "../../dataset/tiny-package.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";
import {tell} from "../../template/render.ts";

vi.mock("../../../src/template/render-template.ts", {spy: true});
vi.setConfig({testTimeout: 120_000});

const body = `# 数据

{{#with (observation "gross-enrolment" status="baseline")}}有一条数据：{{figure this}}。{{else}}没有。{{/with}}

{{#each (observations area=area)}}{{indicator.name}}为{{figure this}}；{{/each}}以上。
`;
const project: Project = {
  ...inFolder("data", tinyPackage()),
  "templates/brief.md": makeTemplate({body}),
  "templates/ranks.md": makeTemplate({
    title: "{{area.name}}位次",
    body: "# 位次\n\n{{> all}}\n",
  }),
  "templates/partials/all.md":
    '{{#each (comparisons)}}{{name}}有{{count observations}}地可比；{{/each}}共{{count (observations area="重庆市")}}条与{{count (indicators area=null)}}项。',
};

async function builtFrom(
  files: Project,
  written = new Map<string, Uint8Array>(),
  request: Partial<BuildRequest> = {},
) {
  const effects = memoryEffects(files, {written});
  const report = await build({selection: everything, generator: "test", ...request}, effects);
  const bytes = Object.fromEntries(
    [...written].map(([path, each]) => [path, Buffer.from(each).toString("base64")]),
  );
  const manifest = parseManifest(Buffer.from(written.get("manifest.json")!).toString())!;
  return {report, written, bytes, manifest};
}

const other = (file: string, from: string, to: string): Project => change(project, `data/${file}`, from, to);

describe("a build after a change", () => {
  test("makes the texts that read the area of a changed observation, and no others", async () => {
    const {written, manifest} = await builtFrom(project);
    expect(Object.fromEntries(manifest.documents.map(({path, basis}) => [path, basis?.areas]))).toEqual({
      "沙坪坝区位次.docx": null,
      "沙坪坝区简报.docx": ["500106"],
      "重庆高新区位次.docx": null,
      "重庆高新区简报.docx": ["CQ-GXQ"],
    });
    const made = vi.mocked(rendering.renderTemplate).mockClear().mock.calls;
    await builtFrom(
      change(other("observations.csv", "90.25", "90.35"), "data/observations.csv", "90.25%", "90.35%"),
      written,
    );
    expect(
      made
        .map(([{template}, , , subject]) => `${template.name} ${rendering.nameSubject(subject)}`)
        .toSorted(),
    ).toEqual(["brief 沙坪坝区", "ranks 沙坪坝区", "ranks 重庆高新区"].toSorted());
  });

  const row = "b.2,CQ-GXQ,teacher-awards,2025,1200,,about,actual,daily-2025,9,首段,近1200人次,,\n";
  test.each<[string, Project]>([
    [
      "a figure",
      change(other("observations.csv", "90.25", "90.35"), "data/observations.csv", "90.25%", "90.35%"),
    ],
    [
      "a row more",
      other(
        "observations.csv",
        row,
        `${row}b.3,CQ-GXQ,gross-enrolment,2020,88.5,,exact,baseline,daily-2025,9,首段,88.5%,,\n`,
      ),
    ],
    ["a row less", other("observations.csv", row, "")],
    ["a row of another area", other("observations.csv", "b.2,CQ-GXQ", "b.2,500106")],
    [
      "rows in another order",
      change(other("observations.csv", row, ""), "data/observations.csv", "b.1,", `${row}b.1,`),
    ],
    [
      "another of two that contradict each other",
      change(
        other("observations.csv", ",true,以表为准", ",,"),
        "data/observations.csv",
        "超过97%,,",
        "超过97%,true,",
      ),
    ],
    ["the name of an indicator", other("indicators.csv", "教师获奖人次", "教师获奖数")],
    [
      "the order of topics",
      change(other("topics.csv", "学前教育,1", "学前教育,3"), "data/topics.csv", "教师队伍,2", "教师队伍,1"),
    ],
    ["the title of a source", other("sources.csv", "高新区一文", "高新区报道")],
    ["the date of a source", other("sources.csv", "2025-12-25", "2025-12-26")],
    ["the short name of an area", other("areas.csv", ",高新区,", ",高新,")],
    ["a template", {...project, "templates/brief.md": makeTemplate({body: body.replace("一条", "1 条")})}],
    ["a partial", {...project, "templates/partials/all.md": "没有了"}],
    [
      "the data's title",
      {
        ...project,
        "data/datapackage.json": project["data/datapackage.json"]!.toString().replace("小数据", "数据"),
      },
    ],
  ])("%s: the folder is as if all were built anew", async (_, files) => {
    const {written} = await builtFrom(project);
    const {bytes} = await builtFrom(files, written);
    expect(bytes).toEqual((await builtFrom(files)).bytes);
  });

  test.each<[string, Partial<BuildRequest>]>([
    ["the form of charts", {charts: "native"}],
    ["the theme", {themes: ["plain"]}],
  ])("%s: the folder is as if all were built anew", async (_, request) => {
    const {written} = await builtFrom(project);
    const {bytes} = await builtFrom(project, written, request);
    expect(bytes).toEqual((await builtFrom(project, undefined, request)).bytes);
  });

  test("makes a text again as long as something is told of it", async () => {
    const missing = '{{figure (observation "kindergartens" status="actual")}}';
    const files = {...project, "templates/brief.md": makeTemplate({body: `${body}共${missing}。\n`})};
    const {written, report, manifest} = await builtFrom(files);
    expect(report.diagnostics.map(({code}) => code)).toEqual(["indicator-without-data"]);
    expect(manifest.documents.map(({path, basis}) => `${path} ${basis !== undefined}`)).toEqual([
      "沙坪坝区位次.docx true",
      "沙坪坝区简报.docx false",
      "重庆高新区位次.docx true",
      "重庆高新区简报.docx false",
    ]);
    expect(tell((await builtFrom(files, written)).report.diagnostics)).toEqual(tell(report.diagnostics));
  });
});
