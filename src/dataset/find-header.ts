import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {findNearest} from "../diagnostic/suggest.ts";
import {errorAt, type Problem, show} from "./problem.ts";

/** How far down a line of column names is looked for: titles of tables take a line or three. */
const furthest = 15;

/**
 * One error where the first line that says something is no line of column names: every column would be missing and
 * every row too long, and none of that is what a person has to mend.
 */
export function checkHeader(text: string, file: string, columns: readonly string[]): Diagnostic | undefined {
  const raw = text.split(/\r\n|\n|\r/u, furthest);
  const lines = raw.map((line) => line.split(/[,;\t，；|]/u).map(plain));
  const first = lines.findIndex((cells) => cells.some((cell) => cell !== ""));
  const cells = lines[first] ?? [];
  if (first < 0 || countKnown(cells, columns) > 0 || isMisspelt(cells, columns)) return undefined;
  const found = lines.findIndex((line) => countKnown(line, columns) > Math.min(columns.length - 1, 1));
  const isSeparator = /^"?sep=/iu.test((raw[first] ?? "").trim());
  const problem = isSeparator
    ? separatorLine(found)
    : found >= 0
      ? titleLine(cells.find((cell) => cell !== "") ?? "", found)
      : noHeader(cells.find((cell) => cell !== "") ?? "", columns);
  return errorAt({file, line: first + 1, column: 1}, problem);
}

const plain = (cell: string) => cell.trim().replace(/^"|"$/gu, "").trim();

const countKnown = (cells: readonly string[], columns: readonly string[]) =>
  columns.filter((name) => cells.some((cell) => cell.toLowerCase() === name)).length;

/** Half of the names are nearly those of columns: each is told by itself. */
const isMisspelt = (cells: readonly string[], columns: readonly string[]) =>
  columns.filter((name) => findNearest(name, cells) !== undefined).length * 2 >= columns.length;

function separatorLine(found: number): Problem {
  const then =
    found < 0
      ? {en: "", zh: ""}
      : {en: `; the column names stand in line ${found + 1}`, zh: `；列名在第 ${found + 1} 行`};
  return {
    code: "header-not-first",
    message: {
      en: `the line "sep=" is a note for Excel, not a line of column names${then.en}`,
      zh: `“sep=”这一行是写给 Excel 的，不是列名${then.zh}`,
    },
    hint: {en: "delete this line; cells are separated by commas", zh: "请删去这一行；各列之间用英文逗号"},
  };
}

function titleLine(cell: string, found: number): Problem {
  return {
    code: "header-not-first",
    message: {
      en: `"${show(cell)}" is no column name: the column names stand in line ${found + 1}`,
      zh: `“${show(cell)}”不是列名：列名在第 ${found + 1} 行`,
    },
    hint: {
      en: "delete the lines above the column names: the first line of a table holds them",
      zh: "请删去列名上面的各行：表的第一行应当是列名",
    },
  };
}

function noHeader(cell: string, columns: readonly string[]): Problem {
  const names = columns.join(",");
  return {
    code: "header-not-first",
    message: {
      en: `the first line, "${show(cell)}…", has none of the column names of this table`,
      zh: `第一行（“${show(cell)}……”）里没有这张表的任何列名`,
    },
    hint: {en: `put a line with the column names above: ${names}`, zh: `请在最上面加一行列名：${names}`},
  };
}
