import type {Helper} from "../helper.ts";
import {findTopic} from "./arguments.ts";

export const topic: Helper = {
  name: "topic",
  group: "lookup",
  summary: {
    en: "one topic by its id or name, to hand to a partial or to print a field of it",
    zh: "按编号或名称取一个领域，可交给片段，或印出它的某个字段",
  },
  example: '{{> topic-points topic=(topic "teachers")}}',
  parameters: [{name: "topic", kind: "topic"}],
  options: {},
  gives: "topic",
  run: (call) => findTopic(call, call.arguments[0] ?? null),
};
