import {subtract} from "../../figure/decimal.ts";
import {canSubtract} from "../compare.ts";
import type {Helper} from "../helper.ts";
import {observationAt} from "./arguments.ts";

export const amount: Helper = {
  name: "amount",
  group: "logic",
  summary: {
    en: "the change from one observation to another as a bare number, for conditions; 0 where it is not known",
    zh: "从前一数据到后一数据的变化量（纯数字，用于判断）；不能相减时为 0",
  },
  example: "{{#if (gt (amount baseline target) 10)}}…{{/if}}",
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {},
  gives: "number",
  run(call) {
    const from = observationAt(call, 0);
    const to = observationAt(call, 1);
    return from && to && canSubtract(from, to) ? subtract(to.value, from.value) : 0;
  },
};
