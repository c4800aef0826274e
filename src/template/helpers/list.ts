import type {Helper} from "../helper.ts";
import {eitherOf, elementOf, isList, listOf} from "../shapes.ts";

export const list: Helper = {
  name: "list",
  group: "lookup",
  summary: {
    en: "values and the members of lists as one list, each once; what has no data is left out",
    zh: "把几个值、几个列表合成一个列表，重复的只留一个，没有数据的不留",
  },
  example: '{{table (list (observation "enrolment") (observation "pupils"))}}',
  parameters: [{name: "value", kind: "any", repeated: true}],
  options: {},
  gives: (shapes) => listOf(eitherOf(shapes.map((shape) => (isList(shape) ? elementOf(shape) : shape)))),
  run: ({arguments: values}) => [
    ...new Set(values.flat().filter((value) => value !== null && value !== undefined && value !== "")),
  ],
};
