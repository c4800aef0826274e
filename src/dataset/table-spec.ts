import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {checkContract, forgottenFields} from "./check-contract.ts";
import {type ColumnSpec, normalizeColumnSpec} from "./column-spec.ts";
import type {TableName} from "./contract.ts";
import type {Resource} from "./descriptor.ts";
import {type KeySpec, normalizeKeySpec} from "./key-spec.ts";
import {errorAt, type Problem, show} from "./problem.ts";

export interface TableSpec extends KeySpec {
  readonly name: TableName;
  readonly columns: readonly ColumnSpec[];
}

/** Joins a descriptor's schema with the contract; columns that the contract needs and lacks are errors. */
export function normalizeTableSpec(resource: Resource): {value: TableSpec; diagnostics: Diagnostic[]} {
  const fields = [...resource.schema.fields, ...forgottenFields(resource)];
  const diagnostics = checkContract(resource);
  const columns = fields.flatMap((field, index) => {
    if (fields.findIndex((other) => other.name === field.name) < index) {
      const place = resource.locate(["schema", "fields", index, "name"]);
      diagnostics.push(errorAt(place, duplicateField(resource.name, field.name)));
      return [];
    }
    const column = normalizeColumnSpec(resource, field, index);
    diagnostics.push(...column.diagnostics);
    return column.value ?? [];
  });
  const keys = normalizeKeySpec(resource);
  diagnostics.push(...keys.diagnostics);
  return {value: {name: resource.name, columns, ...keys.value}, diagnostics};
}

function duplicateField(table: TableName, name: string): Problem {
  return {
    code: "duplicate-field",
    message: {
      en: `table "${table}": the column "${show(name)}" is described twice`,
      zh: `表 ${table}：“${show(name)}”列写了两次`,
    },
    hint: {en: "keep one of the two", zh: "请只保留一个"},
  };
}
