import type {Helper} from "../helper.ts";
import {findArea} from "./arguments.ts";

export const neighbours: Helper = {
  name: "neighbours",
  group: "lookup",
  summary: {
    en: "the areas beside the document's own, or beside area=, as the column neighbours of areas.csv names them",
    zh: "取相邻的地区：areas.csv 的 neighbours 列写明的；area 指定别的地区",
  },
  example: "{{names (neighbours)}}",
  parameters: [],
  options: {area: "area"},
  gives: "area[]",
  run(call) {
    const {areas} = call.scope.view;
    const beside = findArea(call)?.neighbours ?? [];
    return areas.filter(({code}) => beside.includes(code));
  },
};
