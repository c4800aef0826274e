import type {Area} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {maybeText, splitList, text} from "./entry.ts";

/** An area as its row has it; what its level is called, and who else has its name, the whole package decides. */
export function normalizeArea(row: Row): Area {
  return {
    code: text(row, "code"),
    name: text(row, "name"),
    shortName: text(row, "short_name"),
    sharedNames: [],
    level: text(row, "level"),
    levelName: text(row, "level"),
    peersName: text(row, "level"),
    parent: text(row, "parent"),
    neighbours: splitList(maybeText(row, "neighbours")),
    validFrom: text(row, "valid_from"),
    validTo: text(row, "valid_to"),
    place: row.place,
  };
}
