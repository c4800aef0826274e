import {type Initiative, initiativeKinds, initiativeStatuses} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {choice, maybeChoice, number, text} from "./entry.ts";

export function normalizeInitiative(row: Row): Initiative {
  return {
    id: text(row, "id"),
    area: text(row, "area"),
    topic: text(row, "topic"),
    kind: choice(row, "kind", initiativeKinds),
    name: text(row, "name"),
    summary: text(row, "summary"),
    period: text(row, "period"),
    source: text(row, "source"),
    line: number(row, "line"),
    status: maybeChoice(row, "status", initiativeStatuses, ""),
    place: row.place,
  };
}
