import type {Root} from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {type Processor, unified} from "unified";
import {figureSyntax} from "./figure-syntax.ts";
import {readPlainMarkdown} from "./plain/read-plain-markdown.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(figureSyntax)
  .use(linksOnlyWhereWritten)
  .freeze();

/** Most texts are plain Markdown, which needs no full parser. */
export const readMarkdown = (text: string): Root => readPlainMarkdown(text) ?? readAnyMarkdown(text);

/** All Markdown that we know, at the pace of a full parser. */
export const readAnyMarkdown = (text: string): Root => processor.parse(text);

/**
 * When all is read, remark-gfm looks for addresses once more, in text whose escapes are gone. Values are escaped to be
 * text, so no link comes of it; the others it has found before.
 */
function linksOnlyWhereWritten(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({transforms: _, ...extension}) => extension);
}
