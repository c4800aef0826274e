import {areaLevels, indicatorKinds, initiativeKinds, statuses} from "../model/dataset.ts";

/** Words that options choose from, and what an editor may call them in Chinese. */
export interface Choices {
  readonly words: readonly string[];
  readonly inChinese: Readonly<Record<string, string>>;
}

export const groupings = ["period", "area", "topic", "status"] as const;
export type Grouping = (typeof groupings)[number];

export const tableColumns = [
  "indicator",
  "topic",
  "area",
  "period",
  "status",
  "value",
  "note",
  "locator",
] as const;
export type TableColumn = (typeof tableColumns)[number];

const dimensionsInChinese = {指标: "indicator", 地区: "area", 时期: "period", 状态: "status", 性质: "status"};

export const choices = {
  levels: {
    words: areaLevels,
    inChinese: {
      全国: "country",
      直辖市: "municipality",
      区: "district",
      县: "county",
      功能区: "functional-zone",
    },
  },
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
  groupings: {words: groupings, inChinese: {...dimensionsInChinese, 领域: "topic"}},
  dimensions: {words: ["indicator", "area", "period", "status"], inChinese: dimensionsInChinese},
  tableColumns: {
    words: tableColumns,
    inChinese: {...dimensionsInChinese, 领域: "topic", 数值: "value", 说明: "note", 出处: "locator"},
  },
} as const satisfies Record<string, Choices>;
