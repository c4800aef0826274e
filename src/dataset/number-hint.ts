import type {Wording} from "../diagnostic/diagnostic.ts";
import {parseChineseNumeral} from "../figure/chinese-numeral.ts";
import {show} from "./problem.ts";
import {readWrittenDate, spreadsheetError} from "./spreadsheet-form.ts";

const plain = /^-?\d+(\.\d+)?$/;

/** Tells someone who wrote a figure as people do how to write it as data. */
export function numberHint(text: string): Wording {
  const tidy = text.normalize("NFKC").replace(/\s/g, "").replaceAll("−", "-");
  const error = spreadsheetError(tidy);
  if (error) return error;
  const isDate = /[a-z年月日]/iu.test(tidy) || /^\d{4}[/.-]\d{1,2}[/.-]\d/u.test(tidy);
  if (isDate && readWrittenDate(text)) {
    return {
      en: "Excel has made a date of the number: set the format of the column to Number and type it again",
      zh: "数字被 Excel 变成了日期：请把这一列的格式设为“数值”后重新输入",
    };
  }
  if (/^['‘’]/u.test(tidy) && toPlain(tidy.slice(1)) !== undefined) {
    const number = toPlain(tidy.slice(1));
    return {
      en: `write ${number}, without the apostrophe by which Excel keeps a number as text`,
      zh: `请写成 ${number}，去掉前面的单引号（Excel 用它把数字存成文本）`,
    };
  }
  if (/^(-+|—+|\/|n\/?a|null|无|未知|暂无|不详|…+)$/i.test(tidy)) {
    return {
      en: "if there is no figure, remove the whole row; a missing observation is said, never guessed",
      zh: "没有数字时请删去整行；缺少的数据会如实写明，不会猜测",
    };
  }
  return rangeHint(tidy) ?? qualifierHint(tidy) ?? exponentHint(tidy) ?? plainHint(text, tidy) ?? general;
}

const general: Wording = {
  en: "write digits only, with a point for decimals, such as 1000 or 98.5",
  zh: "请只写半角数字，小数用英文点号，例如 1000 或 98.5",
};

function rangeHint(tidy: string): Wording | undefined {
  const [, from = "", to = ""] = tidy.match(/^(.*\d%?)(?:[-~–—～至到]+)(\d.*)$/) ?? [];
  const low = toPlain(from);
  const high = toPlain(to);
  if (low === undefined || high === undefined) return undefined;
  return {
    en: `for a range write ${low} into value, ${high} into value_high and "range" into qualifier`,
    zh: `这是一个范围：value 写 ${low}，value_high 写 ${high}，qualifier 写 range`,
  };
}

const qualifierWords: readonly (readonly [RegExp, string])[] = [
  [/^(约|大约|近|将近|接近|几乎|~)|左右$/, "about"],
  [/^(不少于|不低于|至少|≥|>=)|(以上|及以上)$/, "at_least"],
  [/^(不超过|不高于|不多于|至多|≤|<=)|(以下|以内)$/, "at_most"],
  [/^(超过|超|突破|逾|多于|高于|>)|(余|多|\+)$/, "more_than"],
  [/^(不足|不到|少于|低于|<)/, "less_than"],
];

function qualifierHint(tidy: string): Wording | undefined {
  for (const [words, qualifier] of qualifierWords) {
    if (!words.test(tidy)) continue;
    const number = toPlain(tidy.replace(words, ""));
    if (number === undefined) continue;
    return {
      en: `write ${number} into value and "${qualifier}" into qualifier`,
      zh: `value 写 ${number}，qualifier 写 ${qualifier}`,
    };
  }
  return undefined;
}

function exponentHint(tidy: string): Wording | undefined {
  if (!/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(tidy)) return undefined;
  return {
    en: "Excel has shortened the number: set the cell format to Number and write all digits",
    zh: "数字被 Excel 缩写了：请把单元格格式设为“数值”，写出全部数字",
  };
}

function plainHint(text: string, tidy: string): Wording | undefined {
  const number = toPlain(tidy);
  if (number === undefined) return undefined;
  if (plain.test(tidy)) {
    const isSpace = /\s/.test(text) && text.replace(/\s/g, "") === number;
    return isSpace
      ? {en: `write ${number}, without spaces`, zh: `请写成 ${number}，去掉空格`}
      : {en: `write ${number}, in half-width digits`, zh: `请用半角数字，写成 ${number}`};
  }
  if (/[%‰]$/.test(tidy)) {
    return {
      en: `write ${number}; the sign ${tidy.at(-1)} belongs into the unit of the indicator`,
      zh: `请写成 ${number}；${tidy.at(-1)} 写在指标的单位（unit）里`,
    };
  }
  if (/^-?[\d,.]+$/.test(tidy) && tidy.includes(",")) {
    return {
      en: `write ${number}, without thousands separators`,
      zh: `请写成 ${number}，不要用千位分隔的逗号`,
    };
  }
  const unit = tidy.match(/^[-\d.,]+(?:万|亿)?([^\d万亿]+)$/)?.[1];
  if (unit) {
    return {
      en: `write ${number}; the unit "${show(unit)}" belongs to the indicator`,
      zh: `请写成 ${number}；“${show(unit)}”写在指标的单位（unit）里`,
    };
  }
  return {en: `write ${number}`, zh: `请写成 ${number}`};
}

/** The plain number that a written figure stands for, where there is no doubt. */
function toPlain(tidy: string): string | undefined {
  const text = tidy.replace(/^百分之/, "").replace(/[%‰]$/, "");
  if (plain.test(text)) return text;
  if (/^\+\d/.test(text)) return toPlain(text.slice(1));
  if (/^-?\.\d+$/.test(text)) return text.replace(".", "0.");
  if (/^-?\d+\.$/.test(text)) return text.slice(0, -1);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  const [, digits, scale] = text.match(/^(-?\d+(?:\.\d+)?)(万|亿)?[^\d.,万亿]{0,3}$/) ?? [];
  if (digits !== undefined) return shift(digits, scale === "亿" ? 8 : scale === "万" ? 4 : 0);
  return parseChineseNumeral(text);
}

/** Moves the decimal point to the right, digit by digit, so that 57.5万 is 575000 and not nearly that. */
function shift(number: string, places: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  const digits = whole + fraction.slice(0, places).padEnd(places, "0");
  const rest = fraction.slice(places);
  const shifted = digits.replace(/^(-?)0+(?=\d)/, "$1");
  return rest === "" ? shifted : `${shifted}.${rest}`;
}
