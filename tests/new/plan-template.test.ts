import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {planTemplate} from "../../src/new/template/plan-template.ts";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {change, inMemory, type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {randomProject} from "../fuzz/random-project.mjs";
import {memoryEffects} from "../support/memory-effects.ts";
import {readBriefing} from "../support/read-briefing.ts";
import {inFolder} from "../support/small-project.ts";
import {isThorough} from "../support/thorough.ts";
import {validatePackage} from "../support/validate-package.ts";
import {shippedThemes} from "./themes.ts";

const kinds = (["area", "topic", "all"] as const).flatMap((subject) =>
  (["docx", "pptx"] as const).map((format) => ({subject, format, name: `${subject}-${format}`})),
);

async function plan(data: Package, kind: (typeof kinds)[number], language: "en" | "zh" = "zh") {
  const {value} = await loadDataset("data", inMemory(data));
  const request = {name: kind.name, for: kind.subject, format: kind.format, language};
  return planTemplate(request, viewDataset(value!), shippedThemes).value!;
}

/** All six kinds, built together; what is wrong with the data itself is no matter here. */
async function buildAll(data: Package, selections: readonly Selection[] = [everything]) {
  const templates = await Promise.all(kinds.map((kind) => plan(data, kind)));
  const files = Object.fromEntries(templates.map(({path, text}) => [`templates/${path}`, text]));
  const effects = memoryEffects({...inFolder("data", data), ...files});
  const reports: BuildReport[] = [];
  for (const selection of selections) reports.push(await build({selection, generator: "test"}, effects));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  return {
    problems: diagnostics.filter(({place}) => !place?.file.startsWith("data/")),
    verdicts: new Set(reports.map(({verdict}) => verdict)),
    documents: reports.flatMap(({documents}) => documents),
    omitted: reports.flatMap(({omitted}) => omitted),
    written: effects.written,
  };
}

/** The subjects with most data; the thorough tests build all. */
const richest: readonly Selection[] = [
  {...everything, areas: ["沙坪坝区"], topics: ["教育治理与改革"]},
  {...everything, templates: ["all-docx", "all-pptx"]},
];

const comments = /双花括号|数字卡片：|observation|jianbao|\{\{|种类：|#/u;

const themes = Object.fromEntries(shippedThemes.map(({name, text}) => [name, parse(text)]));

const folder = fileURLToPath(new URL("../../data/", import.meta.url));
const ours: Package = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(folder + name, "utf8")]),
);

describe("our own data", () => {
  const built = buildAll(ours, isThorough ? [everything] : richest);

  test("every subject gets its documents, without a warning", async () => {
    const {documents, omitted, problems, verdicts} = await built;
    expect(problems).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
    if (isThorough) expect(documents.length).toBeGreaterThan(40);
    else expect(documents).toHaveLength(kinds.length);
    expect(new Set(documents.map(({template}) => template))).toEqual(new Set(kinds.map(({name}) => name)));
    // Those that have no data at all.
    expect(omitted.every(({reason}) => reason.en.startsWith("0 observation"))).toBe(true);
  });

  test.each(kinds)("$name: shows the usual things, and no comment", async ({format, name}) => {
    const {documents, written} = await built;
    const rich = ["沙坪坝区", "教育治理与改革", ""].map((subject) => `${subject}-${name}.${format}`);
    const {path} =
      documents.find((document) => rich.includes(document.path)) ??
      documents.find(({template}) => template === name)!;
    const {passages, pictures, slides} = readBriefing(written.get(path)!, format);
    expect(pictures.length).toBeGreaterThan(0);
    const found = new Set(passages.map(({kind}) => kind));
    for (const kind of ["card", "cell", "paragraph", "alternative"] as const) expect(found).toContain(kind);
    if (format === "pptx") {
      expect(found).toContain("note");
      expect(slides.map(({title}) => title)).toContain("核心数据");
    }
    const texts = passages.map(({text}) => text).join("\n");
    expect(texts).toMatch(/。/u);
    expect(texts).not.toMatch(comments);
  });

  test.each(["docx", "pptx"] as const)("the Open XML SDK finds nothing in a %s", async (format) => {
    const {documents, written} = await built;
    const {path} = documents.find(
      (document) => document.template === `area-${format}` && document.path.startsWith("沙坪坝区"),
    )!;
    expect(await validatePackage(written.get(path)!, format)).toEqual([]);
  });

  test("it names the indicator that most areas have, a rate before a count", async () => {
    const {text} = await plan(ours, kinds[0]!);
    expect(text).toContain('(observation "public-satisfaction")');
    expect(text).toContain("公开资料中没有查到{{area.name}}的教育社会满意度。");
  });

  test("every key of the front matter is there, and explained", async () => {
    const [head = ""] = (await plan(ours, kinds[0]!)).text.split("\n---\n");
    for (const key of [
      "title",
      "subtitle",
      "for",
      "format",
      "theme",
      "author",
      "charts",
      "citations",
      "file",
      "minimum-observations",
    ]) {
      expect(head, key).toMatch(new RegExp(`^(?:# )?${key}: `, "mu"));
    }
    const bare = head
      .split("\n")
      .filter(
        (line, index, lines) =>
          /^[a-z]/u.test(line) && !line.includes(" # ") && !lines[index - 1]?.startsWith("# "),
      );
    expect(bare).toEqual([]);
  });

  test("English comments stand around the same template", async () => {
    const withoutComments = (text: string) =>
      text
        .replace(/\{\{!--.*?--\}\}\n/gsu, "")
        .replace(/ *# .*$/gmu, "")
        .replace(/\n+/gu, "\n");
    for (const kind of kinds) {
      const [chinese, english] = await Promise.all([plan(ours, kind), plan(ours, kind, "en")]);
      expect(english.text).toContain("jianbao list helpers explains all");
      expect(withoutComments(english.text).replace(/^#.*\n/gmu, "")).toBe(
        withoutComments(chinese.text).replace(/^#.*\n/gmu, ""),
      );
    }
  });
});

const observations = (...rows: string[]) =>
  [
    "id,area,indicator,period,value,value_high,qualifier,status,source,line,locator,printed,preferred,note",
    ...rows,
    "",
  ].join("\n");
const tiny = tinyPackage();

const odd: [string, Package][] = [
  ["a small package", tiny],
  [
    "one observation",
    {
      ...tiny,
      "observations.csv": observations("a,500106,kindergartens,2025,3,,exact,actual,plan-2021,1,,3所,,"),
    },
  ],
  [
    "targets only",
    {
      ...tiny,
      "observations.csv": observations("a,500106,gross-enrolment,2030,98,,exact,target,plan-2021,1,,98%,,"),
    },
  ],
  [
    "baselines only",
    {
      ...tiny,
      "observations.csv": observations("a,500106,gross-enrolment,2020,98,,exact,baseline,plan-2021,1,,98%,,"),
    },
  ],
  ["two areas of one name", change(tiny, "areas.csv", "重庆高新区,高新区", "沙坪坝区,沙坪坝")],
  [
    "shares in two units",
    change(
      tiny,
      "indicators.csv",
      "幼儿园数,preschool,所,0,none,count",
      "幼儿园数,preschool,所,0,none,share",
    ),
  ],
  [
    "ids that cannot be quoted",
    {
      ...change(tiny, "indicators.csv", "gross-enrolment,", '"gross ""x"" }} \\",'),
      "observations.csv": String(tiny["observations.csv"]).replaceAll(
        "gross-enrolment",
        '"gross ""x"" }} \\"',
      ),
    },
  ],
  [
    "names that are markup",
    change(
      change(tiny, "indicators.csv", "学前三年毛入园率", "**{{x}}** --}} <b> | # 1"),
      "areas.csv",
      "沙坪坝区,沙坪坝",
      "| {{area}} --~}},`$1`",
    ),
  ],
  ["names that no font of ours draws", change(tiny, "indicators.csv", "学前三年毛入园率", "𪚥率")],
  ["names without end", change(tiny, "areas.csv", "沙坪坝区,沙坪坝", `${"长".repeat(300)},沙坪坝`)],
  [
    "no initiatives",
    change(
      tiny,
      "initiatives.csv",
      "hongyan,500106,preschool,brand,红岩小课堂,讲红岩故事,2025,plan-2021,31\n",
      "",
    ),
  ],
  ["no city", change(tiny, "areas.csv", "municipality", "country")],
];

describe("another package", () => {
  test.each(odd)("%s", async (_, data) => {
    const {documents, problems, verdicts} = await buildAll(data);
    expect(problems).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
    expect(documents.length).toBeGreaterThan(0);
  });

  test.each([8001, 8005, 8006, 8012, 8022])("a random one: %i", async (seed) => {
    const {files} = randomProject(seed, themes);
    const data = Object.fromEntries(
      Object.entries(files).flatMap(([path, content]) =>
        path.startsWith("data/") ? [[path.replace("data/", ""), content]] : [],
      ),
    );
    const {problems, verdicts} = await buildAll(data);
    // How far the rates of an area are apart is chance here.
    expect(problems.filter(({code}) => code !== "close-bars")).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
  });
});

test("without a theme of its format it says how to make one", async () => {
  const {value} = await loadDataset("data", inMemory(tiny));
  const themes = shippedThemes.filter(({text}) => !/^format: docx$/mu.test(text));
  const request = {name: "x", for: "area", format: "docx", language: "zh"} as const;
  expect(planTemplate(request, viewDataset(value!), themes).diagnostics).toMatchObject([
    {code: "unknown-theme", hint: {zh: "请先新建一个：jianbao new theme my-theme --format docx"}},
  ]);
});

test("a number in the name stays as it is", async () => {
  const {value} = await loadDataset("data", inMemory(tiny));
  const request = {name: "2025三季度", for: "all", format: "docx", language: "zh"} as const;
  const {text} = planTemplate(request, viewDataset(value!), shippedThemes).value!;
  expect(text).toMatch(/^file: '2025三季度' /mu);
});
