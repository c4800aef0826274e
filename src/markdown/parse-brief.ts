import type {Root} from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import {hasErrors, type Outcome} from "../model/diagnostic.ts";
import type {Document} from "../model/document.ts";
import {type Locate, parseYaml} from "../yaml/parse-yaml.ts";
import {briefSchema} from "./brief-schema.ts";
import {parseBlocks} from "./parse-blocks.ts";
import {ParseContext} from "./parse-context.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkDirective);

/**
 * Brief text (Markdown with front matter) → Document. Pure: it sees the text and nothing else.
 *
 * @param locate where a line and column of the text stand in the editor's files
 */
export function parseBrief(text: string, locate: Locate): Outcome<Document> {
  const root: Root = processor.parse(text);
  const [head, ...body] = root.children;
  if (head?.type !== "yaml") throw new Error("a brief text begins with front matter");
  const front = parseYaml(head.value, briefSchema, (line, column) => locate(line + 1, column));
  if (!front.value) return {diagnostics: front.diagnostics};
  const {observations, sources, ...meta} = front.value;
  const context = new ParseContext(text, locate, new Set(observations.map(({id}) => id)));
  const blocks = parseBlocks(body, context);
  const {diagnostics} = context;
  if (hasErrors(diagnostics)) return {diagnostics};
  return {value: {meta: {...meta, language: "zh-CN"}, blocks, observations, sources}, diagnostics};
}
