import type {Outcome} from "../diagnostic/diagnostic.ts";
import {type CellFormat, type ContractColumn, contract, type TableName, typesOfKind} from "./contract.ts";
import type {Field, FieldType, Resource} from "./descriptor.ts";
import {errorAt, type Problem, show} from "./problem.ts";

/** What a column must hold: the descriptor and our contract taken together. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: FieldType;
  readonly format?: CellFormat;
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly pattern?: RegExp;
  readonly constraints: Field["constraints"];
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly missingValues: readonly string[];
}

/** Joins what the descriptor and the contract say about a column, the stricter of the two where both do. */
export function normalizeColumnSpec(resource: Resource, field: Field, index: number): Outcome<ColumnSpec> {
  const pattern = compilePattern(field.constraints.pattern);
  if (pattern !== "invalid") return {value: columnSpec(resource, field, pattern), diagnostics: []};
  const place = resource.locate(["schema", "fields", index, "constraints", "pattern"]);
  return {
    value: columnSpec(resource, field, undefined),
    diagnostics: [errorAt(place, invalidPattern(resource.name, field))],
  };
}

function columnSpec(resource: Resource, field: Field, pattern: RegExp | undefined): ColumnSpec {
  const needed = contract[resource.name].columns[field.name];
  const listed = field.constraints.enum?.map(String) ?? field.categories?.map(({value}) => value);
  const choices = needed?.choices?.filter((choice) => listed?.includes(choice) ?? true) ?? listed;
  const {minimum = needed?.minimum, maximum = needed?.maximum} = field.constraints;
  return {
    name: field.name,
    type: columnType(field, needed),
    ...(needed?.format ? {format: needed.format} : {}),
    required: needed?.required === true || field.constraints.required === true,
    ...(choices ? {choices} : {}),
    ...(pattern ? {pattern} : {}),
    constraints: {
      ...field.constraints,
      minimum: stricter(minimum, needed?.minimum, Math.max),
      maximum: stricter(maximum, needed?.maximum, Math.min),
    },
    trueValues: field.trueValues,
    falseValues: field.falseValues,
    missingValues: resource.schema.missingValues,
  };
}

/** A wrong type has been reported; going on with the right one shows what else is wrong. */
function columnType({type, format}: Field, needed: ContractColumn | undefined): FieldType {
  const allowed: readonly FieldType[] = needed ? typesOfKind[needed.kind] : [type];
  const [preferred = type] = allowed;
  if (!allowed.includes(type)) return preferred;
  // Dates in another format than ISO 8601 are for other programs to check.
  return type === "date" && format !== "default" ? "string" : type;
}

function stricter(
  given: number | string | undefined,
  needed: number | undefined,
  choose: (a: number, b: number) => number,
): number | string | undefined {
  return needed === undefined ? given : choose(needed, Number(given));
}

/** Table Schema patterns cover the whole cell. */
function compilePattern(pattern: string | undefined): RegExp | "invalid" | undefined {
  if (pattern === undefined) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    return "invalid";
  }
}

function invalidPattern(table: TableName, field: Field): Problem {
  const pattern = show(field.constraints.pattern ?? "");
  return {
    code: "invalid-pattern",
    message: {
      en: `table "${table}", column "${field.name}": the pattern "${pattern}" is not a valid regular expression`,
      zh: `表 ${table} 的 ${field.name} 列：pattern“${pattern}”不是有效的正则表达式`,
    },
    hint: {
      en: 'check its brackets, and write each backslash twice in JSON ("\\\\d")',
      zh: '请检查括号是否成对；JSON 里的反斜杠要写两个（"\\\\d"）',
    },
  };
}
