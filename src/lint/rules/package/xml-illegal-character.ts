import {everyFormat, type Rule} from "../../rule.ts";

/** Comes in with texts copied from elsewhere: https://github.com/singerla/pptx-automizer/issues/186. */
export const xmlIllegalCharacter: Rule = {
  id: "xml-illegal-character",
  title: {
    en: "a text holds a character that XML does not allow",
    zh: "文字中有 XML 不允许的字符",
  },
  hint: {
    en: "drop control characters, U+FFFE, U+FFFF and halves of surrogate pairs before writing",
    zh: "写入前请去掉控制字符、U+FFFE、U+FFFF 和不成对的代理字符",
  },
  appliesTo: everyFormat,
  *check({zip}) {
    for (const {kind, part, detail} of zip?.xmlFaults ?? []) {
      if (kind === "illegal")
        yield {part, message: {en: `${detail} is not allowed in XML`, zh: `${detail} 不能出现在 XML 中`}};
    }
  },
};
