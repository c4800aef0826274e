import {type Indicator, indicatorKinds} from "../../model/dataset.ts";
import {directions} from "../contract.ts";
import type {Row} from "../table.ts";
import {choice, number, text} from "./entry.ts";

export function normalizeIndicator(row: Row): Indicator {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    topic: text(row, "topic"),
    unit: text(row, "unit"),
    decimals: number(row, "decimals"),
    direction: choice(row, "direction", directions),
    kind: choice(row, "kind", indicatorKinds),
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
