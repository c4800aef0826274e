import {everyFormat, type Rule} from "../../rule.ts";

export const macros: Rule = {
  id: "macros",
  title: {en: "the file holds macros", zh: "文件带宏"},
  hint: {
    en: "save it without macros (.docx, .pptx) before it is passed on: programs ask before they open it, or refuse",
    zh: "发出前请另存为不带宏的格式（.docx、.pptx），否则打开时会提示，甚至被拦截",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({parts}) {
    for (const {label, contentType} of parts) {
      if (!/vbaProject$/.test(contentType)) continue;
      yield {part: label, message: {en: "here they are", zh: "宏在这里"}};
    }
  },
};
