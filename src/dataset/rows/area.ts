import {type Area, areaLevels} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {choice, text} from "./entry.ts";

export function normalizeArea(row: Row): Area {
  return {
    code: text(row, "code"),
    name: text(row, "name"),
    shortName: text(row, "short_name"),
    level: choice(row, "level", areaLevels),
    parent: text(row, "parent"),
    validFrom: text(row, "valid_from"),
    validTo: text(row, "valid_to"),
    place: row.place,
  };
}
