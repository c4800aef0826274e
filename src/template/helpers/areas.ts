import {groupBy} from "../../base/group-by.ts";
import type {Area} from "../../model/dataset.ts";
import {type Helper, type HelperCall, HelperError} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {topAreas} from "../top-areas.ts";
import {
  countOption,
  findTopic,
  indicatorChoice,
  indicatorIds,
  indicatorOptions,
  noTop,
  optionNames,
} from "./arguments.ts";

export const areas: Helper = {
  name: "areas",
  group: "lookup",
  summary: {
    en: "the areas that have data, for a topic or an indicator if one is given; level= limits to levels such as district county; what is only compared with, as the country, is listed only so; least= and most= to those with so many observations, weight= and accrual= count only those of such indicators, missing=true gives those without any; top= gives the N that stand best by the indicator of by=, the best first",
    zh: "取有数据的地区，可限定领域或指标；level 限定地区级别，如 district county，只作对照的（如全国）写明级别才取；least、most 限定数据条数，weight、accrual 只算这样的指标，missing=true 取没有数据的地区；top=N 按 by 所写的指标取最好的 N 个，从优到次",
  },
  example: '{{names (areas topic="preschool")}}',
  parameters: [],
  options: {
    topic: "topic",
    indicator: "indicator",
    ...indicatorOptions,
    level: "levels",
    least: "number",
    most: "number",
    missing: "boolean",
    top: "number",
    by: "indicator",
  },
  gives: "area[]",
  run(call) {
    const {view} = call.scope;
    const {indicator, level, missing, least = 1, most = Number.POSITIVE_INFINITY} = call.options;
    const found = selectObservations(view, {
      topic: findTopic(call),
      ...indicatorChoice(call),
      indicators: indicator === undefined ? undefined : indicatorIds(indicator),
    });
    const byArea = groupBy(found, ({area}) => area.code);
    const levels = optionNames(level);
    const meant = view.areas.filter((area) => {
      const level = view.levelById.get(area.level);
      const isMeant =
        levels?.includes(area.level) ?? (missing === true ? level?.documents : !level?.yardstick);
      if (!isMeant) return false;
      const count = byArea.get(area.code)?.length ?? 0;
      return missing === true ? count === 0 : count >= Number(least) && count <= Number(most);
    });
    const best = topOf(call, meant);
    return best === undefined
      ? meant
      : best.flatMap((code) => meant.find((area) => area.code === code) ?? []);
  },
};

/** Codes of the areas that stand best by an indicator, the best first; undefined where nobody asks. */
function topOf(call: HelperCall, areas: readonly Area[]): string[] | undefined {
  const top = countOption(call, "top");
  const {by, indicator} = call.options;
  if (top === undefined) {
    if (by === undefined) return undefined;
    throw noTop;
  }
  const measure = by ?? indicator;
  if (measure === undefined) {
    throw new HelperError(
      "wrong-arguments",
      {en: "top= does not say by which indicator", zh: "top= 没有说按哪项指标取"},
      {en: 'name it: by="…"', zh: '请写明：by="…"'},
    );
  }
  const {view} = call.scope;
  return topAreas(selectObservations(view, {areas, indicators: indicatorIds(measure)}), view, top);
}
