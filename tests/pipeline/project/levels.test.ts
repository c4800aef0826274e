import {describe, expect, test} from "vitest";
import {checkProject} from "../../../src/check/check-project.ts";
import {build} from "../../../src/pipeline/build.ts";
import {everything} from "../../../src/pipeline/project/selection.ts";
import {change, type Package, tinyDescriptor, tinyPackage} from "../../dataset/tiny-package.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {docxText} from "../../support/read-package.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";

const overview = makeTemplate({
  title: "总览",
  for: "all",
  body: "# 范围\n\n共{{count (areas)}}处：{{names (areas)}}。\n",
});

const areas = (...rows: string[]) =>
  `code,name,short_name,level,parent,valid_from,valid_to,slug\n${rows.map((row) => `${row},,,x`).join("\n")}\n`;

/** The two areas with data are of these levels, within one of a third. */
function packageOf(whole: string, first: string, second: string, categories?: unknown): Package {
  const descriptor = tinyDescriptor();
  const level = descriptor.resources[0]?.schema.fields.find(({name}) => name === "level");
  if (level && categories !== undefined) Object.assign(level, {categories});
  return {
    ...tinyPackage(),
    "datapackage.json": JSON.stringify(descriptor),
    "areas.csv": areas(
      `500000,甲,甲,${whole},`,
      `500106,乙,乙,${first},500000`,
      `CQ-GXQ,丙,丙,${second},500000`,
    ),
  };
}

function effectsOf(data: Package, more: Project = {}) {
  return memoryEffects({
    ...inFolder("data", data),
    "templates/brief.md": makeTemplate({body: "# 数据\n\n共{{count (observations)}}条。\n"}),
    "templates/all.md": overview,
    ...more,
  });
}

async function look(data: Package, more: Project = {}) {
  const effects = effectsOf(data, more);
  const report = await checkProject({coverage: false, strict: false}, effects);
  const built = await build({selection: everything, generator: "test"}, effects);
  return {
    told: report.diagnostics.map(({code, place}) => `${code} ${place?.file}:${place?.line}`),
    toldByBuild: built.diagnostics.map(({code}) => code),
    hints: report.diagnostics.map(({hint}) => hint?.zh),
    paths: built.documents.map(({path}) => path).toSorted(),
    overview: docxText(effects.written.get("总览.docx") as Uint8Array).join(""),
  };
}

const named = (...values: string[]) => values.map((value) => ({value, label: `${value}级`}));

describe("areas of levels that no template knows", () => {
  test.each([
    ["province", "city", "city"],
    ["group", "hospital", "clinic"],
    ["教育局", "学校", "学校"],
    ["country", "country", "country"],
    ["region", "country", "country"],
  ])("a package of levels %s, %s and %s has documents, and its overview counts them", async (...levels) => {
    const {told, paths, overview: text} = await look(packageOf(...levels, named(...new Set(levels))));
    expect(told).toEqual([]);
    expect(paths).toEqual(["丙简报.docx", "乙简报.docx", "总览.docx"].toSorted());
    expect(text).toContain(levels.every((level) => level === "country" || level === "region") ? "乙" : "共");
    expect(text).not.toContain("共0处");
    expect(text).toContain("乙和丙");
  });

  test("a level that the package does not name is told, and has documents all the same", async () => {
    const {told, paths, hints} = await look(packageOf("municipality", "hospital", "district"));
    expect(told).toEqual(["level-without-name data/areas.csv:3"]);
    expect(paths).toHaveLength(3);
    expect(hints[0]).toContain(`"value": "hospital"`);
  });

  test.each([
    ["a region beside districts", "region", {}, "areas-without-documents data/areas.csv:3"],
    ["a country beside districts", "country", {}, "areas-without-documents data/areas.csv:3"],
    [
      "a level that the template leaves out",
      "county",
      {more: "levels: district\n"},
      "areas-without-documents data/areas.csv:3",
    ],
  ])("areas with data that get no document are told: %s", async (_, level, parts, expected) => {
    const template = {"templates/brief.md": makeTemplate({body: "# 数据\n", ...parts})};
    const {told, toldByBuild, paths} = await look(packageOf("municipality", level, "district"), template);
    expect(told).toEqual([expected]);
    expect(toldByBuild).toEqual(["areas-without-documents"]);
    expect(paths).toEqual(["丙简报.docx", "总览.docx"].toSorted());
  });

  test("nothing is told where the package says that a level has no documents", async () => {
    const categories = [{value: "region", documents: false}, {value: "country", yardstick: true}, "district"];
    for (const level of ["region", "country"]) {
      const {told, paths, overview: text} = await look(packageOf("district", level, "district", categories));
      expect(told).toEqual([]);
      expect(paths).toHaveLength(2);
      expect(text.includes("乙")).toBe(level === "region");
    }
  });

  test("a value outside of the categories is refused", async () => {
    const data = packageOf("municipality", "hospital", "district", named("municipality", "district"));
    const report = await checkProject({coverage: false, strict: false}, effectsOf(data));
    expect(report.diagnostics.map(({code}) => code)).toEqual(["not-allowed"]);
  });

  test("asked for an area without documents, build says that its level is why", async () => {
    const selection = {...everything, areas: ["乙"]};
    const data = packageOf("municipality", "country", "district", [
      "municipality",
      {value: "country", label: "全国"},
      "district",
    ]);
    const {diagnostics} = await build({selection, generator: "test"}, effectsOf(data));
    expect(diagnostics.find(({code}) => code === "nothing-selected")?.hint?.zh).toContain(
      "“country”（全国）",
    );
  });
});

describe("templates choose among areas", () => {
  const paths = async (more: string) => {
    const data = packageOf("group", "hospital", "clinic", named("group", "hospital", "clinic"));
    const rows = change(data, "observations.csv", "b.2,CQ-GXQ", "b.2,500000");
    const brief = {"templates/brief.md": makeTemplate({body: "# 数据\n", more})};
    return (await look(rows, brief)).paths.filter((path) => path.includes("简报")).toSorted();
  };

  test.each([
    ["levels: hospital\n", ["乙简报.docx"]],
    ["levels: [hospital, clinic]\n", ["丙简报.docx", "乙简报.docx"]],
    ["levels: hospital clinic\n", ["丙简报.docx", "乙简报.docx"]],
    ["areas: top\n", ["甲简报.docx"]],
    ["areas: parts\n", ["丙简报.docx", "乙简报.docx"]],
    ["levels: clinic\nareas: top\n", []],
  ])("%s", async (more, expected) => {
    expect(await paths(more)).toEqual(expected.toSorted());
  });

  test("labels of levels, and the word for the whole, are those of the package", async () => {
    const categories = [
      {value: "group", label: "医院集团", whole: "全集团"},
      {value: "hospital", label: "医院"},
    ];
    const body = "# 数据\n\n{{city.name}}是{{city.levelName}}，这里是{{area.levelName}}。\n";
    const effects = effectsOf(packageOf("group", "hospital", "hospital", categories), {
      "templates/brief.md": makeTemplate({body}),
    });
    await build({selection: everything, generator: "test"}, effects);
    expect(docxText(effects.written.get("乙简报.docx") as Uint8Array).join("")).toContain(
      "甲是医院集团，这里是医院。",
    );
  });

  const rankedIn = async (categories: unknown) => {
    const rows = ["a", "b", "c"].map(
      (code) => `${code.toUpperCase()},${code}地,${code}地,${code},,,,${code}`,
    );
    const descriptor = tinyDescriptor();
    const level = descriptor.resources[0]?.schema.fields.find(({name}) => name === "level");
    const code = descriptor.resources[0]?.schema.fields.find(({name}) => name === "code");
    if (level) Object.assign(level, {categories});
    if (code) delete code.constraints;
    const values = ["A", "B", "C"].map(
      (area, index) =>
        `${area}.1,${area},gross-enrolment,2025,${80 + index},,exact,actual,plan-2021,1,表1,${80 + index}%,,`,
    );
    const head = String(tinyPackage()["observations.csv"]).split("\n")[0];
    const body =
      '# 数据\n\n{{#with (rank (observation "gross-enrolment"))}}居{{area.peersName}}{{this}}{{else}}{{area.peersName}}不排位次{{/with}}。\n';
    const effects = effectsOf(
      {
        ...tinyPackage(),
        "datapackage.json": JSON.stringify(descriptor),
        "areas.csv": `code,name,short_name,level,parent,valid_from,valid_to,slug\n${rows.join("\n")}\n`,
        "observations.csv": `${head}\n${values.join("\n")}\n`,
        "initiatives.csv": `${String(tinyPackage()["initiatives.csv"]).split("\n")[0]}\n`,
      },
      {"templates/brief.md": makeTemplate({body})},
    );
    const {diagnostics} = await build({selection: everything, generator: "test"}, effects);
    expect(diagnostics).toEqual([]);
    return docxText(effects.written.get("a地简报.docx") as Uint8Array).join("");
  };
  const levels = (peers?: string) =>
    ["a", "b", "c"].map((value) => ({value, label: `${value}级`, ...(peers === undefined ? {} : {peers})}));

  test("levels of one word are ranked together and called so; without it each by itself", async () => {
    expect(await rankedIn(levels("市州"))).toContain("居市州第3位");
    expect(await rankedIn(levels())).toContain("a级不排位次。");
  });
});
