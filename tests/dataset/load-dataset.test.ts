import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {hasErrors} from "../../src/diagnostic/diagnostic.ts";
import {change, inMemory, type Package, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

const load = (files: Package) => loadDataset("data", inMemory(files));

describe("a valid package", () => {
  test("becomes a dataset", async () => {
    const {value, diagnostics} = await load(tinyPackage());
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({name: "tiny", title: "小数据"});
    expect(value?.areas).toHaveLength(3);
    expect(value?.topics).toHaveLength(2);
    expect(value?.sources.map((source) => source.sha256)).toEqual(["a1".repeat(32), "b2".repeat(32)]);
    expect(value?.initiatives).toHaveLength(1);
    expect(value?.areas[1]).toEqual({
      code: "500106",
      name: "沙坪坝区",
      shortName: "沙坪坝",
      sharedNames: [],
      level: "district",
      levelName: "区",
      peersName: "区县",
      parent: "500000",
      neighbours: [],
      validFrom: "1955-10",
      validTo: "",
      place: {file: "data/areas.csv", line: 3},
    });
    expect(value?.indicators[0]).toMatchObject({kind: "share", aliases: ["毛入园率", "入园率"], decimals: 2});
    expect(value?.indicators[1]?.aliases).toEqual([]);
    expect(value?.observations[1]).toEqual({
      id: "a.2",
      area: "500106",
      indicator: "gross-enrolment",
      period: "2025",
      value: 98,
      valueHigh: null,
      qualifier: "at_least",
      status: "target",
      source: "plan-2021",
      line: 13,
      locator: "表1",
      printed: "98%以上",
      preferred: true,
      note: "以表为准",
      scope: "",
      periodBasis: "stated",
      phrase: "",
      place: {file: "data/observations.csv", line: 3},
    });
    expect(value?.observations[3]).toMatchObject({value: 3, valueHigh: 5, preferred: false});
  });

  test.each([
    ["true", true],
    ["TRUE", true],
    ["1", true],
    ["是", true],
    ["yes", true],
    ["false", false],
    ["0", false],
  ])("reads preferred %s", async (word, expected) => {
    const {value} = await load(change(tinyPackage(), "observations.csv", "98%以上,true", `98%以上,${word}`));
    expect(value?.observations[1]?.preferred).toBe(expected);
  });

  test.each(["0.1", "93.51", "-3.2", "123456789012345", "0", "90.20"])("keeps the value %s", async (text) => {
    const whole = "90.25,,exact,baseline,plan-2021,12,表1,90.25%";
    const {value} = await load(
      change(tinyPackage(), "observations.csv", whole, whole.replaceAll("90.25", text)),
    );
    expect(value?.observations[0]?.value).toBe(Number(text));
  });

  test.each([
    "**粗体** _x_ # 标题",
    "{{area.name}} {{{x}}}",
    "<w:p>&amp;</w:p>",
    "=SUM(A1:A9)",
    "+86",
    "@someone",
    "-1 的说法",
    "|竖线|",
    "👩‍🏫 表情",
    " 前后空格 ",
  ])("leaves the text %s alone", async (text) => {
    const {value, diagnostics} = await load(change(tinyPackage(), "initiatives.csv", "讲红岩故事", text));
    expect(diagnostics).toEqual([]);
    expect(value?.initiatives[0]?.summary).toBe(text);
  });

  test("reads CSV as Excel saves it", async () => {
    const files = change(
      tinyPackage(),
      "observations.csv",
      "近1200人次,,",
      '近1200人次,,"第一行\n“引”号 ""a"", 逗号"',
    );
    const excel = Object.fromEntries(
      Object.entries(files).map(([name, text]) => {
        if (typeof text !== "string" || !name.endsWith(".csv")) return [name, text];
        const rows = text
          .trimEnd()
          .replaceAll(/"[^"]*(?:""[^"]*)*"|\n/g, (part) => (part === "\n" ? ",,\r\n" : part));
        return [name, `\ufeff${rows},,\r\n,,,,,,,,,,,,,,,\r\n\r\n\r\n`];
      }),
    );
    const {value, diagnostics} = await load(excel);
    expect(diagnostics).toEqual([]);
    expect(value?.observations).toHaveLength(5);
    expect(value?.observations[4]?.note).toBe('第一行\n“引”号 "a", 逗号');
  });

  test("does not depend on the kind of line ends", async () => {
    const files = change(tinyPackage(), "observations.csv", "近1200人次,,", '近1200人次,,"甲\n乙"');
    const crlf = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, String(text).replaceAll("\n", "\r\n")]),
    );
    expect(await load(crlf)).toEqual(await load(files));
  });

  test("may have other tables, other columns and no initiatives", async () => {
    const descriptor = tinyDescriptor();
    const resources = [...descriptor.resources, {name: "schools", path: ["a.csv", "b.csv"]}];
    const files = {
      ...tinyPackage(),
      "datapackage.json": JSON.stringify({...descriptor, resources}),
      "initiatives.csv": "id,area,topic,kind,name,summary,period,source,line\n",
    };
    expect((await load(files)).diagnostics).toEqual([]);
  });

  test("reads missing values as the descriptor defines them", async () => {
    const descriptor = tinyDescriptor();
    Object.assign(descriptor.resources[4]?.schema ?? {}, {missingValues: ["", "缺"]});
    const files = change(tinyPackage(), "observations.csv", "90.25,,exact", "90.25,缺,exact");
    const {value} = await load({...files, "datapackage.json": JSON.stringify(descriptor)});
    expect(value?.observations[0]?.valueHigh).toBeNull();
  });

  test("is the same with the columns in another order", async () => {
    const files = {
      ...tinyPackage(),
      "topics.csv": "order,id,description,name\n1,preschool,,学前教育\n2,teachers,,教师\n",
    };
    const {value} = await load(files);
    expect(value?.topics[1]).toMatchObject({id: "teachers", name: "教师", order: 2});
  });
});

describe("several problems", () => {
  test("are all reported, in the order of files and lines", async () => {
    let files = tinyPackage();
    files = change(files, "observations.csv", "90.25,,exact", "九十,,exakt");
    files = change(files, "observations.csv", "b.2,CQ-GXQ", "b.1,CQ-GXX");
    files = change(files, "areas.csv", "CQ-GXQ,重庆高新区", "CQ-GXQ,");
    files = change(files, "topics.csv", "preschool,学前教育,1", "preschool,学前教育,first");
    delete files["sources.csv"];
    const {value, diagnostics} = await load(files);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({code, place}) => `${code} ${place?.file}:${place?.line ?? ""}`)).toEqual([
      "missing-value data/areas.csv:4",
      "not-a-number data/topics.csv:2",
      "file-not-found data/sources.csv:",
      "not-a-number data/observations.csv:2",
      "not-allowed data/observations.csv:2",
      "duplicate-value data/observations.csv:6",
      "unknown-reference data/observations.csv:6",
    ]);
  });

  test("one broken table does not make errors of its readers", async () => {
    const files = change(tinyPackage(), "areas.csv", "CQ-GXQ,重庆高新区", 'CQ-GXQ,"重庆高新区');
    const {diagnostics} = await load(files);
    expect(diagnostics.map(({code}) => code)).toEqual(["unclosed-quote"]);
  });

  test("a warning alone does not withhold the dataset", async () => {
    const files = change(tinyPackage(), "observations.csv", "98%以上,true", "98%以上,");
    const {value, diagnostics} = await load(files);
    expect(diagnostics).toHaveLength(1);
    expect(value?.observations).toHaveLength(5);
  });
});

describe("paths in messages", () => {
  test.each([
    ["my data/", "my data/datapackage.json"],
    ["../x", "../x/datapackage.json"],
    [".", "datapackage.json"],
  ])("of the folder %s", async (folder, file) => {
    const {diagnostics} = await loadDataset(folder, inMemory({}));
    expect(diagnostics).toMatchObject([{code: "file-not-found", place: {file}}]);
  });
});

test("the project's own data loads without errors", async () => {
  const folder = fileURLToPath(new URL("../../data", import.meta.url));
  const {value, diagnostics} = await loadDataset(folder);
  expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  expect(hasErrors(diagnostics)).toBe(false);
  expect(value?.observations.length).toBeGreaterThan(100);
});
