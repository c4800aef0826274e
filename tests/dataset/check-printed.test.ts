import {expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {change, inMemory, tinyPackage} from "./tiny-package.ts";

const row = "90.25,,exact,baseline,plan-2021,12,表1,90.25%";

/** What is found when value, end of a range, qualifier and printed form are these; the unit is %. */
async function find(value: string, high: string, qualifier: string, printed: string) {
  const cells = `${value},${high},${qualifier},baseline,plan-2021,12,表1,${printed}`;
  const {diagnostics} = await loadDataset(
    "data",
    inMemory(change(tinyPackage(), "observations.csv", row, cells)),
  );
  return diagnostics
    .filter(({severity}) => severity === "error")
    .map(({code, place, hint}) => ({code, line: place?.line, hint: hint?.en}));
}

test.each([
  ["another value", "96.1", "", "exact", "97.3%"],
  ["a digit left out", "9.25", "", "exact", "90.25%"],
  ["two digits in another order", "92.05", "", "exact", "90.25%"],
  ["a rounded fraction of a spreadsheet", "0.9", "", "exact", "92.6 %"],
  ["a sign", "-3.2", "", "exact", "3.2%"],
  ["full-width digits that say otherwise", "96.1", "", "exact", "９７．３％"],
  ["Chinese numerals that say otherwise", "80", "", "exact", "九成"],
  ["a qualifier that is printed only", "95", "", "exact", "超过95%"],
  ["a qualifier that is not printed", "95", "", "more_than", "95%"],
  ["another end of a range", "90", "95", "range", "90%—96%"],
  ["another unit", "95", "", "exact", "95所"],
  ["another bare number", "95", "", "exact", "96.1"],
  ["a bare fraction for a percentage", "92.6", "", "exact", "0.926"],
])("a row that contradicts its own printed form: %s", async (_, value, high, qualifier, printed) => {
  const [first, ...others] = await find(value, high, qualifier, printed);
  expect(first).toMatchObject({code: "printed-means-otherwise", line: 2});
  expect(others.every(({code}) => code === "printed-means-otherwise")).toBe(true);
});

test("a fraction that a spreadsheet kept for a percentage is told as one", async () => {
  const found = await find("0.926", "", "exact", "92.6%");
  expect(found).toEqual([
    {
      code: "printed-means-otherwise",
      line: 2,
      hint: "spreadsheets keep percentages as fractions: write 92.6",
    },
  ]);
});

test.each([
  ["the same", "97.3", "", "exact", "97.3%"],
  ["in full-width digits", "97.3", "", "exact", "９７．３％"],
  ["in Chinese numerals", "90", "", "exact", "九成"],
  ["in words", "90", "", "exact", "百分之九十"],
  ["with zeros that count nothing", "97.30", "", "exact", "97.3%"],
  ["with its qualifier behind", "98", "", "at_least", "98%以上"],
  ["a range", "90", "95", "range", "90%—95%"],
  ["a bare number, as a cell of a table has it", "97.3", "", "exact", "97.3"],
  ["nothing that can be read", "97.3", "", "exact", "见附表"],
  ["nothing at all", "97.3", "", "exact", ""],
])("a row that agrees with its printed form, or one that cannot be read: %s", async (_, ...cells) => {
  expect(await find(...(cells as [string, string, string, string]))).toEqual([]);
});
