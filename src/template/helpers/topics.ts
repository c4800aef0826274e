import type {Helper} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {cannotSort, findAreas, indicatorChoice, indicatorOptions} from "./arguments.ts";

export const topics: Helper = {
  name: "topics",
  group: "lookup",
  summary: {
    en: 'the topics on which an area has observations or initiatives; missing=true gives those on which it has no observation, top=N the N with most observations in their usual order, beyond=N those that top=N leaves out, least=M keeps those with fewer than M out of the first N, sort="count" puts those with most observations first, weight= and accrual= count only those of such indicators',
    zh: '取某地区有数据或举措的领域；missing=true 取没有任何数据的领域，top=N 取数据最多的 N 个（仍按原来的次序），beyond=N 取 top=N 之外的，least=M 规定前 N 个至少各有 M 条数据，sort="count" 把数据多的排在前面，weight、accrual 只算这样的指标',
  },
  example: "{{#each (topics) as |topic|}}## {{topic.name}} …{{/each}}",
  parameters: [],
  options: {
    area: "areas",
    missing: "boolean",
    top: "number",
    beyond: "number",
    least: "number",
    sort: "text",
    ...indicatorOptions,
  },
  gives: "topic[]",
  run(call) {
    const {view} = call.scope;
    const areas = findAreas(call);
    const concerns = (item: {area: {code: string}}) =>
      areas?.some(({code}) => item.area.code === code) !== false;
    const perTopic = countBy(
      selectObservations(view, {areas, ...indicatorChoice(call)}).map(({indicator}) => indicator.topic.id),
    );
    if (call.options.missing === true) return view.topics.filter(({id}) => !perTopic.has(id));
    const acted = new Set(view.initiatives.filter(concerns).map(({topic}) => topic.id));
    const found = view.topics.filter(({id}) => perTopic.has(id) || acted.has(id));
    const {top, beyond, least = 0, sort} = call.options;
    const countOf = ({id}: {id: string}) => perTopic.get(id) ?? 0;
    const most = found.toSorted((a, b) => countOf(b) - countOf(a));
    const wanted = sort === undefined ? found : sortBy(most, String(sort));
    if (top === undefined && beyond === undefined) return wanted;
    const first = new Set(
      most.slice(0, Number(top ?? beyond)).filter((topic) => countOf(topic) >= Number(least)),
    );
    return wanted.filter((topic) => first.has(topic) === (top !== undefined));
  },
};

function sortBy<T>(most: readonly T[], key: string): readonly T[] {
  if (key === "count") return most;
  throw cannotSort({en: "topics", zh: "领域"}, key, "count");
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
