import type {z} from "zod";
import type {Language} from "../../diagnostic/diagnostic.ts";
import {type FrontMatter, frontMatterSchema} from "../../template/front-matter.ts";
import {withComment, yamlComment} from "../comment.ts";
import {describeKey} from "../theme/describe-key.ts";
import type {Lines} from "./template-draft.ts";

type Key = keyof FrontMatter;

/** Values as YAML; a key without one stands there as a comment, ready to be used. */
export type FrontMatterValues = Readonly<Partial<Record<Key, string>>>;

const suggestions: FrontMatterValues = {
  author: `"某某教育委员会"`,
  charts: "native",
  file: "'{{area.name}}情况简报'",
};

/** Every key with what it means. */
export function writeFrontMatter(values: FrontMatterValues, language: Language): Lines {
  const shape = frontMatterSchema.shape as Readonly<Record<Key, z.ZodType>>;
  const lines = (Object.keys(shape) as Key[]).flatMap((key) => {
    const comment = describeKey(shape[key], language);
    const value = values[key];
    if (value !== undefined) return withComment(`${key}: ${value}`, comment);
    return [...yamlComment(comment, ""), `# ${key}: ${suggestions[key]}`];
  });
  return ["---", ...lines, "---"];
}
