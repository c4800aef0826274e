import type {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {LanguageId} from "../../model/language.ts";
import {type FrontMatter, frontMatterSchema, limitKeys} from "../../template/front-matter.ts";
import {withComment, yamlComment} from "../comment.ts";
import {describeKey} from "../theme/describe-key.ts";
import type {Lines} from "./template-draft.ts";

type Key = keyof FrontMatter;

/** Values as YAML; a key without one stands there as a comment, ready to be used. */
export type FrontMatterValues = Readonly<Partial<Record<Key, string>>>;

/** Keys that every template sets. */
type SetKey = "title" | "subtitle" | "for" | "format" | "edition" | "theme" | "minimum-observations";

/** The same for keys that hold words, in the language of the documents. */
const worded = {
  zh: {
    author: `"某某单位"`,
    issue: "第1期",
    issued: "2025年12月31日",
    closing: "汇报完毕，请各位领导批评指正",
    file: "'{{area.name}}情况简报'",
  },
  en: {
    author: `"Department of Health"`,
    issue: "No. 1",
    issued: "31 December 2025",
    closing: "Thank you",
    file: "'Briefing on {{area.name}}'",
  },
} as const;

/** What may stand behind any other key, so that no key is ever without a value; the levels are those of the data. */
const suggestions: Readonly<Record<Exclude<Key, SetKey | keyof (typeof worded)["zh"] | "levels">, string>> = {
  areas: "parts",
  language: "en",
  "section-slides": "false",
  agenda: "true",
  sources: "appendix",
  charts: "native",
  citations: "sources",
  "pages-at-most": "4",
  "slides-at-most": "15",
};

/** Every key that a template of this format and subject can have, with what it means. */
export function writeFrontMatter(
  values: FrontMatterValues & Readonly<Record<SetKey, string>>,
  format: Format,
  language: Language,
  {levels, written}: {readonly levels: string; readonly written: LanguageId},
): Lines {
  const shape = frontMatterSchema.shape as Readonly<Record<Key, z.ZodType>>;
  const all: Readonly<Record<Key, string>> = {...suggestions, ...worded[written], levels, ...values};
  const isOfOthers = (key: Key) =>
    key === limitKeys[otherFormat[format]] ||
    (values.for !== "area" && (key === "levels" || key === "areas"));
  const keys = (Object.keys(shape) as Key[]).filter((key) => !isOfOthers(key));
  const lines = keys.flatMap((key) => {
    const comment = describeKey(shape[key], language);
    if (values[key] !== undefined) return withComment(`${key}: ${all[key]}`, comment);
    return [...yamlComment(comment, ""), `# ${key}: ${all[key]}`];
  });
  return ["---", ...lines, "---"];
}

const otherFormat = {docx: "pptx", pptx: "docx"} as const;
