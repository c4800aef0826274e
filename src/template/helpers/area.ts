import type {Helper} from "../helper.ts";
import {findArea} from "./arguments.ts";

export const area: Helper = {
  name: "area",
  group: "lookup",
  summary: {
    en: "one area by its code, name or short name, to hand to a partial or to print a field of it",
    zh: "按代码、名称或简称取一个地区，可交给片段，或印出它的某个字段",
  },
  example: '{{#with (area "沙坪坝区")}}{{name}}（{{code}}）{{/with}}',
  parameters: [{name: "area", kind: "area"}],
  options: {},
  gives: "area",
  run: (call) => findArea(call, call.arguments[0] ?? null),
};
