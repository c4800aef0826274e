import {z} from "zod";
import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {findNearest, suggest} from "../diagnostic/suggest.ts";
import {type LanguageId, languageIds, usualLanguage} from "../model/language.ts";
import {checkStructure} from "./check-structure.ts";
import {contract, isTableName, type TableName, tableNames} from "./contract.ts";
import {encodingNames} from "./decode-text.ts";
import type {JsonPath, JsonText} from "./parse-json.ts";
import {errorAt, show} from "./problem.ts";

const limit = z.union([z.number(), z.string()]).optional();

const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  pattern: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** The types of Table Schema v2. Those that only other tools check are read as text. */
const fieldTypes = [
  "string",
  "integer",
  "number",
  "boolean",
  "date",
  "year",
  "yearmonth",
  "any",
  "datetime",
  "time",
  "duration",
  "list",
  "array",
  "object",
  "geopoint",
  "geojson",
] as const;

const categoryValue = z.union([z.string(), z.number()]).transform(String);

/** What the values of a field mean (Table Schema v2), in short a list of them. Of the levels of areas we ask for more. */
const categorySchema = z.union([
  categoryValue.transform((value): Category => ({value})),
  z.looseObject({
    value: categoryValue,
    label: z.string().optional(),
    whole: z.string().optional(),
    peers: z.string().optional(),
    documents: z.boolean().optional(),
    yardstick: z.boolean().optional(),
  }),
]);

/** A value of a field, and what `datapackage.json` says of it. */
export interface Category {
  readonly value: string;
  readonly label?: string | undefined;
  readonly whole?: string | undefined;
  readonly peers?: string | undefined;
  readonly documents?: boolean | undefined;
  readonly yardstick?: boolean | undefined;
}

const fieldSchema = z.looseObject({
  name: z.string(),
  type: z.enum(fieldTypes).default("any"),
  format: z.string().default("default"),
  constraints: constraintsSchema.default({}),
  categories: z.array(categorySchema).optional(),
  trueValues: z.array(z.string()).default([]),
  falseValues: z.array(z.string()).default([]),
});

const names = z.union([z.string(), z.array(z.string())]).transform((name) => [name].flat());

const foreignKeySchema = z.looseObject({
  fields: names,
  reference: z.looseObject({resource: z.string().optional(), fields: names}),
});

const resourceSchema = z.looseObject({
  name: z.string(),
  path: z.string(),
  encoding: z.string().default("utf-8"),
  schema: z.looseObject({
    fields: z.array(fieldSchema).min(1),
    primaryKey: names.optional(),
    foreignKeys: z.array(foreignKeySchema).default([]),
    missingValues: z.array(z.string()).default([""]),
  }),
});

/** Resources beyond our tables may have any structure: other programs read them. */
const packageSchema = z.looseObject({
  name: z.string().default("dataset"),
  title: z.string().optional(),
  language: z.enum(languageIds).default(usualLanguage),
  resources: z.array(z.looseObject({name: z.string()})),
});

export type FieldType = (typeof fieldTypes)[number];
export type Field = z.infer<typeof fieldSchema>;
export type ForeignKey = z.infer<typeof foreignKeySchema>;
/** A table as the descriptor describes it, and the way to any spot of that description. */
export type Resource = z.infer<typeof resourceSchema> & {
  readonly name: TableName;
  locate(path: JsonPath): Place;
};

export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly language: LanguageId;
  /** The described tables that can be used; those missing here have been reported. */
  readonly resources: readonly Resource[];
}

const neededTables = tableNames.filter((name) => !contract[name].optional);

/** What a descriptor (`datapackage.json`, Frictionless Data Package v2) says about our tables. */
export function normalizeDescriptor(json: JsonText): Outcome<Descriptor> {
  const top = checkStructure(packageSchema, json, []);
  if (top.value === undefined) return {diagnostics: top.diagnostics};
  const diagnostics: Diagnostic[] = [];
  const resources: Resource[] = [];
  const seen = new Set<TableName>();
  for (const [index, {name}] of top.value.resources.entries()) {
    if (!isTableName(name)) continue;
    const locate = (path: JsonPath) => json.locate(["resources", index, ...path]);
    if (seen.has(name)) {
      diagnostics.push(duplicateTable(locate(["name"]), name));
      continue;
    }
    seen.add(name);
    const resource = checkStructure(resourceSchema, json, ["resources", index]);
    diagnostics.push(...resource.diagnostics);
    if (resource.value === undefined) continue;
    const usable: Resource = {...resource.value, name, locate};
    const problems = [...checkPath(usable), ...checkEncoding(usable)];
    diagnostics.push(...problems);
    if (problems.length === 0) resources.push(usable);
  }
  const given = top.value.resources.map((resource) => resource.name);
  for (const name of neededTables) {
    if (seen.has(name)) continue;
    const nearest = findNearest(
      name,
      given.filter((other) => !isTableName(other)),
    );
    const at: JsonPath =
      nearest === undefined ? ["resources"] : ["resources", given.indexOf(nearest), "name"];
    diagnostics.push(missingTable(json.locate(at), name, nearest));
  }
  const {name, title = name, language} = top.value;
  return {value: {name, title, language, resources}, diagnostics};
}

/** A package may only lead to files of its own folder. */
function checkPath({name, path, locate}: Resource): Diagnostic[] {
  const isSafe = /^[^/\\:]/.test(path) && !/[\\:\p{Cc}]/u.test(path) && !path.split("/").includes("..");
  if (isSafe) return [];
  return [
    errorAt(locate(["path"]), {
      code: "unsafe-path",
      message: {
        en: `table "${name}": the path "${show(path)}" is not a file within the data folder`,
        zh: `表 ${name}：路径“${show(path)}”不在数据文件夹之内`,
      },
      hint: {
        en: `put the file into the data folder and write a relative path with "/", such as "${name}.csv"`,
        zh: `请把文件放进数据文件夹，路径写成相对的，例如 "${name}.csv"`,
      },
    }),
  ];
}

function checkEncoding({name, encoding, locate}: Resource): Diagnostic[] {
  if (Object.hasOwn(encodingNames, encoding.toLowerCase())) return [];
  return [
    errorAt(locate(["encoding"]), {
      code: "unknown-encoding",
      message: {
        en: `table "${name}": unknown encoding "${show(encoding)}"`,
        zh: `表 ${name}：不认识的编码“${show(encoding)}”`,
      },
      hint: suggest(encoding, Object.keys(encodingNames)),
    }),
  ];
}

function duplicateTable(place: Place, name: TableName): Diagnostic {
  return errorAt(place, {
    code: "duplicate-table",
    message: {en: `the table "${name}" is described twice`, zh: `表 ${name} 写了两次`},
    hint: {en: "keep one of the two resources", zh: "请只保留其中一个"},
  });
}

function missingTable(place: Place, name: TableName, nearest: string | undefined): Diagnostic {
  return errorAt(place, {
    code: "missing-table",
    message: {
      en: `the table "${name}" is missing from "resources"`,
      zh: `resources 里缺少表 ${name}`,
    },
    hint: nearest
      ? {
          en: `"${nearest}" looks like it: rename it to "${name}"`,
          zh: `是不是写成了“${nearest}”？请改为“${name}”`,
        }
      : {
          en: `add a resource with "name": "${name}" and its schema; jianbao needs ${neededTables.join(", ")}`,
          zh: `请添加名为“${name}”的表及其 schema；需要的表有：${neededTables.join("、")}`,
        },
  });
}
