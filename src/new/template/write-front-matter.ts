import type {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import {type FrontMatter, frontMatterSchema, limitKeys} from "../../template/front-matter.ts";
import {withComment, yamlComment} from "../comment.ts";
import {describeKey} from "../theme/describe-key.ts";
import type {Lines} from "./template-draft.ts";

type Key = keyof FrontMatter;

/** Values as YAML; a key without one stands there as a comment, ready to be used. */
export type FrontMatterValues = Readonly<Partial<Record<Key, string>>>;

/** Keys that every template sets. */
type SetKey = "title" | "subtitle" | "for" | "format" | "edition" | "theme" | "minimum-observations";

/** What may stand behind any other key, so that no key is ever without a value; the levels are those of the data. */
const suggestions: Readonly<Record<Exclude<Key, SetKey | "levels">, string>> = {
  areas: "parts",
  language: "en",
  author: `"某某单位"`,
  issue: "第1期",
  issued: "2025年12月31日",
  "section-slides": "false",
  agenda: "true",
  sources: "appendix",
  closing: "汇报完毕，请各位领导批评指正",
  charts: "native",
  citations: "sources",
  file: "'{{area.name}}情况简报'",
  "pages-at-most": "4",
  "slides-at-most": "15",
};

/** Every key that a template of this format and subject can have, with what it means. */
export function writeFrontMatter(
  values: FrontMatterValues & Readonly<Record<SetKey, string>>,
  format: Format,
  language: Language,
  levels: string,
): Lines {
  const shape = frontMatterSchema.shape as Readonly<Record<Key, z.ZodType>>;
  const all: Readonly<Record<Key, string>> = {...suggestions, levels, ...values};
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
