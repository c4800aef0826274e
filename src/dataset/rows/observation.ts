import {type Observation, qualifiers, statuses} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {choice, flag, maybeNumber, number, text} from "./entry.ts";

export function normalizeObservation(row: Row): Observation {
  return {
    id: text(row, "id"),
    area: text(row, "area"),
    indicator: text(row, "indicator"),
    period: text(row, "period"),
    value: number(row, "value"),
    valueHigh: maybeNumber(row, "value_high"),
    qualifier: choice(row, "qualifier", qualifiers),
    status: choice(row, "status", statuses),
    source: text(row, "source"),
    line: number(row, "line"),
    locator: text(row, "locator"),
    printed: text(row, "printed"),
    preferred: flag(row, "preferred"),
    note: text(row, "note"),
    place: row.place,
  };
}
