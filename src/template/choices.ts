import {
  accruals,
  indicatorKinds,
  initiativeKinds,
  initiativeStatuses,
  statuses,
  weights,
} from "../model/dataset.ts";

/** Words that options choose from, and what an editor may call them in Chinese. */
export interface Choices {
  readonly words: readonly string[];
  readonly inChinese: Readonly<Record<string, string>>;
}

const groupings = ["period", "area", "topic", "indicator", "status", "locator"] as const;
export type Grouping = (typeof groupings)[number];

const tableColumns = [
  "indicator",
  "topic",
  "area",
  "period",
  "status",
  "value",
  "note",
  "locator",
  "trend",
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** What figures of one area are held against. */
export const benchmarks = ["own", "neighbours", "best", "worst", "median", "average", "overall"] as const;
export type Benchmark = (typeof benchmarks)[number];

/** Chooses what the data leaves empty. */
export const unknown = "unknown";

const dimensionsInChinese = {指标: "indicator", 地区: "area", 时期: "period", 状态: "status", 性质: "status"};

export const choices = {
  initiativeKinds: {
    words: initiativeKinds,
    inChinese: {
      行动: "programme",
      机制: "mechanism",
      品牌: "brand",
      试点: "pilot",
      荣誉: "honour",
      政策: "policy",
    },
  },
  // What the data does not say is chosen by its name only.
  initiativeStatuses: {
    words: [...initiativeStatuses, unknown],
    inChinese: {
      规划: "planned",
      拟办: "planned",
      在办: "under-way",
      正在实施: "under-way",
      已办: "done",
      完成: "done",
      不明: unknown,
    },
  },
  accruals: {words: [...accruals, unknown], inChinese: {存量: "stock", 流量: "flow", 不明: unknown}},
  weights: {words: weights, inChinese: {核心: "core", 一般: "ordinary", 结构性: "structural"}},
  statuses: {words: statuses, inChinese: {基期: "baseline", 实际: "actual", 现状: "actual", 目标: "target"}},
  indicatorKinds: {
    words: indicatorKinds,
    inChinese: {
      比率: "share",
      占比: "share",
      增速: "change",
      数量: "count",
      金额: "amount",
      位次: "rank",
      指数: "index",
    },
  },
  benchmarks: {
    words: benchmarks,
    inChinese: {
      本地: "own",
      本区: "own",
      相邻: "neighbours",
      周边: "neighbours",
      最好: "best",
      最高: "best",
      最差: "worst",
      中位数: "median",
      平均: "average",
      整体: "overall",
      全市: "overall",
    },
  },
  groupings: {words: groupings, inChinese: {...dimensionsInChinese, 领域: "topic", 出处: "locator"}},
  dimensions: {words: ["indicator", "area", "period", "status"], inChinese: dimensionsInChinese},
  tableColumns: {
    words: tableColumns,
    inChinese: {
      ...dimensionsInChinese,
      领域: "topic",
      数值: "value",
      说明: "note",
      出处: "locator",
      走势: "trend",
    },
  },
} as const satisfies Record<string, Choices>;
