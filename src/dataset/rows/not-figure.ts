import type {NotFigure} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {number, text} from "./entry.ts";

export function normalizeNotFigure(row: Row): NotFigure {
  return {
    source: text(row, "source"),
    line: number(row, "line"),
    printed: text(row, "printed"),
    reason: text(row, "reason"),
    place: row.place,
  };
}
