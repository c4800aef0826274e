// Tables as Excel and other programs leave them: one mistake is one message, which says what to do.
import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {findExtent} from "../../src/diagnostic/extent.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {change, inMemory, tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, makeTemplate} from "../support/small-project.ts";

const tiny = tinyPackage();
const load = async (name: string, alter: (text: string) => string) =>
  (await loadDataset("data", inMemory({...tiny, [name]: alter(String(tiny[name]))}))).diagnostics;
const withoutFirst = (text: string) => text.slice(text.indexOf("\n") + 1);

describe("a first line that is no line of column names is one error that names the line", () => {
  test.each([
    ["sep=,", (text: string) => `sep=,\n${text}`, "line 2"],
    ["sep=; in quotation marks", (text: string) => `"sep=;"\n${text}`, "delete this line"],
    ["a title", (text: string) => `2025年数据,,,\n${text}`, "line 2"],
    ["a title and a blank line", (text: string) => `附表\n,,,\n${text}`, "line 3"],
    ["none", withoutFirst, "column names above: "],
    ["other names", (text: string) => `甲,乙,丙\n${withoutFirst(text)}`, "column names above: "],
  ])("%s", async (_, alter, says) => {
    for (const name of ["areas.csv", "indicators.csv", "observations.csv", "topics.csv"]) {
      const [told, ...rest] = await load(name, alter);
      expect(rest).toEqual([]);
      expect(told).toMatchObject({code: "header-not-first", place: {file: `data/${name}`, line: 1}});
      expect(`${told?.message.en} ${told?.hint?.en}`).toContain(says);
    }
  });

  test("a missing column is one error, without a circle of areas that have no code", async () => {
    for (const column of ["code", "name", "parent"]) {
      const found = await load("areas.csv", (text) => {
        const rows = text
          .trimEnd()
          .split("\n")
          .map((line) => line.split(","));
        const index = rows[0]?.indexOf(column) ?? -1;
        return `${rows.map((row) => row.filter((_, at) => at !== index).join(",")).join("\n")}\n`;
      });
      expect(found.map(({code}) => code)).toEqual(["missing-column"]);
    }
  });
});

describe("a date as Excel writes it is told with what to write instead", () => {
  test.each([
    ["2025/12/1", '"2025"'],
    ["2025-12-01", '"2025"'],
    ["2025/12/1 0:00", '"2025"'],
    ["Dec-25", '"2025"'],
    ["1-Dec-25", '"2025"'],
    ["44927", "2023-01-01"],
    ["2025年12月1日", '"2025"'],
    ["2025.12", '"2025"'],
    ["12月25日", "without its year"],
    ["25-Dec", "without its year"],
    ["2025年", 'write "2025"'],
    ["########", "too narrow"],
  ])("period %s", async (text, hint) => {
    const [told, ...rest] = await load("observations.csv", (all) =>
      all.replace("enrolment,2020,", `enrolment,${text},`),
    );
    expect(rest).toEqual([]);
    expect(told).toMatchObject({code: "invalid-period", place: {line: 2, column: 28}});
    expect(told?.hint?.en).toContain(hint);
  });

  test.each([
    ["2025/12/1", 'write "2025-12-01"'],
    ["45992", 'write "2025-12-01"'],
    ["Dec-25", 'write "2025-12"'],
    ["2025年12月1日", 'write "2025-12-01"'],
    ["20251201", 'write "2025-12-01"'],
    ["13/12/2025", 'write "2025-12-13"'],
    ["2025/2/30", "write it like"],
    ["12月25日", "write it like"],
  ])("day %s", async (text, hint) => {
    const row = String(tiny["areas.csv"]).split("\n")[1] ?? "";
    const cells = row.split(",");
    cells[5] = text;
    const [told, ...rest] = await load("areas.csv", (all) => all.replace(row, cells.join(",")));
    expect(rest).toEqual([]);
    expect(told?.code).toBe("not-a-date");
    expect(told?.hint?.en).toContain(hint);
  });

  test.each([
    ["########", "too narrow"],
    ["#DIV/0!", "formula"],
    ["Dec-25", "made a date"],
    ["12月25日", "made a date"],
    ["'92.6", "write 92.6, without the apostrophe"],
  ])("value %s", async (text, hint) => {
    const found = await load("observations.csv", (all) => all.replace(",90.25,", `,${text},`));
    expect(found.map(({code}) => code)).toEqual(["not-a-number"]);
    expect(found[0]?.hint?.en).toContain(hint);
  });

  test.each(["#####", "#REF!", "#NAME?"])("a name %s", async (text) => {
    const found = await load("areas.csv", (all) => all.replace("沙坪坝区", text));
    expect(found.map(({code}) => code)).toEqual(["spreadsheet-error"]);
  });
});

test("the caret of an apostrophe or quotation mark that nothing closes ends with its word", () => {
  const extent = (rest: string, en = "wrong") => rest.slice(0, findExtent(rest, {en, zh: ""}));
  expect(extent("'92.6,,exact,actual,x,1,'a'", '"\'92.6" is no number')).toBe("'92.6");
  expect(extent("'92.6,,exact,actual")).toBe("'92.6");
  expect(extent('"abc,def,ghi')).toBe('"abc');
  expect(extent("'a b' c")).toBe("'a b'");
});

test("errors in data do not hide those in templates and themes", async () => {
  const data = inFolder("data", change(tinyPackage(), "observations.csv", ",90.25,", ",九,"));
  const body = '# 一\n\n{{figur 1}}{{figure (observation "gross-enrolment")}}\n';
  const project = {
    ...data,
    "templates/a.md": makeTemplate({body}),
    "templates/b.md": makeTemplate({theme: "nobody"}),
    "templates/c.md": makeTemplate({more: "fil: x\n"}),
  };
  const report = await build({selection: everything, generator: "test"}, memoryEffects(project));
  expect(report.verdict).toBe("data-invalid");
  const codes = report.diagnostics.filter(({severity}) => severity === "error").map(({code}) => code);
  expect(codes.sort()).toEqual(["not-a-number", "unknown-helper", "unknown-key", "unknown-theme"]);
});

test("thousands of blocks within each other are told where they become too many", async () => {
  const body = `# 一\n\n${"{{#if area}}\n".repeat(3000)}文${"{{/if}}\n".repeat(3000)}`;
  const project = {...inFolder("data", tiny), "templates/a.md": makeTemplate({body})};
  const report = await build({selection: everything, generator: "test"}, memoryEffects(project));
  expect(report.diagnostics.map(({code, place}) => [code, place?.line])).toEqual([["nested-too-deeply", 60]]);
});
