import {suggest} from "../diagnostic/suggest.ts";
import {checkFormat} from "./check-format.ts";
import {checkLimits} from "./check-limits.ts";
import type {ColumnSpec} from "./column-spec.ts";
import {parseNumber} from "./parse-number.ts";
import {type Problem, show} from "./problem.ts";
import {spreadsheetError} from "./spreadsheet-form.ts";
import type {CellValue, Checked} from "./table.ts";

/** Turns the text of a cell into a value of its column's type, or says what is wrong with it. */
export function checkCell(text: string, column: ColumnSpec): Checked {
  const isMissing = text.trim() === "" || column.missingValues.includes(text);
  if (isMissing && column.required) return missingValue(column.name);
  if (isMissing) return {value: emptyValue(column)};
  const parsed = parseValue(text, column);
  if (!("value" in parsed)) return parsed;
  return (
    checkFormat(text, column) ??
    checkChoices(parsed.value, column) ??
    checkPattern(text, column) ??
    checkLimits(parsed.value, column) ??
    parsed
  );
}

function emptyValue({type}: ColumnSpec): CellValue {
  if (type === "boolean") return false;
  return type === "integer" || type === "number" ? null : "";
}

function parseValue(text: string, column: ColumnSpec): Checked {
  switch (column.type) {
    case "integer":
    case "number":
      return parseNumber(text, column.name, column.type);
    case "boolean":
      return parseBoolean(text, column);
    default:
      return checkShown(text, column) ?? {value: text};
  }
}

/** A text that is what Excel shows instead of one. Dates and periods tell by themselves. */
function checkShown(text: string, {name, format, type}: ColumnSpec): Problem | undefined {
  const hint = format || type !== "string" ? undefined : spreadsheetError(text);
  return (
    hint && {
      code: "spreadsheet-error",
      message: {
        en: `column "${name}": "${show(text)}" is what Excel shows when it cannot show the text`,
        zh: `${name} 列：“${show(text)}”是 Excel 显示不出内容时的样子`,
      },
      hint,
    }
  );
}

function parseBoolean(text: string, {name, trueValues, falseValues}: ColumnSpec): Checked {
  const word = text.trim().toLowerCase();
  const isOneOf = (words: readonly string[], more: readonly string[]) =>
    words.includes(word) || more.includes(text);
  if (isOneOf(["true", "1", "是", "yes"], trueValues)) return {value: true};
  if (isOneOf(["false", "0", "否", "no"], falseValues)) return {value: false};
  return {
    code: "not-a-boolean",
    message: {
      en: `column "${name}": "${show(text)}" is neither yes nor no`,
      zh: `${name} 列：“${show(text)}”看不出是“是”还是“否”`,
    },
    hint: {en: 'write "true", or leave the cell empty for no', zh: "“是”请写 true，“否”请留空"},
  };
}

function checkChoices(value: CellValue, {name, choices}: ColumnSpec): Problem | undefined {
  const text = String(value);
  if (!choices || choices.includes(text)) return undefined;
  const nearest = suggest(text, choices);
  const all = {en: `allowed: ${choices.join(", ")}`, zh: `可以填的有：${choices.join(", ")}`};
  const isList = nearest.en.startsWith("choose");
  return {
    code: "not-allowed",
    message: {
      en: `column "${name}": "${show(text)}" is not an allowed value`,
      zh: `${name} 列：不能填“${show(text)}”`,
    },
    hint: isList ? all : {en: `${nearest.en} ${all.en}`, zh: `${nearest.zh}${all.zh}`},
  };
}

function checkPattern(text: string, {name, pattern, constraints}: ColumnSpec): Problem | undefined {
  if (!pattern || pattern.test(text)) return undefined;
  const wanted = constraints.pattern ?? "";
  const trimmed = text.trim();
  return {
    code: "pattern-mismatch",
    message: {
      en: `column "${name}": "${show(text)}" does not have the form ${wanted}`,
      zh: `${name} 列：“${show(text)}”不符合规定的写法 ${wanted}`,
    },
    hint: pattern.test(trimmed)
      ? {en: `write "${trimmed}", without spaces around it`, zh: `请写成“${trimmed}”，去掉前后的空格`}
      : {
          en: "see the column's description in datapackage.json, and the rows around this one",
          zh: "请参照上下各行的写法，或看 datapackage.json 里对这一列的说明",
        },
  };
}

function missingValue(name: string): Problem {
  return {
    code: "missing-value",
    message: {en: `column "${name}" must not be empty`, zh: `${name} 列不能为空`},
    hint: {en: "fill in the cell, or remove the row", zh: "请填上内容；如果整行都不需要，请删去这一行"},
  };
}
