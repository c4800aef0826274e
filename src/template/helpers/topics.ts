import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findArea} from "./arguments.ts";

export const topics: Helper = {
  name: "topics",
  group: "lookup",
  summary: {
    en: "the topics on which an area has observations or initiatives; missing=true gives those on which it has no observation",
    zh: "取某地区有数据或举措的领域；missing=true 取没有任何数据的领域",
  },
  example: "{{#each (topics) as |topic|}}## {{topic.name}} …{{/each}}",
  parameters: [],
  options: {area: "area", missing: "boolean"},
  gives: "topic[]",
  run(call) {
    const {view} = call.scope;
    const area = findArea(call);
    const concerns = (item: {area: {code: string}}) => !area || item.area.code === area.code;
    const observed = new Set(selectObservations(view, {area}).map(({indicator}) => indicator.topic.id));
    if (call.options.missing === true) return view.topics.filter(({id}) => !observed.has(id));
    const acted = new Set(view.initiatives.filter(concerns).map(({topic}) => topic.id));
    return view.topics.filter(({id}) => observed.has(id) || acted.has(id));
  },
};
