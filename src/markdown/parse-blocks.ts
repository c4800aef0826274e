import type {Paragraph as ParagraphNode, PhrasingContent, RootContent} from "mdast";
import type {LeafDirective} from "mdast-util-directive";
import {suggest} from "../diagnostic/suggest.ts";
import type {Block} from "../model/document.ts";
import {captionId, captionIdRule} from "../query/captions.ts";
import {parseChart} from "./blocks/chart.ts";
import {containerNames, parseContainer} from "./blocks/container.ts";
import {parseHeading} from "./blocks/heading.ts";
import {parseList} from "./blocks/list.ts";
import {parseParagraph} from "./blocks/paragraph.ts";
import {checkPictureMarks, parsePictures} from "./blocks/picture.ts";
import {parseTable, type TableCaption} from "./blocks/table.ts";
import {isComment, isLineBreak} from "./inline.ts";
import type {ParseContext} from "./parse-context.ts";
import {captionEnd} from "./references.ts";
import {refuseHeld} from "./refuse-picture.ts";

/** What can stand in a document or in one of its containers. */
export function parseBlocks(nodes: readonly RootContent[], context: ParseContext): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent;
    const next = nodes[index + 1];
    if (isTableCaption(node, context)) {
      if (next?.type === "table") {
        blocks.push(parseTable(next, parseCaption(node, context), context));
        index++;
      } else {
        context.error(
          "caption-without-table",
          node,
          {en: "this caption is not followed by a table", zh: "这行表题后面没有表格"},
          {en: "put the table right after it, with one blank line between", zh: "请在空一行之后紧接表格"},
        );
      }
    } else {
      blocks.push(...parseBlock(node, context));
    }
  }
  return blocks;
}

function parseBlock(node: RootContent, context: ParseContext): Block[] {
  switch (node.type) {
    case "heading":
      return [parseHeading(node, context)];
    case "paragraph": {
      const pictures = parsePictures(node, context);
      if (pictures) return pictures;
      checkFences(node, context);
      checkRows(node, context);
      checkPictureMarks(node, context);
      return parseParagraph(node, context);
    }
    case "list": {
      const blocks = parseList(node, context);
      refuseHeld(blocks, context, {en: "a list", zh: "列表"});
      return blocks;
    }
    case "blockquote": {
      // What somebody else says is set off, as :::callout is.
      const held = context.parseBlocks(node.children);
      return held.length === 0 ? [] : [{type: "callout", blocks: held, place: context.placeOf(node)}];
    }
    case "table":
      return [parseTable(node, undefined, context)];
    case "code":
      return parseChart(node, context);
    case "thematicBreak":
      return [{type: "slide-break", place: context.placeOf(node)}];
    case "containerDirective":
      return parseContainer(node, context);
    case "leafDirective":
      return parseLeaf(node, context);
    case "html":
      if (isComment(node.value) || isLineBreak(node.value)) return [];
      break;
    default:
  }
  context.error(
    "unsupported-markdown",
    node,
    {
      en: `this kind of Markdown cannot stand in a briefing (${node.type})`,
      zh: "简报中不能使用这种 Markdown 写法",
    },
    {
      en: "use headings, paragraphs, lists, tables, pictures, chart blocks and ::: blocks",
      zh: "请使用标题、段落、列表、表格、图片、图表块和 ::: 块",
    },
  );
  return [];
}

function parseLeaf(node: LeafDirective, context: ParseContext): Block[] {
  const isBare = context.sourceOf(node).trim() === `::${node.name}`;
  if (node.name === "appendix" && isBare) return [{type: "appendix", place: context.placeOf(node)}];
  const isContainer = containerNames.includes(node.name);
  context.error(
    "unknown-directive",
    node,
    {
      en: `there is no directive "${context.sourceOf(node).trim()}"`,
      zh: `没有“${context.sourceOf(node).trim()}”这种标记`,
    },
    isContainer
      ? {en: `write three colons: :::${node.name}`, zh: `请写三个冒号：:::${node.name}`}
      : suggest(`::${node.name}`, ["::appendix", ...containerNames.map((name) => `:::${name}`)]),
  );
  return [];
}

/** A line that begins with three colons was meant to begin or end a block, but Markdown sees text. */
function checkFences(node: ParagraphNode, context: ParseContext): void {
  const fence = context
    .sourceOf(node)
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith(":::"));
  if (fence === undefined) return;
  if (/^:+$/u.test(fence)) {
    context.error(
      "unopened-directive",
      node,
      {en: `"${fence}" ends no block here`, zh: `这里的“${fence}”没有对应的开始标记`},
      {
        en: "delete it; blocks that hold others need more colons than those: ::::columns around :::column",
        zh: "请删除；外层块的冒号要比内层多：::::columns 里面写 :::column",
      },
    );
  } else {
    context.error(
      "unknown-directive",
      node,
      {en: `"${fence}" begins no block`, zh: `“${fence}”不是块的写法`},
      {
        en: "write the name right after the colons and nothing behind it: :::notes",
        zh: "请把名称紧接在冒号后面，同一行不写别的：:::notes",
      },
    );
  }
}

/** Rows without a line below their header, or with text right above them, are text to Markdown. */
function checkRows(node: ParagraphNode, context: ParseContext): void {
  const lines = context.sourceOf(node).split("\n");
  if (!lines.some((line) => /^\s*\|(?:[^|]*[^|\\])\|/u.test(line))) return;
  context.warn(
    "near-markdown",
    node,
    {en: "rows with | that are no table are printed as they stand", zh: "带 | 的这几行不成表格，会原样印出"},
    {
      en: "write | --- | --- | below the header, as many as it has cells, and a blank line before the table",
      zh: "表头下面写一行 | --- | --- |，格数与表头相同；表格前面空一行",
    },
  );
}

const captionStart = /^(?:表|Table)[：:]\s*/u;

function isTableCaption(node: RootContent, context: ParseContext): node is ParagraphNode {
  return node.type === "paragraph" && captionStart.test(context.sourceOf(node));
}

/** The caption without `表：` before it and `{#id}` behind it; what a value holds is escaped and never an id. */
function parseCaption(node: ParagraphNode, context: ParseContext): TableCaption {
  const children = node.children.map((child, index): PhrasingContent => {
    if (child.type !== "text") return child;
    const started = index === 0 ? child.value.replace(captionStart, "") : child.value;
    return {...child, value: started};
  });
  const place = context.placeOf(node);
  const [written, id] = captionEnd.exec(context.sourceOf(node)) ?? [];
  const last = children.at(-1);
  if (written === undefined || id === undefined || last?.type !== "text") return {text: children, place};
  const text = [
    ...children.slice(0, -1),
    {...last, value: last.value.slice(0, -written.trim().length).trimEnd()},
  ];
  if (!captionId.test(id)) {
    context.error(
      "invalid-id",
      node,
      {en: `"${id}" cannot be an id`, zh: `“${id}”不能用作 id`},
      captionIdRule,
    );
  }
  return {text, id, place};
}
