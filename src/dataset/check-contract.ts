import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {findNearest} from "../diagnostic/suggest.ts";
import {contract, typesOfKind} from "./contract.ts";
import type {Field, FieldType, Resource} from "./descriptor.ts";
import {errorAt, type Problem} from "./problem.ts";

/** Says which columns of the contract a schema leaves out, or describes as something else. */
export function checkContract(resource: Resource): Diagnostic[] {
  const {fields} = resource.schema;
  return Object.entries(contract[resource.name].columns).flatMap(([name, {kind, optional}]) => {
    const index = fields.findIndex((field) => field.name === name);
    const field = fields[index];
    const allowed: readonly FieldType[] = typesOfKind[kind];
    if (!field && optional) return [];
    if (!field) return [errorAt(resource.locate(["schema", "fields"]), missingColumn(resource, name))];
    if (allowed.includes(field.type)) return [];
    return [
      errorAt(resource.locate(["schema", "fields", index, "type"]), {
        code: "wrong-column-type",
        message: {
          en: `table "${resource.name}": column "${name}" has the type "${field.type}", but jianbao needs "${allowed[0]}"`,
          zh: `表 ${resource.name}：${name} 列的类型是“${field.type}”，这里需要“${allowed[0]}”`,
        },
        hint: {en: `write "type": "${allowed[0]}"`, zh: `请改为 "type": "${allowed[0]}"`},
      }),
    ];
  });
}

/** Columns of the contract that the schema leaves out, so that their cells are checked all the same. */
export function forgottenFields({name: table, schema}: Resource): Field[] {
  return Object.entries(contract[table].columns)
    .filter(([name, {optional}]) => !optional && !schema.fields.some((field) => field.name === name))
    .map(([name, {kind}]) => ({
      name,
      type: typesOfKind[kind][0],
      format: "default",
      constraints: {},
      trueValues: [],
      falseValues: [],
    }));
}

function missingColumn({name: table, schema}: Resource, name: string): Problem {
  const known = Object.keys(contract[table].columns);
  const others = schema.fields.map((field) => field.name).filter((other) => !known.includes(other));
  const nearest = findNearest(name, others);
  return {
    code: "missing-contract-column",
    message: {
      en: `table "${table}": the schema does not describe the column "${name}", which jianbao needs`,
      zh: `表 ${table}：schema 里没有 ${name} 列，而简报需要它`,
    },
    hint: nearest
      ? {
          en: `"${nearest}" looks like it: rename it to "${name}"`,
          zh: `是不是写成了“${nearest}”？请改为“${name}”`,
        }
      : {en: `add {"name": "${name}", …} to "fields"`, zh: `请在 fields 里加上 {"name": "${name}", …}`},
  };
}
