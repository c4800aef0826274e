import type {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import {explanations} from "../../yaml/explain.ts";
import {toJsonSchema} from "../schema/json-schema.ts";

/** What the comment beside a key says: `页标题（磅，9～120）。说明`. */
export function describeKey(schema: z.ZodType, language: Language): string {
  const explanation = explanations.get(schema);
  if (!explanation) return "";
  const rules = toJsonSchema(schema);
  const text = explanation.text?.[language] ?? "";
  const facts = [
    explanation.unit?.[language],
    rangeOf(rules, language),
    choicesOf(rules, text, language),
    usualOf(rules, language),
  ].filter((fact) => fact !== undefined);
  const title = explanation.title[language];
  if (language === "zh") {
    const head = facts.length === 0 ? title : `${title}（${facts.join("，")}）`;
    return text === "" ? head : `${head}。${text}`;
  }
  const head = capitalise(facts.length === 0 ? title : `${title} (${facts.join(", ")})`);
  return text === "" ? head : `${head}. ${text}`;
}

type Rules = ReturnType<typeof toJsonSchema>;

function rangeOf({minimum, maximum}: Rules, language: Language): string | undefined {
  if (typeof minimum !== "number") return undefined;
  return typeof maximum === "number"
    ? `${minimum}${language === "zh" ? "～" : "–"}${maximum}`
    : `≥ ${minimum}`;
}

/** Only where the text does not go through them already. */
function choicesOf({enum: choices, type}: Rules, text: string, language: Language): string | undefined {
  if (type === "boolean") return language === "zh" ? "true 或 false" : "true or false";
  if (!Array.isArray(choices) || choices.every((choice) => text.includes(String(choice)))) return undefined;
  return choices.join(language === "zh" ? "、" : ", ");
}

function usualOf({default: usual}: Rules, language: Language): string | undefined {
  if (usual === undefined || usual === "" || typeof usual === "object") return undefined;
  return language === "zh" ? `默认 ${usual}` : `usually ${usual}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
