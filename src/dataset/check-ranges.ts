import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {errorAt} from "./problem.ts";
import type {Row} from "./table.ts";

/** `value_high` belongs to ranges, all of them and them alone, and is not below `value`. */
export function checkRanges(rows: readonly Row[]): Diagnostic[] {
  return rows.flatMap((row) => {
    const qualifier = row.values.get("qualifier");
    const low = row.values.get("value");
    const high = row.values.get("value_high");
    // Cells that are wrong in themselves have been reported and say nothing here.
    if (qualifier === undefined || high === undefined) return [];
    if (qualifier === "range" && high === null) return [errorAt(row.at("value_high"), missingHigh)];
    if (qualifier !== "range" && high !== null) {
      return [
        errorAt(row.at("value_high"), {
          code: "high-without-range",
          message: {
            en: `column "value_high": ${high} is given, but the qualifier is "${qualifier}"`,
            zh: `value_high 列：填了 ${high}，但 qualifier 是“${qualifier}”`,
          },
          hint: {
            en: 'empty the cell, or write "range" into qualifier',
            zh: "请清空这个单元格，或把 qualifier 改为 range",
          },
        }),
      ];
    }
    if (typeof high !== "number" || typeof low !== "number" || high >= low) return [];
    return [
      errorAt(row.at("value_high"), {
        code: "high-below-value",
        message: {
          en: `column "value_high": ${high} is below the value ${low}`,
          zh: `value_high 列：${high} 小于 value 的 ${low}`,
        },
        hint: {
          en: `write the lower end into value and the upper end into value_high: ${high} and ${low}`,
          zh: `value 写较小的数，value_high 写较大的数：${high} 和 ${low}`,
        },
      }),
    ];
  });
}

const missingHigh = {
  code: "range-without-high",
  message: {
    en: 'column "value_high": a range needs its upper end',
    zh: "value_high 列：qualifier 是 range 时要填范围的上限",
  },
  hint: {
    en: "write the upper end, or choose another qualifier",
    zh: "请填上限，或改用别的 qualifier",
  },
};
