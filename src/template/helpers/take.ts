import type {Helper} from "../helper.ts";
import {isList} from "../shapes.ts";

export const take: Helper = {
  name: "take",
  group: "lookup",
  summary: {
    en: "the first so many members of a list; from= leaves some out before",
    zh: "取列表的前几项；from 指定先跳过几项",
  },
  example: "{{#each (take (indicators) 4)}}…{{/each}}",
  parameters: [
    {name: "list", kind: "list"},
    {name: "number", kind: "number"},
  ],
  options: {from: "number"},
  gives: ([list = "any[]"]) => (isList(list) ? list : "any[]"),
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly unknown[];
    const from = Number(call.options.from ?? 0);
    return list.slice(from, from + Number(call.arguments[1]));
  },
};
