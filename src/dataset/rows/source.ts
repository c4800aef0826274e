import type {Source} from "../../model/dataset.ts";
import type {Row} from "../table.ts";
import {text} from "./entry.ts";

export function normalizeSource(row: Row): Source {
  return {
    id: text(row, "id"),
    title: text(row, "title"),
    publisher: text(row, "publisher"),
    published: text(row, "published"),
    file: text(row, "file"),
    sha256: text(row, "sha256").toLowerCase(), // Windows tools print it in capitals
    note: text(row, "note"),
    place: row.place,
  };
}
