/** What JSON Schema draft 7 finds wrong with a value, as far as our schemas use it; an unknown keyword is an error. */
export type Schema = {readonly [keyword: string]: unknown};

export interface Found {
  readonly path: string;
  readonly keyword: string;
}

/** @param files other schemas, by the name that `$ref` gives them */
export function validate(
  value: unknown,
  schema: Schema,
  files: Readonly<Record<string, Schema>> = {},
): Found[] {
  return check(value, schema, "", {root: schema, files});
}

interface Surroundings {
  readonly root: Schema;
  readonly files: Readonly<Record<string, Schema>>;
}

type Rule = (
  value: unknown,
  demand: never,
  path: string,
  around: Surroundings,
  schema: Schema,
) => Found[] | boolean;

function check(value: unknown, schema: Schema, path: string, around: Surroundings): Found[] {
  return Object.entries(schema).flatMap(([keyword, demand]) => {
    if (silent.has(keyword)) return [];
    const rule = rules[keyword];
    if (!rule) throw new Error(`the validator does not know "${keyword}"`);
    const result = rule(value, demand as never, path, around, schema);
    if (Array.isArray(result)) return result;
    return result ? [] : [{path, keyword}];
  });
}

const silent = new Set([
  "$schema",
  "title",
  "description",
  "default",
  "examples",
  "definitions",
  "then",
  "else",
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const holds = (value: unknown, schema: Schema, path: string, around: Surroundings) =>
  check(value, schema, path, around).length === 0;

const rules: Readonly<Record<string, Rule>> = {
  type: (value, demand: string | string[]) =>
    [demand].flat().some((type) => (type === "integer" ? Number.isInteger(value) : typeOf(value) === type)),
  const: (value, demand) => value === demand,
  enum: (value, demand: unknown[]) => demand.includes(value),
  pattern: (value, demand: string) => typeof value !== "string" || new RegExp(demand, "u").test(value),
  minLength: (value, demand: number) => typeof value !== "string" || [...value].length >= demand,
  maxLength: (value, demand: number) => typeof value !== "string" || [...value].length <= demand,
  minimum: (value, demand: number) => typeof value !== "number" || value >= demand,
  maximum: (value, demand: number) => typeof value !== "number" || value <= demand,
  minItems: (value, demand: number) => !Array.isArray(value) || value.length >= demand,
  maxItems: (value, demand: number) => !Array.isArray(value) || value.length <= demand,
  minProperties: (value, demand: number) => !isRecord(value) || Object.keys(value).length >= demand,
  items: (value, demand: Schema, path, around) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, demand, `${path}.${index}`, around))
      : [],
  properties: (value, demand: Record<string, Schema>, path, around) =>
    isRecord(value)
      ? Object.entries(demand).flatMap(([key, schema]) =>
          Object.hasOwn(value, key) ? check(value[key], schema, `${path}.${key}`, around) : [],
        )
      : [],
  propertyNames: (value, demand: Schema, path, around) =>
    isRecord(value) ? Object.keys(value).flatMap((key) => check(key, demand, path, around)) : [],
  required: (value, demand: string[]) => !isRecord(value) || demand.every((key) => Object.hasOwn(value, key)),
  additionalProperties: (value, demand: Schema | boolean, path, around, {properties = {}}) => {
    if (demand === true || !isRecord(value)) return true;
    const more = Object.keys(value).filter((key) => !Object.hasOwn(properties as object, key));
    if (demand === false) return more.length === 0;
    return more.flatMap((key) => check(value[key], demand, `${path}.${key}`, around));
  },
  anyOf: (value, demand: Schema[], path, around) => demand.some((each) => holds(value, each, path, around)),
  allOf: (value, demand: Schema[], path, around) =>
    demand.flatMap((each) => check(value, each, path, around)),
  not: (value, demand: Schema, path, around) => !holds(value, demand, path, around),
  if: (value, demand: Schema, path, around, schema) => {
    const chosen = schema[holds(value, demand, path, around) ? "then" : "else"] as Schema | undefined;
    return chosen ? check(value, chosen, path, around) : [];
  },
  $ref: (value, demand: string, path, around) => {
    const name = /^#\/definitions\/(.+)$/.exec(demand)?.[1];
    if (name === undefined) {
      const root = around.files[demand];
      if (!root) throw new Error(`there is no ${demand}`);
      return check(value, root, path, {...around, root});
    }
    return check(value, (around.root.definitions as Record<string, Schema>)[name]!, path, around);
  },
};
