import {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import {textStyleSchema} from "../../theme/word-styles.ts";
import {explanations} from "../../yaml/explain.ts";
import {withComment, yamlComment} from "../comment.ts";
import {describeKey} from "./describe-key.ts";
import {writeFlow, writeScalar} from "./write-value.ts";

/** The keys of a theme in the order of its schema, each with what it means; `values` is a theme as a file holds it. */
export function writeTheme(schema: z.ZodObject, values: unknown, language: Language): string {
  return `${writeKeys(schema, values, "", language).join("\n")}\n`;
}

function writeKeys(schema: z.ZodObject, values: unknown, indent: string, language: Language): string[] {
  const given = (values ?? {}) as Readonly<Record<string, unknown>>;
  const written = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, each]) =>
    writeKey(key, each, given[key], indent, language),
  );
  // Groups stand apart.
  return written.flatMap((lines, index) => {
    const isApart = indent === "" && (lines.length > 1 || (written[index - 1]?.length ?? 0) > 1);
    return isApart ? ["", ...lines] : lines;
  });
}

function writeKey(
  key: string,
  schema: z.ZodType,
  value: unknown,
  indent: string,
  language: Language,
): string[] {
  const inner = unwrap(schema);
  const comment = describeKey(schema, language);
  const used = value ?? usualValue(schema);
  if (used === undefined) return writeUnused(key, schema, indent, comment);
  if (isTextStyle(schema)) return [...yamlComment(comment, indent), `${indent}${key}: ${writeFlow(used)}`];
  if (inner instanceof z.ZodObject) {
    return [
      ...withComment(`${indent}${key}:`, comment),
      ...(holdsTextStyles(inner) ? writeLegend(`${indent}  `, language) : []),
      ...writeKeys(inner, used, `${indent}  `, language),
    ];
  }
  if (Array.isArray(used) && used.some((item) => typeof item === "object")) {
    return [
      ...withComment(`${indent}${key}:`, comment),
      ...used.map((item) => `${indent}  - ${writeFlow(item)}`),
    ];
  }
  const isColour = isHexColour(inner);
  return withComment(
    `${indent}${key}: ${Array.isArray(used) ? writeFlow(used) : writeScalar(used, isColour)}`,
    comment,
  );
}

/** A key that the theme does without stands there as a comment, ready to be used. */
function writeUnused(key: string, schema: z.ZodType, indent: string, comment: string): string[] {
  const [example] = explanations.get(schema)?.examples ?? [];
  return [...yamlComment(comment, indent), `${indent}# ${key}: ${writeFlow(example ?? null)}`];
}

/** What the keys of a text style mean, once for all of them. */
function writeLegend(indent: string, language: Language): string[] {
  const {shape} = textStyleSchema as unknown as {shape: Record<string, z.ZodType>};
  const keys = Object.entries(shape).flatMap(([key, schema]) =>
    yamlComment(`${key}${language === "zh" ? "：" : ": "}${describeKey(schema, language)}`, indent),
  );
  return [...keys, ""];
}

const isTextStyle = (schema: z.ZodType) => explanations.get(schema)?.demands?.not !== undefined;
const holdsTextStyles = (schema: z.ZodObject) =>
  Object.values(schema.shape).every((each) => isTextStyle(each as z.ZodType));

function isHexColour(schema: z.ZodType): boolean {
  return schema instanceof z.ZodPipe;
}

function usualValue(schema: z.ZodType): unknown {
  const parsed = schema.safeParse(undefined);
  return parsed.success ? parsed.data : undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  return schema;
}
