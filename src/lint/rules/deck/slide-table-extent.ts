import {slideTables} from "../../read/slide-tables.ts";
import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {at} from "../../words.ts";

/** Share of the width that may get lost in rounding. */
const tolerance = 0.005;

export const slideTableExtent: Rule = {
  id: "slide-table-extent",
  title: {
    en: "the columns of a table are together wider or narrower than the table",
    zh: "幻灯片表格各列之和与表格宽度不等",
  },
  hint: {
    en: "make cx of the frame the sum of the columns: some programs go by the one, some by the other",
    zh: "框的 cx 应等于各列宽之和；有的程序按前者，有的按后者",
  },
  appliesTo: ["pptx"],
  isAdvice: true,
  *check(view) {
    for (const {part, place, shape, columns} of slideTables(view)) {
      const width = shape?.frame?.width;
      const sum = columns.reduce((all, column) => all + (numberAttribute(column, "w") ?? 0), 0);
      if (width === undefined || Math.abs(sum - width) <= Math.max(sum, width) * tolerance) continue;
      yield {
        part: part.label,
        ...at(place),
        message: {
          en: `the columns are ${sum} EMU wide, the frame ${width}`,
          zh: `各列共宽 ${sum} EMU，框宽 ${width}`,
        },
      };
    }
  },
};
