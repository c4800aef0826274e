import {type Field, fieldArgument, fieldSwitch, fieldsOf, fieldType} from "../../read/word-fields.ts";
import type {Rule} from "../../rule.ts";

export const captionNumbers: Rule = {
  id: "caption-numbers",
  title: {en: "captions are not numbered in order", zh: "图表序号不连续"},
  hint: {
    en: "write 1, 2, 3 … as the results of SEQ fields: Word would change them at the next update",
    zh: "SEQ 域的结果应为 1、2、3……，否则 Word 下次更新时会改掉",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check({main}) {
    const counts = new Map<string, number>();
    for (const field of main ? fieldsOf(main).fields : []) {
      if (fieldType(field) !== "SEQ" || !isArabic(field)) continue;
      const name = fieldArgument(field);
      const reset = fieldSwitch(field, "r");
      const repeats = /\\c\b/.test(field.instruction);
      const expected = reset ? Number(reset) : (counts.get(name) ?? 0) + (repeats ? 0 : 1);
      counts.set(name, expected);
      if (field.result.trim() === String(expected)) continue;
      yield {
        part: main?.label ?? "",
        message: {
          en: `${name} shows "${field.result.trim()}" instead of ${expected}`,
          zh: `${name}应为 ${expected}，显示为“${field.result.trim()}”`,
        },
      };
    }
  },
};

/** Numbers in letters or in Chinese are left to Word. */
function isArabic(field: Field): boolean {
  const format = /\\\*\s*(\w+)/.exec(field.instruction)?.[1]?.toLowerCase();
  return format === undefined || format === "arabic" || format === "mergeformat";
}
