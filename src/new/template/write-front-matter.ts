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

const suggestions: FrontMatterValues = {
  author: `"某某教育委员会"`,
  charts: "native",
  citations: "sources",
  file: "'{{area.name}}情况简报'",
  "pages-at-most": "4",
  "slides-at-most": "15",
};

/** Every key that a template of this format can have, with what it means. */
export function writeFrontMatter(values: FrontMatterValues, format: Format, language: Language): Lines {
  const shape = frontMatterSchema.shape as Readonly<Record<Key, z.ZodType>>;
  const keys = (Object.keys(shape) as Key[]).filter((key) => key !== limitKeys[otherFormat[format]]);
  const lines = keys.flatMap((key) => {
    const comment = describeKey(shape[key], language);
    const value = values[key];
    if (value !== undefined) return withComment(`${key}: ${value}`, comment);
    return [...yamlComment(comment, ""), `# ${key}: ${suggestions[key]}`];
  });
  return ["---", ...lines, "---"];
}

const otherFormat = {docx: "pptx", pptx: "docx"} as const;
