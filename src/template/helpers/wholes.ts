import type {Helper} from "../helper.ts";
import {findWholes, selectObservations} from "../select.ts";
import {findAreas, findTopic, indicatorChoice, indicatorOptions} from "./arguments.ts";

export const wholes: Helper = {
  name: "wholes",
  group: "lookup",
  summary: {
    en: "figures whose parts are known and add up to them: whole is the figure, observations are its parts",
    zh: "取各组成部分齐全且加总相符的数据：whole 是总数，observations 是各部分",
  },
  example: "{{#each (wholes) as |w|}}{{w.whole.indicator.name}}{{figure w.whole}}{{/each}}",
  parameters: [],
  options: {area: "areas", topic: "topic", ...indicatorOptions},
  gives: "whole[]",
  run: (call) =>
    findWholes(
      selectObservations(call.scope.view, {
        areas: findAreas(call),
        topic: findTopic(call),
        ...indicatorChoice(call),
      }),
    ),
};
