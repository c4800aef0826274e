import type {Helper} from "../helper.ts";

export const literal: Helper = {
  name: "literal",
  group: "wording",
  summary: {
    en: "a number that you typed on purpose and that no data backs, such as a threshold; check then accepts it",
    zh: "有意手写、不来自数据的数字，例如筛选的界线；检查时不再警告",
  },
  example: '{{literal "10个百分点"}}',
  parameters: [{name: "text", kind: "literal"}],
  options: {},
  gives: "text",
  run: ({arguments: [text]}) => String(text),
};
