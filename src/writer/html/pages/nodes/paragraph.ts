import {type BodyNode, findNode} from "../../../docx/pages/body-nodes.ts";
import {breakLines} from "../../../docx/pages/count-lines.ts";
import {indentOf, measureRoom, ownSpacing, styleOf} from "../../../docx/pages/measure-lines.ts";
import type {ParagraphLook} from "../../../docx/pages/paragraph-look.ts";
import {escapeHtml} from "../../escape-html.ts";
import {attributes, declarations, pt} from "../attributes.ts";
import type {BlockPart} from "../divide-pages.ts";
import {type InlineItem, inlineItems} from "../inline-items.ts";
import {listItemOf} from "../list-marks.ts";
import type {PageContext} from "../page-context.ts";
import {writeFlow, writeLines} from "./lines.ts";

const tags: Readonly<Record<string, string>> = {
  Title: "h1",
  Heading1: "h2",
  Heading2: "h3",
  Heading3: "h4",
  Heading4: "h5",
};

/** The paragraph that ends the contents has no style; it is set as the writer will set it. */
const paragraphClass = (node: BodyNode) => styleOf(node) || "Spacer";

/** A paragraph, or the lines of it that stand on the page. */
export function paragraph(part: BlockPart, context: PageContext, tag?: string): string {
  const {node, portions} = part;
  const style = paragraphClass(node);
  const look = ownSpacing(node, context.lookOf(styleOf(node)));
  const name = tag ?? (listItemOf(node) ? "li" : (tags[style] ?? "p"));
  const {id, items} = takeId(withMark(node, look, inlineItems(node, look.size, context), context), name);
  const isRest = (portions[0]?.index ?? 0) > 0;
  const classes = [style, alignmentOf(node), ...(isRest ? ["rest"] : [])].filter((each) => each !== "");
  const tagged = (more: readonly string[], html: string) =>
    `<${name}${attributes({
      class: [...classes, ...more].join(" "),
      id: isRest || id === undefined ? undefined : id,
      style: placeStyle(node, look, context),
    })}>${html}</${name}>`;
  if (items.some(({isTab}) => isTab)) return tagged(["entry"], writeFlow(items));
  const {room, firstIndent} = measureRoom(node, look, context.width);
  const starts = breakLines(items, room, firstIndent, look.latin);
  // The estimate of pages does not know the number of a heading, which may cost it a line.
  if (starts.length > part.count && portions.length === part.count) return tagged(["free"], writeFlow(items));
  const lines = writeLines(items, starts).slice(
    portions[0]?.index,
    (portions.at(-1)?.index ?? 0) === part.count - 1 ? undefined : (portions.at(-1)?.index ?? 0) + 1,
  );
  const mark = isRest ? "" : markOf(node, context);
  if (starts.length === 1) return tagged([], mark + (lines[0]?.html ?? ""));
  const written = lines.map(
    ({html, isLast}, index) =>
      `<span class="line${isLast ? " last" : ""}">${index === 0 ? mark : ""}${html}</span>`,
  );
  return tagged([], written.join(""));
}

/** The number of a heading is part of its text, the mark of a list stands in its indent. */
function withMark(
  node: BodyNode,
  look: ParagraphLook,
  items: readonly InlineItem[],
  {marks}: PageContext,
): readonly InlineItem[] {
  const text = marks.get(node);
  if (text === undefined || indentOf(node, look).hanging > 0) return items;
  return [{text, scale: 1, bookmarks: [], isTab: false}, ...items];
}

function markOf(node: BodyNode, {marks}: PageContext): string {
  const text = listItemOf(node) ? marks.get(node) : undefined;
  return text === undefined ? "" : `<span class="mark">${escapeHtml(text)}</span>`;
}

/** The bookmark of a heading is the heading itself. */
function takeId(items: readonly InlineItem[], tag: string): {id?: string; items: readonly InlineItem[]} {
  const id = items.flatMap(({bookmarks}) => bookmarks)[0];
  if (!/^h\d$/u.test(tag) || id === undefined) return {items};
  return {id, items: items.map((item) => ({...item, bookmarks: []}))};
}

function alignmentOf(node: BodyNode): string {
  const own = findNode(node, "w:pPr", "w:jc")?.attributes["w:val"];
  if (own === undefined) return "";
  return ({center: "center", right: "right", end: "right", both: "justify"} as const)[String(own)] ?? "left";
}

/** Where a paragraph stands otherwise than its style says. */
function placeStyle(node: BodyNode, look: ParagraphLook, {lookOf}: PageContext): string {
  const usual = lookOf(paragraphClass(node));
  const {left, right, firstLine, hanging} = indentOf(node, look);
  // The frame of a callout stands in its indent.
  const inset = paragraphClass(node) === "Callout" ? usual.left : 0;
  const differing = (own: number, other: number, shown = own) => (own === other ? undefined : pt(shown));
  const border = findNode(node, "w:pPr", "w:pBdr", "w:bottom");
  return declarations({
    "padding-left": differing(left, usual.left, left - inset),
    "padding-right": differing(right, usual.right),
    "text-indent": hanging > 0 ? undefined : differing(firstLine, usual.firstLine),
    "--mark": hanging > 0 ? pt(hanging) : undefined,
    "margin-top": differing(look.before, usual.before),
    "margin-bottom": differing(look.after, usual.after),
    ...(border === undefined ? {} : ruleBelow(border)),
  });
}

const ruleBelow = ({attributes: {"w:sz": size, "w:space": space, "w:color": colour}}: BodyNode) => ({
  "border-bottom": `${pt(Number(size) / 8)} solid #${colour}`,
  "padding-bottom": pt(Number(space)),
});
