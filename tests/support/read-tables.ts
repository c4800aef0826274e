// Reads the data tables with nothing of src/, so that a mistake there cannot hide itself.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

export interface Tables {
  areas: Row[];
  topics: Row[];
  indicators: Row[];
  sources: Row[];
  observations: Row[];
  initiatives: Row[];
}

export function readTables(folder: string): Tables {
  const read = (name: string): Row[] =>
    parse(readFileSync(join(folder, `${name}.csv`)), {columns: true, bom: true});
  return {
    areas: read("areas"),
    topics: read("topics"),
    indicators: read("indicators"),
    sources: read("sources"),
    observations: read("observations"),
    initiatives: read("initiatives"),
  };
}
