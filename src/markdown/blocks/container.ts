import type {ListItem, RootContent} from "mdast";
import type {ContainerDirective} from "mdast-util-directive";
import {suggest} from "../../diagnostic/suggest.ts";
import type {Block, Headline, KeyFigure} from "../../model/document.ts";
import {isComment, parseInlines, splitLines} from "../inline.ts";
import type {ParseContext} from "../parse-context.ts";
import {refuseHeld} from "../refuse-picture.ts";
import {parsePoints} from "./points.ts";

/** The blocks that editors may begin with three colons. */
export const containerNames = ["notes", "kpi", "callout", "points", "columns", "headline"];

/** The blocks that `:::name` begins and `:::` ends. */
export function parseContainer(node: ContainerDirective, context: ParseContext): Block[] {
  const place = context.placeOf(node);
  checkEnd(node, context);
  switch (node.name) {
    case "notes":
    case "callout": {
      const blocks = context.parseBlocks(node.children);
      if (node.name === "notes") refuseHeld(blocks, context, {en: "speaker notes", zh: "备注"});
      return blocks.length === 0 ? [] : [{type: node.name, blocks, place}];
    }
    case "kpi": {
      const cards = parseCards(node, context);
      return cards.length === 0 ? [] : [{type: "key-figures", cards, place}];
    }
    case "points":
      return parsePoints(node, context);
    case "columns": {
      const columns = parseColumns(node, context);
      return columns.length === 0 ? [] : [{type: "columns", columns, place}];
    }
    case "headline":
      return parseHeadline(node, context);
    default:
      context.error(
        "unknown-directive",
        node,
        {en: `there is no block ":::${node.name}"`, zh: `没有“:::${node.name}”这种块`},
        node.name === "column" ? hintAtColumns : suggest(node.name, containerNames),
      );
      return [];
  }
}

const hintAtColumns = {
  en: "write ::::columns with four colons around :::column blocks with three",
  zh: "外层请写四个冒号 ::::columns，里层写三个冒号 :::column",
};

/** Without its end a block would swallow the rest of the document. */
function checkEnd(node: ContainerDirective, context: ParseContext): void {
  if (/\n[\s>]*:{3,}\s*$/u.test(context.sourceOf(node))) return;
  context.error(
    "unclosed-directive",
    node,
    {en: `the block :::${node.name} is never closed`, zh: `:::${node.name} 没有结束`},
    node.name === "column"
      ? hintAtColumns
      : {en: "add a line ::: where it ends", zh: "请在它结束的地方加上单独一行 :::"},
  );
}

function withoutComments(node: ContainerDirective): RootContent[] {
  return node.children.filter((child) => child.type !== "html" || !isComment(child.value));
}

/** `:::kpi` holds a list; the lines of each item are the card's value, its label and a small detail. */
function parseCards(node: ContainerDirective, context: ParseContext): KeyFigure[] {
  return withoutComments(node).flatMap((child) => {
    if (child.type === "list") return child.children.map((item) => parseCard(item, context));
    context.error(
      "kpi-without-list",
      child,
      {en: ":::kpi holds a list, one item for each card", zh: ":::kpi 里要写列表，每项一张卡片"},
      {
        en: "write “- value”, and on the lines below, indented, the label and a detail",
        zh: "请写成“- 数值”，下面缩进的行依次写名称和补充说明",
      },
    );
    return [];
  });
}

function parseCard(item: ListItem, context: ParseContext): KeyFigure {
  const paragraph = item.children[0];
  const lines = paragraph?.type === "paragraph" ? splitLines(paragraph.children) : [];
  // A value that is empty leaves its line to the label.
  const hasValue = paragraph?.position?.start.line === item.position?.start.line;
  if (item.children.length !== 1 || !hasValue || lines.length < 2 || lines.length > 3) {
    context.error(
      "kpi-card-lines",
      item,
      {
        en: `a card has two or three lines: value, label, detail; this one has ${lines.length}`,
        zh: `一张卡片有两到三行：数值、名称、补充说明；这里有 ${lines.length} 行`,
      },
      {en: "indent the lines under the item, without blank lines", zh: "各行请缩进写在该项下面，中间不空行"},
    );
  }
  const [value = [], label = [], detail = []] = lines.map((line) => parseInlines(line, context));
  return {value, label, detail};
}

/** One paragraph says what the document comes to. */
function parseHeadline(node: ContainerDirective, context: ParseContext): Headline[] {
  const place = context.placeOf(node);
  const [only, ...others] = withoutComments(node);
  if (only?.type === "paragraph" && others.length === 0)
    return [{type: "headline", children: parseInlines(only.children, context), place}];
  if (only === undefined) return [];
  context.error(
    "headline-paragraph",
    others[0] ?? only,
    {en: ":::headline holds one paragraph", zh: ":::headline 里只能写一段话"},
    {en: "say it in one or two sentences without blank lines", zh: "请用一两句话写完，中间不空行"},
  );
  return [];
}

function parseColumns(node: ContainerDirective, context: ParseContext): Block[][] {
  return withoutComments(node).flatMap((child) => {
    if (child.type === "containerDirective" && child.name === "column") {
      checkEnd(child, context);
      return [context.parseBlocks(child.children)];
    }
    context.error(
      "columns-without-column",
      child,
      {en: ":::columns holds nothing but :::column blocks", zh: ":::columns 里只能放 :::column 块"},
      hintAtColumns,
    );
    return [];
  });
}
