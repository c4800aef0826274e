import Handlebars from "handlebars";
import type {Helper, Parameter} from "../helper.ts";
import {eitherOf} from "../shapes.ts";

const two: readonly Parameter[] = [
  {name: "a", kind: "any"},
  {name: "b", kind: "any"},
];

/** As `{{#if}}` sees it: false, nothing, zero, an empty text and an empty list do not hold. */
const holds = (value: unknown) => value !== 0 && !Handlebars.Utils.isEmpty(value);

export const eq: Helper = {
  name: "eq",
  group: "logic",
  summary: {en: "whether two values are the same", zh: "两个值是否相同"},
  example: '{{#if (eq area.level "municipality")}}…{{/if}}',
  parameters: two,
  options: {},
  gives: "boolean",
  run: ({arguments: [a, b]}) => a === b,
};

export const gt: Helper = {
  name: "gt",
  group: "logic",
  summary: {en: "whether the first number is greater than the second", zh: "前一个数是否大于后一个数"},
  example: "{{#if (gt (count (areas)) 2)}}…{{/if}}",
  parameters: [
    {name: "a", kind: "number"},
    {name: "b", kind: "number"},
  ],
  options: {},
  gives: "boolean",
  run: ({arguments: [a, b]}) => Number(a) > Number(b),
};

export const and: Helper = {
  name: "and",
  group: "logic",
  summary: {en: "whether all values hold", zh: "是否全部成立"},
  example: "{{#if (and baseline target)}}…{{/if}}",
  parameters: [...two, {name: "more", kind: "any", optional: true, repeated: true}],
  options: {},
  gives: "boolean",
  run: ({arguments: values}) => values.every(holds),
};

export const or: Helper = {
  name: "or",
  group: "logic",
  summary: {en: "the first value that holds", zh: "第一个成立的值"},
  example: "{{figure (or actual baseline)}}",
  parameters: [...two, {name: "more", kind: "any", optional: true, repeated: true}],
  options: {},
  gives: (shapes) => eitherOf(shapes),
  run: ({arguments: values}) => values.find(holds) ?? null,
};

export const not: Helper = {
  name: "not",
  group: "logic",
  summary: {en: "whether the value does not hold", zh: "是否不成立"},
  example: "{{#if (not target)}}…{{/if}}",
  parameters: [{name: "value", kind: "any"}],
  options: {},
  gives: "boolean",
  run: ({arguments: [value]}) => !holds(value),
};
