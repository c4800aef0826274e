import {canSubtract} from "../compare.ts";
import type {Helper} from "../helper.ts";
import {observationAt} from "./arguments.ts";

export const comparable: Helper = {
  name: "comparable",
  group: "logic",
  summary: {
    en: "whether the difference of two observations is known; years=N also demands that their years lie no further apart",
    zh: "两条数据能否相减；years=N 还要求年份相差不超过 N 年",
  },
  example: "{{#if (comparable city here years=1)}}…{{/if}}",
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {years: "number"},
  gives: "boolean",
  run(call) {
    const from = observationAt(call, 0);
    const to = observationAt(call, 1);
    if (!from || !to || !canSubtract(from, to)) return false;
    const {years} = call.options;
    return typeof years !== "number" || Math.abs(from.year - to.year) <= years;
  },
};
