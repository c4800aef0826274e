import {z} from "zod";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import {type Explanation, explanations} from "../../yaml/explain.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = {readonly [key: string]: unknown};
type Draft = Record<string, unknown>;

/**
 * What a zod schema asks of a file that a person wrote, in JSON Schema draft 7: the draft that the YAML extension of
 * VS Code knows best. Titles and descriptions are bilingual.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    // Under this registry zod finds our ids, and copies our explanations; `override` puts them into words.
    metadata: explanations,
    override: ({zodSchema, jsonSchema}) => describe(zodSchema, jsonSchema as Draft),
  }) as JsonSchema;
}

function describe(schema: z.core.$ZodType, json: Draft): void {
  const explanation = explanations.get(schema as z.ZodType);
  // Of what a default or an optional key wraps, the wrapper has been given the explanation as well.
  for (const key of ["title", "text", "unit", "examples", "demands", "id"]) delete json[key];
  if (json.type === "integer") dropSafeIntegers(json);
  if (!explanation) return;
  const {title, demands, examples} = explanation;
  const {default: usual, ...rules} = json;
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, {
    title: `${title.zh} / ${title.en}`,
    ...describeText(explanation),
    ...rules,
    ...demands,
    ...(usual === undefined ? {} : {default: usual}),
    ...(examples ? {examples} : {}),
  });
}

/** zod bounds every whole number by what JavaScript can count; nobody wants to read that. */
function dropSafeIntegers(json: Draft): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

function describeText({text, unit}: Explanation): {description?: string} {
  const parts = (["zh", "en"] as const).map((language) => describeIn(language, text, unit));
  const description = parts.filter((part) => part !== "").join("\n\n");
  return description === "" ? {} : {description};
}

function describeIn(language: "zh" | "en", text?: Wording, unit?: Wording): string {
  const measured = unit && (language === "zh" ? `单位：${unit.zh}。` : `Unit: ${unit.en}.`);
  const glue = language === "zh" ? "" : " ";
  return [text?.[language], measured].filter((part) => part !== undefined).join(glue);
}
