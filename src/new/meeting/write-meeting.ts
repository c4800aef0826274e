import type {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import {type MeetingKey, meetingSchema} from "../../meeting/meeting-schema.ts";
import {explanations} from "../../yaml/explain.ts";
import {yamlComment} from "../comment.ts";
import {describeKey} from "../theme/describe-key.ts";
import {writeScalar} from "../theme/write-value.ts";

/** Values as a file has them; a key without one stands there as a comment, ready to be used. */
export type MeetingDraft = Readonly<Partial<Record<MeetingKey, string | boolean | readonly string[]>>>;

/** A file of a meeting with every key and what it means. @param schema where its JSON Schema lies, for editors */
export function writeMeeting(draft: MeetingDraft, language: Language, schema?: string): string {
  const shape = meetingSchema.shape as unknown as Readonly<Record<MeetingKey, z.ZodType>>;
  const lines = (Object.keys(shape) as MeetingKey[]).flatMap((key) => {
    const comment = yamlComment(describeKey(shape[key], language), "");
    const value = draft[key];
    if (value !== undefined) return [...comment, `${key}: ${writeValue(value)}`];
    const [example = ""] = explanations.get(shape[key])?.examples ?? [];
    return [...comment, `# ${key}: ${writeValue(example as string)}`];
  });
  return `${[...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]), ...lines].join("\n")}\n`;
}

/** Lists in brackets: order is what people change in them. */
function writeValue(value: string | boolean | readonly string[]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return writeText(value);
  return `[${value.map(writeText).join(", ")}]`;
}

/** A day needs no quotes. */
const writeText = (text: string) => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : writeScalar(text));
