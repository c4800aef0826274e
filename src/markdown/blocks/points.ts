import type {ListItem, PhrasingContent, RootContent} from "mdast";
import type {ContainerDirective} from "mdast-util-directive";
import type {Inline, Points, TaggedPoint} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import {isComment, parseInlines} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";

/** Characters of a tag. */
const shortest = 2;
const longestIn = {han: 4, latin: 16} as const;

/** `:::points[要点]` holds a list; each item begins with a tag in bold type. */
export function parsePoints(node: ContainerDirective, context: ParseContext): Points[] {
  const children = node.children.filter((child) => child.type !== "html" || !isComment(child.value));
  const [first, ...others] = children;
  const label = first?.type === "paragraph" && first.data?.directiveLabel ? first : undefined;
  const items = (label ? others : children).flatMap((child) => parseItems(child, context));
  const title = label ? parseInlines(label.children, context) : [];
  return items.length === 0 ? [] : [{type: "points", title, items, place: context.placeOf(node)}];
}

function parseItems(child: RootContent, context: ParseContext): TaggedPoint[] {
  if (child.type === "list") return child.children.flatMap((item) => parseItem(item, context));
  context.error(
    "points-without-list",
    child,
    {en: ":::points holds a list, one item for each point", zh: ":::points 里要写列表，每项一条"},
    {en: "write “- **tag** text”", zh: "请写成“- **目标** 文字”"},
  );
  return [];
}

function parseItem(item: ListItem, context: ParseContext): TaggedPoint[] {
  const [only, ...others] = item.children;
  const [tag, ...text] = only?.type === "paragraph" ? only.children : [];
  const longest = longestIn[context.words.script];
  if (tag?.type === "strong" && others.length === 0) {
    const point = {tag: parseInlines(tag.children, context), text: parseText(text, context)};
    const length = [...inlineText(point.tag)].length;
    if (length >= shortest && length <= longest && point.text.length > 0) return [point];
  }
  context.error(
    "points-item",
    item,
    {
      en: `a point is one paragraph that begins with a tag of ${shortest} to ${longest} characters in bold type`,
      zh: `每条是一段话，以加粗的${shortest}到${longest}个字开头`,
    },
    {en: "write “- **tag** text”", zh: "请写成“- **目标** 文字”"},
  );
  return [];
}

/** Nothing between tag and text: they stand in columns. */
function parseText(nodes: readonly PhrasingContent[], context: ParseContext): Inline[] {
  const [first, ...others] = parseInlines([...nodes], context);
  if (first === undefined) return [];
  if (first.type !== "text") return [first, ...others];
  const value = first.value.replace(/^[\s：:]+/u, "");
  return value === "" ? others : [{...first, value}, ...others];
}
