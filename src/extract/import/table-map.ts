import {z} from "zod";
import {explain} from "../../yaml/explain.ts";

/** Numbers are written without quotes as well. */
const words = z.union([z.string().min(1), z.number()]).transform(String);

/** What a number or a text has to look like, for a JSON Schema, which does not see behind a transformation. */
function wordsLike({source}: RegExp, numbers: {readonly minimum: number; readonly maximum: number}) {
  return {
    anyOf: [
      {type: "string", pattern: source},
      {type: "integer", ...numbers},
    ],
  };
}

/** A year, half-year, quarter or month, or two of them. */
const aYear =
  /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?(?:\/(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?)?$/u;
const aRange = /^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$/u;

const year = words.pipe(
  z.string().regex(aYear, {
    error:
      "write a year, month, quarter or half-year, or two of them: 2024, 2025-03, 2025-Q1, 2025-H1 or 2021/2025 / " +
      "请写年份、月份、季度、半年，或起止时期：2024、2025-03、2025-Q1、2025-H1 或 2021/2025",
  }),
);
const range = explain(
  words.pipe(z.string().regex(aRange, {error: "write the numbers of rows: 3 or 3-45 / 请写行号：3 或 3-45"})),
  {
    title: {en: "a row, or the first and the last of some", zh: "一行，或起止两行"},
    demands: wordsLike(aRange, {minimum: 1, maximum: 9_999_999}),
  },
);
const status = z.enum(["actual", "target", "baseline"], {
  error: "choose among actual, target, baseline / 可以写 actual、target、baseline",
});

/** What the numbers of a column, a row or a whole table are of. */
const meanings = {
  indicator: explain(words.optional(), {
    title: {en: "name or id of the indicator", zh: "指标的名称或编号"},
    examples: ["在园幼儿数"],
  }),
  year: explain(year.optional(), {
    title: {
      en: "year, month, quarter or half-year, or the first and the last",
      zh: "年份、月份、季度或半年，或起止时期",
    },
    demands: wordsLike(aYear, {minimum: 1900, maximum: 2099}),
    examples: [2024, "2025-03", "2025-Q1", "2021/2025"],
  }),
  unit: explain(words.optional(), {
    title: {en: "unit of the numbers as they stand", zh: "表中数字的单位"},
    examples: ["万人"],
  }),
  area: explain(words.optional(), {
    title: {en: "area, by name or code", zh: "地区，写名称或代码"},
    examples: ["沙坪坝区"],
  }),
  status: explain(status.optional(), {
    title: {en: "actual, target or baseline", zh: "actual 实际、target 目标、baseline 基期"},
    examples: ["actual"],
  }),
};

/** What the words of a column say of the rows that they stand in. */
const labelRoles = ["area", "year", "indicator", "unit", "status", "ignore"] as const;

const column = z.union([z.enum(labelRoles), z.strictObject(meanings)], {
  error:
    "write area, year, indicator, unit, status or ignore for words, and {indicator: …, year: …, unit: …} for numbers / " +
    "文字列请写 area、year、indicator、unit、status 或 ignore；数字列请写 {indicator: …, year: …, unit: …}",
});

const letters = z.string().regex(/^[A-Za-z]{1,3}$/u, {
  error: "name the column by its letters: A, B, AA / 请写列的字母：A、B、AA",
});

const tableSchema = explain(
  z.strictObject({
    sheet: explain(words.optional(), {
      title: {en: "name of the sheet; a CSV file has none", zh: "工作表名称；CSV 没有"},
      examples: ["学前教育"],
    }),
    rows: explain(range, {
      title: {en: "rows with figures", zh: "数据所在的行"},
      text: {
        en: "As the spreadsheet counts them, without the heads.",
        zh: "按表格软件里的行号，不含表头。",
      },
      demands: wordsLike(aRange, {minimum: 1, maximum: 9_999_999}),
      examples: ["4-45"],
    }),
    skip: explain(z.array(range).optional(), {
      title: {en: "rows among them to leave out", zh: "其中不要的行"},
      examples: [[10, "20-22"]],
    }),
    ...meanings,
    columns: explain(z.record(letters, column), {
      title: {en: "what each column is", zh: "每一列是什么"},
      text: {
        en: "For words what they say of their row: area, year, indicator, unit or status; for numbers what they are of. What a column does not say, the row says, else the table. Columns that are not here are left out.",
        zh: "文字列写它说明这一行的什么：area、year、indicator、unit 或 status；数字列写数字是什么。列里没写的，看这一行；再没有，看整张表。没有列出的列不要。",
      },
      examples: [{A: "area", B: {indicator: "在园幼儿数", year: 2024, unit: "人"}}],
    }),
  }),
  {title: {en: "a table", zh: "一张表"}},
);

/** What a person writes in the map of a file with tables. */
export const tableMapSchema = explain(
  z.strictObject({
    tables: explain(z.array(tableSchema).min(1), {
      title: {en: "the tables of the file", zh: "文件里的表"},
    }),
  }),
  {
    title: {en: "map of a table for jianbao import", zh: "统计表的对照表"},
    text: {
      en: "data/drafts/ID.map.yaml: what the columns and rows of a table of statistics are. jianbao import proposes it, and drafts by it.",
      zh: "data/drafts/编号.map.yaml：统计表的各列、各行是什么。由 jianbao import 拟出，改正后再按它提取。",
    },
  },
);

export type TableMap = z.output<typeof tableMapSchema>;
export type MappedTable = z.output<typeof tableSchema>;
export type MappedColumn = z.output<typeof column>;
/** What is known of the numbers of a column, a row or a table. */
export type Meaning = Partial<Pick<MappedTable, keyof typeof meanings>>;

/** First and last row of `4-45`. */
export function rowsOf(written: string): {first: number; last: number} {
  const [first = 0, last = first] = written.split("-").map(Number);
  return {first, last};
}
