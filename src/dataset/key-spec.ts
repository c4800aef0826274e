import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import {contract, isTableName, type TableName} from "./contract.ts";
import type {ForeignKey, Resource} from "./descriptor.ts";
import {errorAt, show} from "./problem.ts";

/** What must be unique in a table, and what must be found in another. */
export interface KeySpec {
  /** Groups of columns whose values, taken together, may occur once only. */
  readonly keys: readonly (readonly string[])[];
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: TableName;
  readonly targets: readonly string[];
}

/** Joins the keys of the descriptor with those that the contract has anyway. */
export function normalizeKeySpec(resource: Resource): {value: KeySpec; diagnostics: Diagnostic[]} {
  const unknown = (resource.schema.primaryKey ?? []).filter((name) => !hasField(resource, name));
  const diagnostics = unknown.map((name) => unknownKeyColumn(resource, ["schema", "primaryKey"], name));
  const references = contractReferences(resource);
  for (const [index, key] of resource.schema.foreignKeys.entries()) {
    const checked = checkForeignKey(resource, key, index);
    diagnostics.push(...checked.diagnostics);
    const {value} = checked;
    if (value && !references.some((known) => sameReference(known, value))) references.push(value);
  }
  return {value: {keys: uniqueKeys(resource), references}, diagnostics};
}

function uniqueKeys({name, schema}: Resource): string[][] {
  const keys = [
    [contract[name].key ?? []].flat(),
    schema.primaryKey ?? [],
    ...schema.fields.filter((field) => field.constraints.unique).map((field) => [field.name]),
  ];
  return keys.filter(
    (key, index) => key.length > 0 && keys.findIndex((other) => sameNames(other, key)) === index,
  );
}

function contractReferences(resource: Resource): Reference[] {
  return Object.entries(contract[resource.name].columns).flatMap(([name, {references, optional}]) =>
    references && (!optional || hasField(resource, name))
      ? [{columns: [name], table: references, targets: [contract[references].key ?? []].flat()}]
      : [],
  );
}

function checkForeignKey(resource: Resource, key: ForeignKey, index: number): Outcome<Reference> {
  const path = ["schema", "foreignKeys", index];
  const unknown = key.fields.filter((name) => !hasField(resource, name));
  if (unknown.length > 0) {
    return {diagnostics: unknown.map((name) => unknownKeyColumn(resource, [...path, "fields"], name))};
  }
  // Without a resource, or with an empty one as in v1, a foreign key refers to its own table.
  const table = key.reference.resource || resource.name;
  if (isTableName(table) && key.fields.length === key.reference.fields.length) {
    return {value: {columns: key.fields, table, targets: key.reference.fields}, diagnostics: []};
  }
  const place = resource.locate([...path, "reference"]);
  const columns = key.fields.join(", ");
  return {
    diagnostics: [
      {
        severity: "warning",
        code: "unchecked-reference",
        message: {
          en: `table "${resource.name}": the foreign key of "${columns}" to "${show(table)}" is not checked`,
          zh: `表 ${resource.name}：${columns} 列对“${show(table)}”的引用不会检查`,
        },
        hint: {
          en: "refer to one of the tables that jianbao reads, with as many columns on both sides",
          zh: "请引用简报要读的表，两边的列数应当相同",
        },
        place,
      },
    ],
  };
}

function unknownKeyColumn(resource: Resource, path: (string | number)[], name: string): Diagnostic {
  return errorAt(resource.locate(path), {
    code: "unknown-key-column",
    message: {
      en: `table "${resource.name}": the key column "${show(name)}" is not among its fields`,
      zh: `表 ${resource.name}：作为键的“${show(name)}”列不在 fields 里`,
    },
    hint: suggest(
      name,
      resource.schema.fields.map((field) => field.name),
    ),
  });
}

const hasField = ({schema}: Resource, name: string) => schema.fields.some((field) => field.name === name);

const sameNames = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");

const sameReference = (a: Reference, b: Reference) =>
  a.table === b.table && sameNames(a.columns, b.columns) && sameNames(a.targets, b.targets);
