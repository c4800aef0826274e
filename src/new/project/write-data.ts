import {
  type ContractColumn,
  contract,
  type TableName,
  tableNames,
  typesOfKind,
} from "../../dataset/contract.ts";
import {unlessUsual} from "../../model/language.ts";
import type {NewFile} from "../new-file.ts";
import {titles} from "./column-titles.ts";
import {type Example, reportFile, textOfReport} from "./example.ts";
import {formatTable} from "./format-table.ts";

/** The data package of a new project, and the text that it was taken from. */
export function writeData(example: Example): NewFile[] {
  return [
    {path: "data/datapackage.json", text: `${JSON.stringify(describePackage(example), null, 2)}\n`},
    ...tableNames.map((name) => ({path: `data/${name}.csv`, text: writeTable(name, example)})),
    {path: `sources/${reportFile}`, text: textOfReport(example.report)},
  ];
}

function describePackage(example: Example) {
  const {title, description, language} = example;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "example",
    title,
    description,
    ...unlessUsual(language),
    resources: tableNames.map((name) => ({
      name,
      type: "table",
      path: `${name}.csv`,
      title: titles[language].tables[name] ?? name,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: columnsOf(name, example).map((column) => describeField(name, column, example)),
        primaryKey: contract[name].key === undefined ? ["source", "line", "printed"] : [contract[name].key],
        ...foreignKeys(name, example),
      },
    })),
  };
}

function describeField(table: TableName, name: string, {language, levels}: Example) {
  const column = contract[table].columns[name] as ContractColumn;
  const constraints = {
    ...(column.required ? {required: true} : {}),
    ...(contract[table].key === name ? {unique: true} : {}),
    ...(column.choices ? {enum: column.choices} : {}),
    ...(column.minimum === undefined ? {} : {minimum: column.minimum}),
    ...(column.maximum === undefined ? {} : {maximum: column.maximum}),
  };
  const {columns} = titles[language];
  const [title, description] = columns[`${table}.${name}`] ?? columns[name] ?? [name.replaceAll("_", " ")];
  return {
    name,
    type: typesOfKind[column.kind][0],
    title,
    ...(description ? {description} : {}),
    ...(table === "areas" && name === "level" ? {categories: levels} : {}),
    ...(Object.keys(constraints).length > 0 ? {constraints} : {}),
  };
}

function foreignKeys(table: TableName, example: Example) {
  const keys = columnsOf(table, example).flatMap((name) => {
    const {references} = contract[table].columns[name] as ContractColumn;
    if (!references) return [];
    return [{fields: [name], reference: {resource: references, fields: [contract[references].key]}}];
  });
  return keys.length === 0 ? {} : {foreignKeys: keys};
}

/** Those that the example uses. */
function columnsOf(table: TableName, {tables}: Example): string[] {
  const used = Object.keys(tables[table][0] ?? {});
  return Object.keys(contract[table].columns).filter((name) => used.includes(name));
}

const writeTable = (name: TableName, example: Example) =>
  formatTable(columnsOf(name, example), example.tables[name]);
