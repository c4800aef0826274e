// A sparkline stands in a cell of its own, and says its periods, values and figures.
import {expect, test} from "vitest";
import {blocks, parseBody} from "./brief.ts";

const line =
  ':sparkline[:figure[98\\%]{obs="a"}:figure[97\\.5\\%]{obs="b"}]{periods="2023年;2024年;2025年" values="98;-;97.5"}';
const table = (cell: string) => `| 指标 | 走势 |\n| --- | --- |\n| 甲 | ${cell} |\n`;
const codes = (body: string) => parseBody(body).diagnostics.map(({code}) => code);

test("periods, values and figures belong together", () => {
  const [found] = blocks(table(line)) as [{rows: unknown[][]}];
  expect(found.rows[0]?.[1]).toEqual([
    {
      type: "sparkline",
      periods: ["2023年", "2024年", "2025年"],
      points: [
        {value: 98, text: "98%", observations: ["a"]},
        null,
        {value: 97.5, text: "97.5%", observations: ["b"]},
      ],
    },
  ]);
});

test.each([
  ["a sentence", `走势 ${line}\n`],
  ["a line by itself", `${line}\n`],
  ["a heading", `## 走势 ${line}\n`],
  ["an item", `- ${line}\n`],
  ["the header of a table", `| 指标 | ${line} |\n| --- | --- |\n| 甲 | 乙 |\n`],
  ["the caption of a table", `表：${line}\n\n${table("乙")}`],
  ["a cell with words", table(`约 ${line}`)],
  ["a cell with another one", table(`${line} ${line}`)],
  ["strong text of a cell", table(`**${line}**`)],
])("refused in %s", (_, body) => {
  expect(new Set(codes(body))).toEqual(new Set(["sparkline-place"]));
});

test.each([
  ["a value more than periods", line.replace("98;-", "98;-;98")],
  ["a figure more than values", line.replace("97.5", "-")],
  ["a value that is no number", line.replace('"98;', '"viel;')],
  ["no number at all", line.replace('"98;', '"Infinity;')],
  ["nothing but gaps", ':sparkline[]{periods="2023年" values="-"}'],
  ["no attributes", ':sparkline[:figure[98\\%]{obs="a"}]'],
  ["an observation that the text does not list", line.replace('obs="a"', 'obs="z"')],
])("refused: %s", (_, written) => {
  expect(codes(table(written))).toContain("figure-without-observation");
});
