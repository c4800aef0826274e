import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const slideTableColumnWidth: Rule = {
  id: "slide-table-column-width",
  title: {en: "a column of a table on a slide has no width", zh: "幻灯片表格的某列没有宽度"},
  hint: {
    en: "give each a:gridCol a w greater than 0; PowerPoint and WPS do not work it out",
    zh: "每个 a:gridCol 的 w 都应大于 0；PowerPoint 和 WPS 不会自行计算",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, place, columns} of slideTables(view)) {
      for (const [index, column] of columns.entries()) {
        if ((numberAttribute(column, "w") ?? 0) > 0) continue;
        yield {
          part: part.label,
          ...at(place, {en: `column ${index + 1}`, zh: `第${index + 1}列`}),
          message: {en: "the width is missing or 0", zh: "列宽缺失或为 0"},
        };
      }
    }
  },
};
