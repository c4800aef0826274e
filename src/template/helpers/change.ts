import {areInferred, canSubtract, tellDifference} from "../compare.ts";
import {type Helper, HelperError} from "../helper.ts";
import {observationAt} from "./arguments.ts";

const difference = {
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {},
  gives: "figure",
} as const;

function tell(telling: "change" | "difference"): Helper["run"] {
  return (call) => {
    const from = observationAt(call, 0);
    const to = observationAt(call, 1);
    if (!from || !to) return "";
    if (canSubtract(from, to)) return tellDifference(from, to, telling, call.scope.words);
    if (areInferred(from, to) && from.value === to.value) throw onlyInferred(from.id, to.id);
    throw new HelperError(
      "not-comparable",
      {
        en: `the difference of these two figures is not known (${from.id}, ${to.id})`,
        zh: `这两个数字不能相减（${from.id}、${to.id}）`,
      },
      {en: "guard it with {{#if (comparable a b)}}", zh: "请用 {{#if (comparable a b)}} 包起来"},
    );
  };
}

const onlyInferred = (from: string, to: string) =>
  new HelperError(
    "not-comparable",
    {
      en: `both years are inferred, so nothing tells that the value has stayed the same (${from}, ${to})`,
      zh: `两个数字的年份都是推定的，不能说“持平”（${from}、${to}）`,
    },
    {en: "guard it with {{#if (comparable a b)}}", zh: "请用 {{#if (comparable a b)}} 包起来"},
  );

export const change: Helper = {
  ...difference,
  name: "change",
  group: "wording",
  summary: {
    en: "the change from one observation to another: 提高4.6个百分点, 增加3所, 持平",
    zh: "从前一数据到后一数据的变化：提高4.6个百分点、增加3所、持平",
  },
  example: "{{#if (comparable baseline target)}}{{change baseline target}}{{/if}}",
  run: tell("change"),
};

export const gap: Helper = {
  ...difference,
  name: "gap",
  group: "wording",
  summary: {
    en: "the second observation beside the first: 高2.8个百分点, 少3所, 持平",
    zh: "后一数据与前一数据相比：高2.8个百分点、少3所、持平",
  },
  example: "比全市{{gap city here}}",
  run: tell("difference"),
};
