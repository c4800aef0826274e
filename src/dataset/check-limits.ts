import type {Wording} from "../diagnostic/diagnostic.ts";
import type {ColumnSpec} from "./column-spec.ts";
import {type Problem, show} from "./problem.ts";
import type {CellValue} from "./table.ts";

interface Limit {
  readonly constraint: "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum";
  readonly isKept: (size: number, bound: number) => boolean;
  readonly code: string;
  readonly expected: (bound: number | string) => Wording;
}

const limits: readonly Limit[] = [
  {
    constraint: "minimum",
    isKept: (size, bound) => size >= bound,
    code: "too-small",
    expected: (bound) => ({en: `it must be at least ${bound}`, zh: `最小是 ${bound}`}),
  },
  {
    constraint: "exclusiveMinimum",
    isKept: (size, bound) => size > bound,
    code: "too-small",
    expected: (bound) => ({en: `it must be more than ${bound}`, zh: `应当大于 ${bound}`}),
  },
  {
    constraint: "maximum",
    isKept: (size, bound) => size <= bound,
    code: "too-large",
    expected: (bound) => ({en: `it must be at most ${bound}`, zh: `最大是 ${bound}`}),
  },
  {
    constraint: "exclusiveMaximum",
    isKept: (size, bound) => size < bound,
    code: "too-large",
    expected: (bound) => ({en: `it must be less than ${bound}`, zh: `应当小于 ${bound}`}),
  },
];

/** Checks the bounds of a number, and the length of a text. */
export function checkLimits(value: CellValue, column: ColumnSpec): Problem | undefined {
  const {constraints, name} = column;
  for (const {constraint, isKept, code, expected} of limits) {
    const bound = constraints[constraint];
    if (bound === undefined || isKept(sizeOf(value, column), Number(bound))) continue;
    const {en, zh} = expected(bound);
    return {
      code,
      message: {en: `column "${name}": ${value} is out of range`, zh: `${name} 列：${value} 超出了范围`},
      hint: {en, zh},
    };
  }
  return checkLength(value, column);
}

/** Years have bounds as well, although they are kept as text. */
function sizeOf(value: CellValue, {type}: ColumnSpec): number {
  return typeof value === "number" || type === "year" ? Number(value) : Number.NaN;
}

function checkLength(value: CellValue, {name, constraints}: ColumnSpec): Problem | undefined {
  const {minLength = 0, maxLength = Number.POSITIVE_INFINITY} = constraints;
  if (typeof value !== "string" || (minLength === 0 && maxLength === Number.POSITIVE_INFINITY))
    return undefined;
  const length = [...value].length;
  if (length >= minLength && length <= maxLength) return undefined;
  const isShort = length < minLength;
  const limit = isShort ? minLength : maxLength;
  return {
    code: isShort ? "too-short" : "too-long",
    message: {
      en: `column "${name}": "${show(value)}" has ${length} characters`,
      zh: `${name} 列：“${show(value)}”有 ${length} 个字`,
    },
    hint: isShort
      ? {en: `it must have at least ${limit}`, zh: `至少要有 ${limit} 个字`}
      : {en: `it may have at most ${limit}`, zh: `最多 ${limit} 个字`},
  };
}
