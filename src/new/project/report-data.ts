import {parseTable} from "../../dataset/parse-table.ts";
import type {NewFile} from "../new-file.ts";
import {districts} from "./districts.ts";
import {formatTable} from "./format-table.ts";

/** The files of our own data package, by name. */
export type OwnData = Readonly<
  Record<"datapackage.json" | "topics.csv" | "indicators.csv" | "areas.csv", string>
>;

type Cells = Readonly<Record<string, string>>;

/**
 * A data package without a figure: the topics of education, the indicators that every office has, the areas of Chongqing,
 * and the one that the report is of where it lies elsewhere.
 */
export function writeReportData(area: string, own: OwnData): NewFile[] {
  // Ours has local codes of Chongqing alone.
  const described = own["datapackage.json"].replace("CQ-[A-Z]+", "[A-Z]+-[A-Z0-9]+");
  const descriptor = JSON.parse(described) as {
    title: string;
    name: string;
    description: string;
  };
  const about = {
    ...descriptor,
    ...{name: "briefings", title: "简报数据", description: "从报告提取的数字，逐条注明出自哪一行。"},
  };
  const [areas, indicators] = [readCells(own["areas.csv"]), readCells(own["indicators.csv"])];
  const parts = new Set(indicators.rows.map(({part_of = ""}) => part_of));
  const core = indicators.rows.filter(({weight, id = ""}) => weight === "core" && !parts.has(id));
  const empty = Object.fromEntries(
    ["sources", "observations", "initiatives", "not-figures"].map((name) => [
      name,
      columnsOf(descriptor, name),
    ]),
  );
  return [
    {path: "data/datapackage.json", text: `${JSON.stringify(about, null, 2)}\n`},
    {path: "data/topics.csv", text: own["topics.csv"].replace(/^\uFEFF/u, "")},
    {path: "data/areas.csv", text: formatTable(areas.columns, areasFor(area, areas.rows))},
    {path: "data/indicators.csv", text: formatTable(indicators.columns, core.map(withoutPart))},
    ...Object.entries(empty).map(([name, columns]) => ({
      path: `data/${name}.csv`,
      text: formatTable(columns, []),
    })),
  ];
}

const withoutPart = (cells: Cells): Cells => ({...cells, part_of: ""});

function columnsOf(descriptor: object, name: string): string[] {
  const {resources} = descriptor as {
    resources: readonly {name: string; schema: {fields: readonly {name: string}[]}}[];
  };
  return resources.find((resource) => resource.name === name)?.schema.fields.map((field) => field.name) ?? [];
}

/** All that Chongqing has; what is not there gets a code of its own. */
function areasFor(wanted: string, own: readonly Cells[]): Cells[] {
  const known = new Set(own.map(({code}) => code));
  const more = districts
    .filter(([code]) => !known.has(code))
    .map(
      ([code, name]): Cells => ({
        code,
        name,
        short_name: shortOf(name),
        level: levelOf(name),
        parent: "500000",
        slug: code,
      }),
    );
  const all = [...own.map((cells): Cells => ({...cells, note: ""})), ...more];
  const isKnown = all.some((cells) => [cells.code, cells.name, cells.short_name].includes(wanted));
  if (isKnown) return all;
  return [
    ...all,
    {
      code: "LOCAL-1",
      name: wanted,
      short_name: shortOf(wanted),
      level: levelOf(wanted),
      parent: "CN",
      slug: "local-1",
    },
  ];
}

const levelOf = (name: string) =>
  /县$/u.test(name) ? "county" : /市$/u.test(name) ? "municipality" : "district";
const shortOf = (name: string) =>
  name.length < 3 ? name : name.replace(/(?:(?:土家族|苗族|回族|彝族)+自治)?[区县市]$/u, "");

function readCells(text: string): {columns: string[]; rows: Cells[]} {
  const table = parseTable(text, "").value;
  const columns = table?.header.map((cell) => cell.text) ?? [];
  const rows = (table?.rows ?? []).map((cells) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at]?.text ?? ""])),
  );
  return {columns, rows};
}
