import type {Wording} from "../diagnostic/diagnostic.ts";
import {checkPeriod} from "./check-period.ts";
import type {ColumnSpec} from "./column-spec.ts";
import {type Problem, show} from "./problem.ts";
import {asText, readWrittenDate, spreadsheetError} from "./spreadsheet-form.ts";

/** Checks texts of a set form: dates, periods, checksums, measure words, phrases. */
export function checkFormat(text: string, {name, type, format}: ColumnSpec): Problem | undefined {
  if (format === "period") return checkPeriod(text, name);
  if (format === "sha256") return checkSha256(text, name);
  if (format === "unit-forms") return checkUnitForms(text, name);
  if (format === "phrase") return checkPhrase(text, name);
  if (type === "date") return checkDay(text, name, /^\d{4}-\d{2}-\d{2}$/, "2025-12-25");
  if (type === "yearmonth") return checkDay(text, name, /^\d{4}-\d{2}$/, "2025-12");
  if (type === "year") return checkDay(text, name, /^\d{4}$/, "2025");
  if (format === "day") {
    return checkDay(text, name, /^\d{4}(-\d{2}){0,2}$/, "2025", "2025-12", "2025-12-25");
  }
  return undefined;
}

function checkDay(text: string, name: string, form: RegExp, ...samples: string[]): Problem | undefined {
  if (form.test(text) && isOnCalendar(text)) return undefined;
  return {
    code: "not-a-date",
    message: {
      en: `column "${name}": "${show(text)}" is not an ISO date`,
      zh: `${name} 列：“${show(text)}”不是规范的日期`,
    },
    hint: dayHint(text, samples),
  };
}

function dayHint(text: string, samples: readonly string[]): Wording {
  const error = spreadsheetError(text);
  if (error) return error;
  const iso = readWrittenDate(text)?.iso;
  const like = {en: `write it like ${samples.join(" or ")}`, zh: `请写成 ${samples.join(" 或 ")} 的样子`};
  const isOfColumn = samples.some((sample) => sample.length === iso?.length);
  if (iso === undefined || !isOfColumn || !isOnCalendar(iso)) return like;
  return {en: `write "${iso}"; ${asText.en}`, zh: `请写成“${iso}”；${asText.zh}`};
}

/** Whether month and day exist; JavaScript would turn 30 February into 2 March. */
function isOnCalendar(text: string): boolean {
  const full = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

function checkUnitForms(text: string, name: string): Problem | undefined {
  const wrong = text.split("|").find((form) => !/^[^=]+=[^=]+$/u.test(form.trim()));
  if (wrong === undefined) return undefined;
  return {
    code: "not-a-unit-form",
    message: {
      en: `column "${name}": "${show(wrong)}" does not say which unit it stands for`,
      zh: `${name} 列：“${show(wrong)}”没有写明代表哪个单位`,
    },
    hint: {
      en: "write the printed measure word, =, and the unit: 大=个; with - for none at all: -=个",
      zh: "请写成“原文量词=单位”，如 大=个；原文没有量词时写 -=个",
    },
  };
}

function checkPhrase(text: string, name: string): Problem | undefined {
  const places = text.split("{}").length - 1;
  if (places === 1) return undefined;
  return {
    code: "not-a-phrase",
    message:
      places === 0
        ? {
            en: `column "${name}": "${show(text)}" does not say where the figure stands`,
            zh: `${name} 列：“${show(text)}”没有标出数字的位置`,
          }
        : {
            en: `column "${name}": "${show(text)}" has ${places} places for one figure`,
            zh: `${name} 列：“${show(text)}”给一个数字标了 ${places} 处位置`,
          },
    hint: {
      en: "write {} once, where the figure with its unit belongs: 培育品牌幼儿园{}",
      zh: "请在数字（连同单位）的位置写一个 {}，如 培育品牌幼儿园{}",
    },
  };
}

function checkSha256(text: string, name: string): Problem | undefined {
  if (/^[\da-f]{64}$/i.test(text)) return undefined;
  return {
    code: "not-a-sha256",
    message: {
      en: `column "${name}": "${show(text)}" is not a SHA-256: that has 64 hexadecimal digits, this has ${text.length} characters`,
      zh: `${name} 列：“${show(text)}”不是 SHA-256 校验值：应为 64 位的 0–9、a–f，这里有 ${text.length} 个字符`,
    },
    hint: {
      en: "compute it with `sha256sum FILE`, or `certutil -hashfile FILE SHA256` on Windows",
      zh: "可用 sha256sum 文件名 计算，Windows 用 certutil -hashfile 文件名 SHA256",
    },
  };
}
