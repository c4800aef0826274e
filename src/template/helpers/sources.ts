import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findAreas, findTopic} from "./arguments.ts";

export const sources: Helper = {
  name: "sources",
  group: "lookup",
  summary: {
    en: "the sources of the observations of an area or topic, in the order of the table of sources",
    zh: "取某地区或领域的数据来自哪些来源",
  },
  example: "{{count (sources)}}",
  parameters: [],
  options: {area: "areas", topic: "topic"},
  gives: "source[]",
  run(call) {
    const {view} = call.scope;
    const found = selectObservations(view, {areas: findAreas(call), topic: findTopic(call)});
    const ids = new Set(found.map(({source}) => source.id));
    return view.dataset.sources.filter(({id}) => ids.has(id));
  },
};
