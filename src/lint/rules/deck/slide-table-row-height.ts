import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const slideTableRowHeight: Rule = {
  id: "slide-table-row-height",
  title: {en: "a row of a table on a slide has no height", zh: "幻灯片表格的某行没有高度"},
  hint: {
    en: "give each a:tr an h greater than 0: viewers that do not measure text let such rows vanish",
    zh: "每个 a:tr 的 h 都应大于 0；不测量文字的程序会让这样的行消失",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, place, rows} of slideTables(view)) {
      for (const [index, row] of rows.entries()) {
        if ((numberAttribute(row, "h") ?? 0) > 0) continue;
        yield {
          part: part.label,
          ...at(place, {en: `row ${index + 1}`, zh: `第${index + 1}行`}),
          message: {en: "the height is missing or 0", zh: "行高缺失或为 0"},
        };
      }
    }
  },
};
