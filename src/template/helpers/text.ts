import {type Helper, HelperError} from "../helper.ts";

export const text: Helper = {
  name: "text",
  group: "wording",
  summary: {
    en: "texts and numbers joined to one text, for options such as caption=",
    zh: "把几段文字连成一段，用在 caption= 等选项里",
  },
  example: 'caption=(text area.name "主要数据")',
  parameters: [{name: "text", kind: "text", repeated: true}],
  options: {},
  gives: "text",
  run: ({arguments: values}) =>
    values
      .map((value) => {
        if (typeof value === "string" || typeof value === "number") return String(value);
        throw new HelperError("wrong-arguments", {
          en: "only texts and numbers can be joined",
          zh: "只能连接文字和数字",
        });
      })
      .join(""),
};
