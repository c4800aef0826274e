import type {Wording} from "../diagnostic/diagnostic.ts";
import {suggestOne} from "../diagnostic/suggest.ts";
import {type Problem, show} from "./problem.ts";
import {asText, readWrittenDate, spreadsheetError, type WrittenDate} from "./spreadsheet-form.ts";

/** Five-year plans, which people write for the years that they cover. */
const plans: readonly (readonly [string, string])[] = [
  ["十二五", "2011/2015"],
  ["十三五", "2016/2020"],
  ["十四五", "2021/2025"],
  ["十五五", "2026/2030"],
];

/** A period is an ISO 8601 year (`2025`) or interval of years (`2021/2025`). */
export function checkPeriod(text: string, column: string): Problem | undefined {
  const [start = "", end] = text.split("/");
  if (!/^\d{4}(\/\d{4})?$/.test(text)) {
    return {
      code: "invalid-period",
      message: {
        en: `column "${column}": "${show(text)}" is neither a year nor an interval of years`,
        zh: `${column} 列：“${show(text)}”既不是年份，也不是起止年份`,
      },
      hint: periodHint(text),
    };
  }
  if (end === undefined || Number(start) <= Number(end)) return undefined;
  return {
    code: "backwards-period",
    message: {
      en: `column "${column}": "${text}" ends before it begins`,
      zh: `${column} 列：“${text}”的结束年份早于开始年份`,
    },
    hint: suggestOne(`${end}/${start}`),
  };
}

function periodHint(text: string): Wording {
  const plan = plans.find(([name]) => text.includes(name))?.[1];
  const error = spreadsheetError(text);
  if (error) return error;
  const date = readWrittenDate(text);
  if (date) return dateHint(date);
  const years = text.normalize("NFKC").match(/(?<!\d)(?:1[6-9]|20)\d{2}(?!\d)/g) ?? [];
  const guess = plan ?? (years.length === 1 || years.length === 2 ? years.join("/") : undefined);
  if (guess !== undefined) return {en: `write "${guess}"`, zh: `请写成“${guess}”`};
  return {
    en: 'write a year such as "2025", or an interval such as "2021/2025"',
    zh: "请写年份（如 2025），或起止年份（如 2021/2025）",
  };
}

function dateHint({iso, isSerial}: WrittenDate): Wording {
  if (iso === undefined) {
    return {
      en: `this is a day without its year: write the year, such as "2025"; ${asText.en}`,
      zh: `这是没有年份的日期：请写年份，如 2025；${asText.zh}`,
    };
  }
  if (/^\d{4}$/.test(iso)) return {en: `write "${iso}"`, zh: `请写成“${iso}”`};
  const year = iso.slice(0, 4);
  const what = isSerial
    ? {en: `this is the number that Excel has for the date ${iso}`, zh: `这是 Excel 里 ${iso} 这个日期的序号`}
    : {en: `this is the date ${iso}`, zh: `这是日期 ${iso}`};
  return {
    en: `${what.en}: write "${year}", as periods are years; ${asText.en}`,
    zh: `${what.zh}：时期只写年份，请写成“${year}”；${asText.zh}`,
  };
}
