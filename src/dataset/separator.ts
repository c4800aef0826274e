import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Problem} from "./problem.ts";

/** What people and programs put between cells instead of a comma. */
const separators: readonly (readonly [string, Wording])[] = [
  [";", {en: "semicolons", zh: "分号"}],
  ["\t", {en: "tabs", zh: "制表符"}],
  ["，", {en: "Chinese commas", zh: "中文逗号"}],
  ["；", {en: "Chinese semicolons", zh: "中文分号"}],
  ["|", {en: "vertical bars", zh: "竖线"}],
];

/** Recognises a file whose cells are not separated by commas, by its line of column names. */
export function findWrongSeparator(text: string): {column: number; problem: Problem} | undefined {
  const [header = ""] = text.split(/\r\n|\n|\r/, 1);
  if (header.includes(",")) return undefined;
  const found = separators.find(([separator]) => header.includes(separator));
  if (!found) return undefined;
  const [separator, name] = found;
  return {
    column: header.indexOf(separator) + 1,
    problem: {
      code: "wrong-separator",
      message: {
        en: `the cells are separated by ${name.en}, not by commas`,
        zh: `各列之间用的是${name.zh}，应当是英文逗号`,
      },
      hint: {
        en: 'in Excel choose 文件 → 另存为 (File → Save As) and the type "CSV UTF-8 (Comma delimited)"',
        zh: "请在 Excel 中选择：文件 → 另存为 → CSV UTF-8（逗号分隔）",
      },
    },
  };
}
