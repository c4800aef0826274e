import {type Indicator, type IndicatorKind, indicatorKinds} from "../../model/dataset.ts";
import {directions} from "../contract.ts";
import type {Row} from "../table.ts";
import {choice, maybeText, number, text} from "./entry.ts";

export function normalizeIndicator(row: Row): Indicator {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    topic: text(row, "topic"),
    unit: text(row, "unit"),
    decimals: number(row, "decimals"),
    direction: choice(row, "direction", directions),
    kind: maybeText(row, "kind") === "" ? inferKind(text(row, "unit")) : choice(row, "kind", indicatorKinds),
    partOf: maybeText(row, "part_of"),
    aliases: splitAliases(text(row, "aliases")),
    definition: text(row, "definition"),
    place: row.place,
  };
}

/** `毛入学率|入学率` */
function splitAliases(aliases: string): string[] {
  return aliases
    .split("|")
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
}

/** What a unit tells of its quantity, for packages without the column `kind`. */
function inferKind(unit: string): IndicatorKind {
  switch (unit) {
    case "%":
      return "share";
    case "":
      return "index";
    case "位":
      return "rank";
    case "年":
      return "duration";
    case "元":
    case "平方米":
    case "小时":
      return "amount";
    default:
      return "count";
  }
}
