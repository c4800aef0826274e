import type {Wording} from "../diagnostic/diagnostic.ts";
import {suggestOne} from "../diagnostic/suggest.ts";
import {isPeriod, spanOf} from "../figure/period-span.ts";
import {periodOf, readPeriodWord} from "../figure/period-words.ts";
import {type Problem, show} from "./problem.ts";
import {asText, readWrittenDate, spreadsheetError, type WrittenDate} from "./spreadsheet-form.ts";

/** Five-year plans, which people write for the years that they cover. */
const plans: readonly (readonly [string, string])[] = [
  ["十二五", "2011/2015"],
  ["十三五", "2016/2020"],
  ["十四五", "2021/2025"],
  ["十五五", "2026/2030"],
];

/**
 * A period is a year (`2025`), a month (`2025-03`), a quarter (`2025-Q1`), a half-year (`2025-H1`) or an interval of them
 * (`2021/2025`).
 */
export function checkPeriod(text: string, column: string): Problem | undefined {
  if (!isPeriod(text)) {
    return {
      code: "invalid-period",
      message: {
        en: `column "${column}": "${show(text)}" is no year, month, quarter or half-year, nor an interval of them`,
        zh: `${column} 列：“${show(text)}”不是年份、月份、季度、半年，也不是起止时期`,
      },
      hint: periodHint(text),
    };
  }
  const {from, to} = spanOf(text);
  if (from <= to) return undefined;
  const [start = "", end = ""] = text.split("/");
  return {
    code: "backwards-period",
    message: {
      en: `column "${column}": "${text}" ends before it begins`,
      zh: `${column} 列：“${text}”的结束早于开始`,
    },
    hint: suggestOne(`${end}/${start}`),
  };
}

function periodHint(text: string): Wording {
  const plan = plans.find(([name]) => text.includes(name))?.[1];
  const error = spreadsheetError(text);
  if (error) return error;
  const date = readWrittenDate(text);
  if (date && isPeriod(date.iso?.slice(0, 7) ?? "2025")) return dateHint(date);
  const part = readPart(text);
  if (part !== undefined) return suggestOne(part);
  const years = text.normalize("NFKC").match(/(?<!\d)(?:1[6-9]|20)\d{2}(?!\d)/g) ?? [];
  const guess = plan ?? (years.length === 1 || years.length === 2 ? years.join("/") : undefined);
  if (guess !== undefined) return {en: `write "${guess}"`, zh: `请写成“${guess}”`};
  return {
    en: 'write a year, month, quarter or half-year such as "2025", "2025-03", "2025-Q1", "2025-H1", or an interval such as "2021/2025"',
    zh: "请写年份（如 2025）、月份（如 2025-03）、季度（如 2025-Q1）、半年（如 2025-H1），或起止时期（如 2021/2025）",
  };
}

/** `2025Q1`, `2025-q1`, `2025年一季度`, `2025年1—6月` and `2025 H1` as they are to be written. */
function readPart(text: string): string | undefined {
  const {year, part = ""} = readPeriodWord(text.normalize("NFKC")) ?? {};
  return year === undefined || part === "" ? undefined : periodOf(year, part);
}

function dateHint({iso, isSerial}: WrittenDate): Wording {
  if (iso === undefined) {
    return {
      en: `this is a day without its year: write the year, such as "2025"; ${asText.en}`,
      zh: `这是没有年份的日期：请写年份，如 2025；${asText.zh}`,
    };
  }
  if (/^\d{4}$/.test(iso)) return {en: `write "${iso}"`, zh: `请写成“${iso}”`};
  const [year, month] = [iso.slice(0, 4), iso.slice(0, 7)];
  const what = isSerial
    ? {en: `this is the number that Excel has for the date ${iso}`, zh: `这是 Excel 里 ${iso} 这个日期的序号`}
    : {en: `this is the date ${iso}`, zh: `这是日期 ${iso}`};
  return {
    en: `${what.en}: write "${year}", or "${month}" if the month is meant; ${asText.en}`,
    zh: `${what.zh}：请写年份“${year}”，指这个月的写“${month}”；${asText.zh}`,
  };
}
