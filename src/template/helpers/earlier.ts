import {areAsLong, byEnd} from "../../figure/period-span.ts";
import type {ObservationView} from "../dataset-view.ts";
import {type Helper, HelperError} from "../helper.ts";
import {selectObservations} from "../select.ts";
import {countOption, observationAt, timeChoice} from "./arguments.ts";

export const earlier: Helper = {
  name: "earlier",
  group: "lookup",
  summary: {
    en: "an earlier figure of the same indicator, area and scope: the one before, that of years= years before, or of period=; nothing where the data has none",
    zh: "同一指标、地区和口径的较早数据：默认取前一期，years=N 取 N 年前同期，period 取写明的时期；没有时为空",
  },
  example: "{{#with (earlier o years=1) as |last|}}比上年同期{{change last o}}{{/with}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {years: "number", period: "period"},
  gives: "observation",
  run(call) {
    const observation = observationAt(call, 0);
    const years = countOption(call, "years");
    const {periods: [period] = []} = timeChoice(call);
    if (years !== undefined && period !== undefined) throw bothTimes;
    if (!observation) return null;
    const {area, indicator, scope} = observation;
    const found = selectObservations(call.scope.view, {area, indicators: [indicator.id], scope}).filter(
      (each) => each.status !== "target" && byEnd(each, observation) < 0,
    );
    const wanted = years === undefined ? period : yearsBefore(observation.period, years);
    // Before a month comes a month, before a year a year.
    const fitting = found.filter(({period: own}) =>
      wanted === undefined ? areAsLong(own, observation.period) : own === wanted,
    );
    return fitting.toSorted((a, b) => byEnd(b, a) || rankOf(a) - rankOf(b))[0] ?? null;
  },
};

/** What was reached goes before what a plan took for its baseline. */
const rankOf = ({status}: ObservationView) => (status === "actual" ? 0 : 1);

/** `2025-03` three years before is `2022-03`, `2021/2025` is `2018/2022`. */
const yearsBefore = (period: string, years: number) =>
  period
    .split("/")
    .map((part) => `${String(Number(part.slice(0, 4)) - years).padStart(4, "0")}${part.slice(4)}`)
    .join("/");

const bothTimes = new HelperError(
  "wrong-arguments",
  {en: "years= and period= both say when", zh: "years= 和 period= 都说明时间"},
  {en: "write one of them", zh: "请只写其中一个"},
);
