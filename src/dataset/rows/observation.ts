import {type Observation, periodBases, qualifiers, statuses} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {choice, flag, maybeChoice, maybeNumber, maybeText, number, text} from "./entry.ts";

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
    scope: maybeText(row, "scope"),
    periodBasis: maybeChoice(row, "period_basis", periodBases, "stated"),
    phrase: maybeText(row, "phrase"),
    place: row.place,
  };
}
