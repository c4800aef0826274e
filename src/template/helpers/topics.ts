import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {findArea} from "./arguments.ts";

export const topics: Helper = {
  name: "topics",
  group: "lookup",
  summary: {
    en: "the topics on which an area has observations or initiatives; missing=true gives those on which it has no observation, top=N the N with most observations in their usual order, beyond=N those that top=N leaves out",
    zh: "取某地区有数据或举措的领域；missing=true 取没有任何数据的领域，top=N 取数据最多的 N 个（仍按原来的次序），beyond=N 取 top=N 之外的",
  },
  example: "{{#each (topics) as |topic|}}## {{topic.name}} …{{/each}}",
  parameters: [],
  options: {area: "area", missing: "boolean", top: "number", beyond: "number"},
  gives: "topic[]",
  run(call) {
    const {view} = call.scope;
    const area = findArea(call);
    const concerns = (item: {area: {code: string}}) => !area || item.area.code === area.code;
    const perTopic = countBy(selectObservations(view, {area}).map(({indicator}) => indicator.topic.id));
    if (call.options.missing === true) return view.topics.filter(({id}) => !perTopic.has(id));
    const acted = new Set(view.initiatives.filter(concerns).map(({topic}) => topic.id));
    const found = view.topics.filter(({id}) => perTopic.has(id) || acted.has(id));
    const {top, beyond} = call.options;
    if (top === undefined && beyond === undefined) return found;
    const most = found.toSorted((a, b) => (perTopic.get(b.id) ?? 0) - (perTopic.get(a.id) ?? 0));
    const first = new Set(most.slice(0, Number(top ?? beyond)));
    return found.filter((topic) => first.has(topic) === (top !== undefined));
  },
};

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
