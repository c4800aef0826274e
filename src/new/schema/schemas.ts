import {tableMapSchema} from "../../extract/import/table-map.ts";
import {chartBlockSchema} from "../../markdown/brief-schema.ts";
import {meetingSchema} from "../../meeting/meeting-schema.ts";
import {frontMatterSchema} from "../../template/front-matter.ts";
import {slideHouseSchema} from "../../theme/house/slide-house-schema.ts";
import {wordHouseSchema} from "../../theme/house/word-house-schema.ts";
import {slideThemeSchema} from "../../theme/slide-theme.ts";
import {wordThemeSchema} from "../../theme/word-theme.ts";
import {type JsonSchema, toJsonSchema} from "./json-schema.ts";

/** Where schemas lie in a templates folder. */
export const schemaFolder = "schemas";

export type SchemaName =
  | "front-matter"
  | "meeting"
  | "chart"
  | "word-theme"
  | "slide-theme"
  | "slide-house"
  | "word-house"
  | "theme"
  | "table-map";

/** Everything that editors write in YAML, for programs such as VS Code to complete and check it. */
export function jsonSchemas(): Readonly<Record<SchemaName, JsonSchema>> {
  return {
    "front-matter": toJsonSchema(frontMatterSchema),
    meeting: toJsonSchema(meetingSchema),
    chart: allowMustache(toJsonSchema(chartBlockSchema)),
    "word-theme": toJsonSchema(wordThemeSchema),
    "slide-theme": toJsonSchema(slideThemeSchema),
    "slide-house": toJsonSchema(slideHouseSchema),
    "word-house": toJsonSchema(wordHouseSchema),
    theme: themeOfEitherFormat,
    "table-map": toJsonSchema(tableMapSchema),
  };
}

export const schemaFile = (name: SchemaName) => `${name}.schema.json`;

/** A theme that begins with a house's file needs no other keys. */
const themeOrHouse = (kind: "slide" | "word"): JsonSchema => ({
  if: {required: ["from"]},
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: {$ref: schemaFile(`${kind}-house`)},
  else: {$ref: schemaFile(`${kind}-theme`)},
});

/** Which of them counts, a theme's `format` says, and whether it begins with a house's file. */
const themeOfEitherFormat: JsonSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "简报的主题 / theme of jianbao",
  type: "object",
  properties: {format: {enum: ["docx", "pptx"]}},
  required: ["format"],
  if: {properties: {format: {const: "pptx"}}},
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: themeOrHouse("slide"),
  else: themeOrHouse("word"),
};

/**
 * Chart blocks as templates have them: an id may hold `{{…}}`, and `data: {{chart-data …}}` is, to YAML, a map in a map
 * whose key begins with a brace. In a finished text it is the map of the values.
 */
function allowMustache(chart: JsonSchema): JsonSchema {
  const properties = chart.properties as Record<string, JsonSchema>;
  const {title, description, ...values} = properties.data as JsonSchema;
  const {pattern, ...id} = properties.id as JsonSchema;
  const mustache = {type: "object", minProperties: 1, propertyNames: {pattern: "^\\{"}};
  return {
    ...chart,
    properties: {
      ...properties,
      id: {...id, anyOf: [{pattern}, {pattern: "\\{\\{"}]},
      data: {title, description, anyOf: [mustache, values]},
    },
  };
}
