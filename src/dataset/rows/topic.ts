import type {Topic} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {number, text} from "./entry.ts";

export function normalizeTopic(row: Row): Topic {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    order: number(row, "order"),
    description: text(row, "description"),
    place: row.place,
  };
}
