import {quote} from "../../../diagnostic/quote.ts";
import {sharedTexts, sheetsOf} from "../../read/workbooks.ts";
import type {Rule} from "../../rule.ts";
import {childNamed, textOf} from "../../view/elements.ts";
import {at} from "../../words.ts";

export const sharedStringIndex: Rule = {
  id: "shared-string-index",
  title: {en: "a cell refers to a text that does not exist", zh: "单元格引用的共享文本不存在"},
  hint: {
    en: "the number in s:v counts the s:si of the shared strings from 0",
    zh: "s:v 中的数字应是共享文本 s:si 的序号，从 0 数起",
  },
  appliesTo: ["xlsx"],
  *check(view) {
    const count = sharedTexts(view)?.length ?? 0;
    for (const {name, part, cells} of sheetsOf(view)) {
      for (const {address, type, element} of cells) {
        const index = textOf(childNamed(element, "s:v"));
        if (type !== "s" || (/^\d+$/.test(index) && Number(index) < count)) continue;
        yield {
          part: part.label,
          ...at({en: `sheet ${quote(name)}`, zh: `工作表${quote(name)}`}),
          message: {
            en: `${address} refers to text ${index} of ${count}`,
            zh: `${address} 引用第 ${index} 条，共${count}条`,
          },
        };
      }
    }
  },
};
