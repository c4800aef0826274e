import type {Helper} from "../helper.ts";
import {amount} from "./amount.ts";
import {area} from "./area.ts";
import {areas} from "./areas.ts";
import {benchmark, benchmarks} from "./benchmarks.ts";
import {biggest} from "./biggest.ts";
import {change, gap} from "./change.ts";
import {chart} from "./chart.ts";
import {chartData} from "./chart-data.ts";
import {collect} from "./collect.ts";
import {comparable} from "./comparable.ts";
import {comparisons} from "./comparisons.ts";
import {contradictions} from "./contradictions.ts";
import {count} from "./count.ts";
import {earlier} from "./earlier.ts";
import {figure} from "./figure.ts";
import {groups} from "./groups.ts";
import {averageGrowth, growth} from "./growth.ts";
import {indicators} from "./indicators.ts";
import {initiatives} from "./initiatives.ts";
import {is} from "./is.ts";
import {list} from "./list.ts";
import {literal} from "./literal.ts";
import {and, eq, gt, not, or} from "./logic.ts";
import {names} from "./names.ts";
import {neighbours} from "./neighbours.ts";
import {observation} from "./observation.ts";
import {observations} from "./observations.ts";
import {parts} from "./parts.ts";
import {period} from "./period.ts";
import {phrase} from "./phrase.ts";
import {pivot} from "./pivot.ts";
import {progress} from "./progress.ts";
import {progressTable} from "./progress-table.ts";
import {rank} from "./rank.ts";
import {rankChange} from "./rank-change.ts";
import {ranking} from "./ranking.ts";
import {rise} from "./rise.ts";
import {sources} from "./sources.ts";
import {sparkline} from "./sparkline.ts";
import {status} from "./status.ts";
import {table} from "./table.ts";
import {take} from "./take.ts";
import {text} from "./text.ts";
import {topic} from "./topic.ts";
import {topics} from "./topics.ts";
import {where} from "./where.ts";
import {wholes} from "./wholes.ts";

/** Every helper that a template can call; `jianbao list helpers` prints this list. */
export const helpers: readonly Helper[] = [
  observation,
  observations,
  earlier,
  indicators,
  progress,
  comparisons,
  wholes,
  areas,
  area,
  neighbours,
  topics,
  topic,
  initiatives,
  contradictions,
  sources,
  groups,
  ranking,
  benchmarks,
  benchmark,
  biggest,
  where,
  take,
  collect,
  list,
  figure,
  phrase,
  parts,
  is,
  period,
  status,
  change,
  gap,
  growth,
  averageGrowth,
  rise,
  rank,
  rankChange,
  names,
  text,
  literal,
  count,
  table,
  pivot,
  progressTable,
  sparkline,
  chartData,
  chart,
  comparable,
  amount,
  eq,
  gt,
  and,
  or,
  not,
];
