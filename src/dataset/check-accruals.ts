import {groupBy} from "../base/group-by.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {errorAt, show, warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/**
 * What there is (stock) belongs to a point in time, what comes about (flow) to a period. An indicator that is given both
 * ways holds figures of two things, which must not stand in one row, pair or chart.
 */
export function checkAccruals(
  observations: readonly Entry<Observation>[],
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  const accrualOf = ({value}: Entry<Observation>) => indicators.get(value.indicator)?.accrual ?? "";
  const stocks = observations.filter((entry) => accrualOf(entry) === "stock" && isInterval(entry.value));
  const flows = groupBy(
    observations.filter((entry) => accrualOf(entry) === "flow"),
    ({value: {area, indicator, scope}}) => JSON.stringify([area, indicator, scope]),
  );
  return [...stocks.map(stockOverInterval), ...[...flows.values()].flatMap(checkFlow)];
}

const isInterval = ({period}: Observation) => period.includes("/");

/** A target for several years has no predecessor in the count of one. */
function checkFlow(group: readonly Entry<Observation>[]): Diagnostic[] {
  const before = group.find(({value}) => value.status !== "target" && !isInterval(value));
  const targets = group.filter(({value}) => value.status === "target" && isInterval(value));
  return before ? targets.map((target) => flowBesideYear(target, before.value)) : [];
}

const split = {
  en: "split it into two indicators: what there is (stock), and what is new, built or trained in the period (flow)",
  zh: "请分成两项指标：现有多少（stock），这段时期新增、新建、培育多少（flow）",
};

function stockOverInterval({value, at}: Entry<Observation>): Diagnostic {
  return errorAt(at("period"), {
    code: "stock-over-interval",
    message: {
      en: `column "period": "${show(value.indicator)}" counts what there is at a point in time (stock), but ${value.period} is a period`,
      zh: `period 列：${show(value.indicator)} 是存量（某一时点有多少），${value.period} 却是一段时期`,
    },
    hint: {
      en: `write the year, if the figure is what there was then; otherwise ${split.en}`,
      zh: `数字是某一年的存量时请写那一年；否则${split.zh}`,
    },
  });
}

function flowBesideYear({value, at}: Entry<Observation>, before: Observation): Diagnostic {
  return warningAt(at("period"), {
    code: "flow-in-two-periods",
    message: {
      en: `column "period": the target of "${show(value.indicator)}" is for ${value.period}, but its ${before.status} (line ${before.place.line}) for the year ${before.period}`,
      zh: `period 列：${show(value.indicator)} 的目标是 ${value.period} 一段时期的，而 ${before.status}（第 ${before.place.line} 行）是 ${before.period} 一年的`,
    },
    hint: {
      en: `${split.en}; or give both for periods of one length`,
      zh: `${split.zh}；或让两者的时期长短一致`,
    },
  });
}
