import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {quote} from "../diagnostic/quote.ts";
import type {Table} from "../model/document.ts";
import {inlineText} from "../query/inline-text.ts";

/**
 * Tells of a column that holds what no line may part and is wider than its place, alone or beside the first column.
 *
 * @param place that the table stands on
 */
export function tellTooWide(
  {header, rows, place: written}: Table,
  column: number,
  place: Wording,
): Diagnostic {
  const name = quote(inlineText(header[column] ?? []).trim() || String(column + 1));
  const cells = [header, ...rows].map((row) => inlineText(row[column] ?? []));
  const longest = quote(cells.flatMap((cell) => cell.split(/\s+/u)).reduce(longer, ""));
  return {
    severity: "error",
    code: "table-column-too-wide",
    message: {
      en: `column ${name} of this table does not fit the ${place.en} in the smallest type: it would break within ${longest}`,
      zh: `这个表格的${name}列用最小字号也放不进${place.zh}：${longest}会从中间断开`,
    },
    hint: {
      en: "shorten it, print figures in a larger unit such as 万 or 亿, or leave the column out",
      zh: "请缩短内容，数字改用万、亿等更大的单位，或去掉这一列",
    },
    place: written,
  };
}

const longer = (one: string, other: string) => (other.length > one.length ? other : one);
