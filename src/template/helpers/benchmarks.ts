import {findBenchmarks} from "../benchmarks.ts";
import {type Benchmark, benchmarks as known} from "../choices.ts";
import {type Helper, HelperError, splitNames} from "../helper.ts";
import {observationsAt} from "./arguments.ts";

export const benchmarks: Helper = {
  name: "benchmarks",
  group: "lookup",
  summary: {
    en: `what the figures of areas are held against, for each indicator and time of a list: ${known.join(", ")}; average and overall are weighted where the indicator says by what (weighted_by)`,
    zh: `与各地区数据对照的数：own 本地、neighbours 相邻地区、best 最好、worst 最差、median 中位数、average 平均、overall 整体；指标写明权重（weighted_by）的加权`,
  },
  example:
    '{{table (benchmarks (observations indicators="enrolment" area=null last=1) "own best median") columns="area value"}}',
  parameters: [
    {name: "observations", kind: "observation-list"},
    {name: "which", kind: "benchmarks"},
  ],
  options: {},
  gives: "observation[]",
  run(call) {
    const wanted = splitNames(String(call.arguments[1])) as Benchmark[];
    return findBenchmarks(observationsAt(call, 0), wanted, call);
  },
};

export const benchmark: Helper = {
  name: "benchmark",
  group: "lookup",
  summary: {
    en: `one figure to hold others against, of the areas of a list: ${known.join(", ")}; nothing where the data does not give it`,
    zh: "取一个对照数：own 本地、best 最好、worst 最差、median 中位数、average 平均、overall 整体；数据不足时为空",
  },
  example:
    '{{#with (benchmark (observations indicators="enrolment" area=null last=1) "median") as |middle|}}{{figure middle}}{{/with}}',
  parameters: [
    {name: "observations", kind: "observation-list"},
    {name: "which", kind: "benchmark"},
  ],
  options: {},
  gives: "observation",
  run(call) {
    const [first, ...more] = findBenchmarks(
      observationsAt(call, 0),
      [String(call.arguments[1]) as Benchmark],
      call,
    );
    if (more.length === 0) return first ?? null;
    throw new HelperError(
      "wrong-arguments",
      {
        en: `there are ${more.length + 1} of "${call.arguments[1]}" here, not one`,
        zh: `这里的“${call.arguments[1]}”有 ${more.length + 1} 个，不止一个`,
      },
      {
        en: "choose one indicator and one time, such as last=1, or take all of them with (benchmarks …)",
        zh: "请只取一项指标、一个时期，例如 last=1；要全部就用 (benchmarks …)",
      },
    );
  },
};
