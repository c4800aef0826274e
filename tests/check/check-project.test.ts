import {describe, expect, test} from "vitest";
import {checkProject} from "../../src/check/check-project.ts";
import type {CheckReport} from "../../src/check/check-report.ts";
import {change, type Package} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, makeTemplate, type Project, smallProject} from "../support/small-project.ts";
import {packageWithSources, sourceFolder, texts} from "./sources.ts";

async function check(
  data: Package,
  {strict = false, files = texts, more = {}}: {strict?: boolean; files?: Package; more?: Project} = {},
): Promise<CheckReport> {
  const project = smallProject({...inFolder("data", data), ...more});
  return checkProject({sources: sourceFolder(files), coverage: true, strict}, memoryEffects(project));
}

const told = ({diagnostics}: CheckReport) =>
  diagnostics.map(({code, place}) => `${place?.file}:${place?.line} ${code}`);

describe("data against its sources", () => {
  test("a package that says what its sources say has no problem, and every number is accounted for", async () => {
    const report = await check(packageWithSources(), {strict: true});
    expect(report.diagnostics).toEqual([]);
    expect(report.verdict).toBe("done");
    expect(report.counts).toMatchObject({observations: 5, verified: 5, numbers: 7, uncovered: 0});
  });

  const cases: [string, string, string, string, string][] = [
    [
      "a digit of a value",
      "observations.csv",
      "90.25,,exact",
      "90.26,,exact",
      "data/observations.csv:2 printed-means-otherwise",
    ],
    [
      "the upper end of a range",
      "observations.csv",
      "3,5,range",
      "3,6,range",
      "data/observations.csv:5 printed-means-otherwise",
    ],
    [
      "a qualifier",
      "observations.csv",
      "98,,at_least",
      "98,,more_than",
      "data/observations.csv:3 printed-means-otherwise",
    ],
    [
      "a line moved by two",
      "observations.csv",
      "plan-2021,12,",
      "plan-2021,14,",
      "data/observations.csv:2 not-in-source",
    ],
    [
      "a printed form cut short",
      "observations.csv",
      "98%以上",
      "98%",
      "data/observations.csv:3 printed-means-otherwise",
    ],
    [
      "a printed form without its qualifier before it",
      "observations.csv",
      "超过97%",
      "97%",
      "data/observations.csv:4 printed-means-otherwise",
    ],
    ["a missing printed form", "observations.csv", "3-5所", "", "data/observations.csv:5 not-in-source"],
    [
      "another unit",
      "indicators.csv",
      "teachers,人次",
      "teachers,人",
      "data/observations.csv:6 printed-means-otherwise",
    ],
    [
      "a words that stand elsewhere",
      "not-figures.csv",
      "12,2020年",
      "13,2020年",
      "data/not-figures.csv:2 not-in-source",
    ],
  ];
  test.each(cases)("%s is found, with its row", async (_, file, from, to, expected) => {
    const report = await check(change(packageWithSources(), file, from, to));
    expect(told(report)).toContain(expected);
    expect(report.verdict).toBe("data-invalid");
  });

  test("one character changed in a source is found at the row of the source", async () => {
    const changed = change(texts, "plan.txt", "公办", "民办");
    const report = await check(packageWithSources(), {files: changed});
    expect(told(report)).toEqual(["data/sources.csv:2 source-changed"]);
    expect(report.verdict).toBe("data-invalid");
  });

  test("the hint names the line where the figure does stand", async () => {
    const data = change(packageWithSources(), "observations.csv", "plan-2021,12,", "plan-2021,14,");
    const {diagnostics} = await check(data);
    expect(diagnostics.find(({code}) => code === "not-in-source")?.hint?.en).toBe(
      "it stands in line 12: correct the line",
    );
  });

  test("a source that is not there, or lies outside the folder, is told at its row", async () => {
    const {"daily.txt": _, ...rest} = texts;
    expect(told(await check(packageWithSources(), {files: rest}))).toContain(
      "data/sources.csv:3 source-not-readable",
    );
    const outside = change(packageWithSources(), "sources.csv", "daily.txt", "../daily.txt");
    expect(told(await check(outside))).toContain("data/sources.csv:3 unsafe-path");
  });

  test("a repetition needs a place of its own", async () => {
    const row = "a.1,500106,gross-enrolment,2020,90.25,,exact,baseline,plan-2021,12,表1,90.25%,,\n";
    const twice = change(packageWithSources(), "observations.csv", row, row + row.replace("a.1", "a.1.2"));
    expect(told(await check(twice))).toEqual([
      "data/observations.csv:3 not-in-source",
      "data/observations.csv:2 not-in-source",
    ]);
    const other = change(twice, "observations.csv", "a.1.2,500106,gross", "a.1.2,CQ-GXQ,gross");
    expect(told(await check(other))).toEqual([]);
  });
});

describe("coverage", () => {
  test("every number that nothing accounts for is listed where it stands in the source", async () => {
    const files = change(texts, "plan.txt", "公办", "公办学校十二所、民办3所");
    const report = await check(packageWithSources(files), {files});
    expect(told(report)).toEqual([
      "texts/plan.txt:12 uncovered-number",
      "texts/plan.txt:12 uncovered-number",
    ]);
    expect(report.diagnostics[0]?.message.zh).toContain("“十二”");
    expect(report.diagnostics[1]?.hint?.en).toContain("plan-2021,12,3,");
    expect(report.verdict).toBe("quality-gate");
    expect(report.counts.uncovered).toBe(2);
  });

  test("without an observation its figure is a number like any other", async () => {
    const row = "b.2,CQ-GXQ,teacher-awards,2025,1200,,about,actual,daily-2025,11,首段,近1200人次,,\n";
    const report = await check(change(packageWithSources(), "observations.csv", row, ""));
    expect(told(report)).toEqual(["texts/daily.txt:11 uncovered-number"]);
  });
});

describe("strictness", () => {
  const typed = {"templates/all.md": makeTemplate({for: "all", title: "总览", body: "新建学校 12 所。\n"})};

  test("a number typed by hand is a warning with its place, and an error under --strict", async () => {
    const loose = await check(packageWithSources(), {more: typed});
    expect(told(loose)).toEqual(["templates/all.md:8 unbacked-number"]);
    expect(loose.verdict).toBe("done");
    const strict = await check(packageWithSources(), {more: typed, strict: true});
    expect(strict.diagnostics[0]).toMatchObject({severity: "error", place: {line: 8, column: 6}});
    expect(strict.verdict).toBe("quality-gate");
  });

  test("an unresolved contradiction likewise, with both values", async () => {
    const data = change(packageWithSources(), "observations.csv", ",true,", ",,");
    const loose = await check(data);
    expect(told(loose)).toEqual(["data/observations.csv:3 contradiction"]);
    expect(loose.verdict).toBe("done");
    expect((await check(data, {strict: true})).verdict).toBe("quality-gate");
  });
});

describe("templates and themes", () => {
  test("mistakes in data, templates and themes come all at once", async () => {
    const report = await check(packageWithSources(), {
      more: {
        "templates/all.md": makeTemplate({
          for: "all",
          title: "总览",
          body: '{{figure (observation "gross")}}\n',
        }),
        "templates/themes/new.yaml": "format: docx\n",
      },
    });
    expect(new Set(report.diagnostics.map(({place}) => place?.file))).toEqual(
      new Set(["templates/all.md", "templates/themes/new.yaml"]),
    );
    expect(report.verdict).toBe("template-invalid");
  });

  test("what only shows in the text of a document is found too", async () => {
    const body = "```chart\ntype: bar\ntitle: 图\n```\n";
    const report = await check(packageWithSources(), {
      more: {"templates/brief.md": makeTemplate({body})},
    });
    expect(report.diagnostics.map(({place}) => place?.file)).toContain("templates/brief.md");
    expect(report.verdict).toBe("template-invalid");
  });
});
