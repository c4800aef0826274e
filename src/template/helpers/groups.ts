import {groupBy} from "../../base/group-by.ts";
import {byEnd, spanOf} from "../../figure/period-span.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Grouping} from "../choices.ts";
import type {ObservationView} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {printShared} from "../print-period.ts";
import {observationsAt} from "./arguments.ts";

/** What members of one group share, and what the group is called. */
const keys: Record<Grouping, (observation: ObservationView, words: WordList) => string> = {
  period: ({period}) => period,
  area: ({area}) => area.name,
  topic: ({indicator}) => indicator.topic.name,
  indicator: ({indicator}) => indicator.id,
  status: ({status}, {dates}) => dates.status(status, ""),
  locator: ({source, locator}) => `${source.id} ${locator}`,
};

const names: Partial<Record<Grouping, (members: readonly ObservationView[], words: WordList) => string>> = {
  period: (members, {dates}) => printShared(members, dates),
  indicator: ([first]) => first?.indicator.name ?? "",
  locator: ([first]) => first?.locator ?? "",
};

export const groups: Helper = {
  name: "groups",
  group: "lookup",
  summary: {
    en: "observations in groups by period, area, topic, indicator, status or place in the source (locator); each group has name and observations",
    zh: "把数据按时期 period、地区 area、领域 topic、指标 indicator、状态 status 或出处 locator 分组，每组有 name 和 observations",
  },
  example:
    '{{#each (groups (observations) by="period") as |g|}}{{g.name}}：{{count g.observations}}项{{/each}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {by: "grouping"},
  gives: "group[]",
  run(call) {
    const by = (call.options.by ?? "period") as Grouping;
    const {words} = call.scope;
    const found = observationsAt(call, 0);
    const ordered = by === "period" ? found.toSorted((a, b) => byEnd(a, b) || order(a, b)) : found;
    return [...groupBy(ordered, (each) => keys[by](each, words))].map(([key, members]) => ({
      name: names[by]?.(members, words) ?? key,
      observations: members,
      first: members[0],
    }));
  },
};

/** Years after the parts of years that end with them, intervals after all of these. */
function order(a: ObservationView, b: ObservationView): number {
  const [one, other] = [a.period.includes("/"), b.period.includes("/")];
  if (one || other) return Number(one) - Number(other);
  return spanOf(b.period).from - spanOf(a.period).from;
}
