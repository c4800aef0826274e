import {numberHint} from "./number-hint.ts";
import {type Problem, show} from "./problem.ts";
import type {Checked} from "./table.ts";

/** Reads a plain decimal number: digits, a point, a minus sign; nothing that would need guessing. */
export function parseNumber(text: string, column: string, type: "integer" | "number"): Checked {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return notANumber(text, column);
  const value = Number(text);
  if (!Number.isFinite(value) || significantDigits(text) > 15) return tooPrecise(text, column);
  if (type === "integer" && !Number.isInteger(value)) return notAnInteger(text, column);
  return {value: value === 0 ? 0 : value}; // -0 would be printed with its sign
}

/** Digits that carry information. A JavaScript number keeps 15 of them exactly. */
function significantDigits(text: string): number {
  const digits = text.replace("-", "").replace(/^[0.]+/, "");
  const rounded = digits.includes(".") || text.includes(".") ? digits : digits.replace(/0+$/, "");
  return rounded.replace(".", "").length;
}

function notANumber(text: string, column: string): Problem {
  return {
    code: "not-a-number",
    message: {
      en: `column "${column}": "${show(text)}" is not a plain number`,
      zh: `${column} 列：“${show(text)}”不是规范的数字`,
    },
    hint: numberHint(text),
  };
}

function notAnInteger(text: string, column: string): Problem {
  return {
    code: "not-an-integer",
    message: {
      en: `column "${column}": "${text}" is not a whole number`,
      zh: `${column} 列：“${text}”不是整数`,
    },
    hint: {en: "write it without a decimal part", zh: "请写成没有小数的整数"},
  };
}

function tooPrecise(text: string, column: string): Problem {
  return {
    code: "number-too-precise",
    message: {
      en: `column "${column}": "${show(text)}" has more than 15 digits and cannot be kept exactly`,
      zh: `${column} 列：“${show(text)}”超过 15 位，无法准确保存`,
    },
    hint: {
      en: "round it, or choose a larger unit for the indicator",
      zh: "请四舍五入，或为指标换一个更大的单位",
    },
  };
}
