import type {Language} from "../../diagnostic/diagnostic.ts";
import type {MappedTable} from "./table-map.ts";

/**
 * The map that the program proposes, with what may be written in it; a column in a line reads like a row.
 *
 * @param schema where its JSON Schema lies, for editors
 */
export function writeMap(
  tables: readonly MappedTable[],
  language: Language,
  schema: string | undefined,
): string {
  const lines = tables.flatMap(({columns, ...whole}) => {
    const keys = Object.entries(whole).map(([key, value]) => `    ${key}: ${writeValue(value)}`);
    const each = Object.entries(columns).map(
      ([letters, column]) => `      ${letters}: ${writeValue(column)}`,
    );
    return [...keys, "    columns:", ...each].map((line, at) =>
      at === 0 ? line.replace("    ", "  - ") : line,
    );
  });
  const comments = [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]),
    ...about[language],
  ];
  return `${[...comments.map((line) => `# ${line}`), "tables:", ...lines].join("\n")}\n`;
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${writeValue(each)}`)
      .join(", ")}}`;
  const text = String(value);
  return /^(?:\p{L}[\p{L}\p{N}_-]*|\d[\d-]*)$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
    ? text
    : JSON.stringify(text);
}

const about: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "这份对照表由程序拟出，请核对后改正，再运行一次 jianbao import。",
    "rows：数据所在的行（按表格里的行号，不含表头）；skip：其中不要的行，例如 [10, 20-22]。",
    "columns：文字列写它说明什么（area 地区、year 年份或月份、indicator 指标、unit 单位、status 状态），不要的列写 ignore；",
    "数字列写数字是什么：{indicator: 指标名称或编号, year: 年份（也可写 2025-03、2025-Q1）, unit: 单位, area: 地区, status: actual/target/baseline}。",
    "整张表都一样的，写在 columns 外面，例如 year: 2024、unit: 万人。",
  ],
  en: [
    "The program proposes this map; correct it, and run jianbao import once more.",
    "rows: those with figures, as the spreadsheet counts them, without the heads; skip: rows among them to leave out, [10, 20-22].",
    "columns: for words what they tell (area, year, indicator, unit, status), ignore for what is not wanted;",
    "for numbers what they are: {indicator: name or id, year: 2024 (or 2025-03, 2025-Q1), unit: 万人, area: name, status: actual/target/baseline}.",
    "What is the same in all of a table stands outside columns, such as year: 2024 or unit: 万人.",
  ],
};
