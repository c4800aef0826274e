import {
  type ContractColumn,
  contract,
  type TableName,
  tableNames,
  typesOfKind,
} from "../../dataset/contract.ts";
import type {NewFile} from "../new-file.ts";
import {columnTitles, tableTitles} from "./column-titles.ts";
import {type ExampleRow, exampleLevels, exampleTables, reportFile, reportText} from "./example-tables.ts";
import {formatTable} from "./format-table.ts";

/** The data package of a new project, and the text that it was taken from. */
export function writeData(): NewFile[] {
  return [
    {path: "data/datapackage.json", text: `${JSON.stringify(describePackage(), null, 2)}\n`},
    ...tableNames.map((name) => ({path: `data/${name}.csv`, text: writeTable(name, exampleTables[name])})),
    {path: `sources/${reportFile}`, text: reportText},
  ];
}

function describePackage() {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "example",
    title: "示例数据（虚构）",
    description: "为演示而编造的数据，请换成真实数据。 Invented figures for demonstration; replace them.",
    resources: tableNames.map((name) => ({
      name,
      type: "table",
      path: `${name}.csv`,
      title: tableTitles[name],
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: columnsOf(name).map((column) => describeField(name, column)),
        primaryKey: contract[name].key === undefined ? ["source", "line", "printed"] : [contract[name].key],
        ...foreignKeys(name),
      },
    })),
  };
}

function describeField(table: TableName, name: string) {
  const column = contract[table].columns[name] as ContractColumn;
  const constraints = {
    ...(column.required ? {required: true} : {}),
    ...(contract[table].key === name ? {unique: true} : {}),
    ...(column.choices ? {enum: column.choices} : {}),
    ...(column.minimum === undefined ? {} : {minimum: column.minimum}),
    ...(column.maximum === undefined ? {} : {maximum: column.maximum}),
  };
  const [title, description] = columnTitles[`${table}.${name}`] ?? columnTitles[name] ?? [name];
  return {
    name,
    type: typesOfKind[column.kind][0],
    title,
    ...(description ? {description} : {}),
    ...(table === "areas" && name === "level" ? {categories: exampleLevels} : {}),
    ...(Object.keys(constraints).length > 0 ? {constraints} : {}),
  };
}

function foreignKeys(table: TableName) {
  const keys = columnsOf(table).flatMap((name) => {
    const {references} = contract[table].columns[name] as ContractColumn;
    if (!references) return [];
    return [{fields: [name], reference: {resource: references, fields: [contract[references].key]}}];
  });
  return keys.length === 0 ? {} : {foreignKeys: keys};
}

/** Those that the example uses. */
function columnsOf(table: TableName): string[] {
  const used = Object.keys(exampleTables[table][0] ?? {});
  return Object.keys(contract[table].columns).filter((name) => used.includes(name));
}

const writeTable = (name: TableName, rows: readonly ExampleRow[]) => formatTable(columnsOf(name), rows);
