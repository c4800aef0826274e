import type {Block, Chart, Document, Inline, Table} from "../../../../src/model/document.ts";
import {inlineText} from "../../../../src/query/inline-text.ts";
import {countRowLabels} from "../../../../src/query/row-labels.ts";
import {cleanText} from "../../../../src/writer/clean-text.ts";
import type {Box, Run, Slide} from "../../../../src/writer/pptx/slide.ts";

/**
 * A text of a document, and how often slides say it: headers and captions of tables again where they go on, captions not
 * at all where they are the title; what names the rows stands in each part of a divided table.
 */
interface Text {
  readonly text: string;
  readonly said: "once" | "in each part" | "as needed";
}

/** A document whose every text has an address, which its runs keep however they are divided. */
export interface TaggedDocument {
  readonly document: Document;
  readonly texts: readonly Text[];
}

const address = "https://text.example/";

/** Every paragraph, cell and card becomes a link, which changes nothing about its layout. */
export function tagTexts(document: Document): TaggedDocument {
  const texts: Text[] = [];
  const tag = (nodes: readonly Inline[], said: Text["said"] = "once"): Inline[] => {
    if (nodes.length === 0) return [];
    texts.push({text: squeeze(inlineText(nodes)), said});
    return [{type: "link", url: address + (texts.length - 1), children: nodes.map(withoutLinks)}];
  };
  const tagTable = (table: Table): Table => ({
    ...table,
    caption: tag(table.caption, "as needed"),
    header: table.header.map((cell) => tag(cell, "as needed")),
    rows: table.rows.map((row) =>
      row.map((cell, column) => tag(cell, column < countRowLabels(table) ? "in each part" : "once")),
    ),
  });
  const tagBlock = (block: Block): Block => {
    switch (block.type) {
      case "heading":
        return block.level <= 2 ? block : {...block, children: tag(block.children)};
      case "paragraph":
        return {...block, children: tag(block.children)};
      case "list":
        return {...block, items: block.items.map((item) => item.map(tagBlock))};
      case "table":
        return tagTable(block);
      case "key-figures":
        return {
          ...block,
          cards: block.cards.map(({value, label, detail}) => ({
            value: tag(value),
            label: tag(label),
            detail: tag(detail),
          })),
        };
      case "callout":
        return {...block, blocks: block.blocks.map(tagBlock)};
      case "columns":
        return {...block, columns: block.columns.map((column) => column.map(tagBlock))};
      default:
        return block;
    }
  };
  return {document: {...document, blocks: document.blocks.map(tagBlock)}, texts};
}

function withoutLinks(node: Inline): Inline {
  if (node.type === "link") return {type: "strong", children: node.children.map(withoutLinks)};
  return "children" in node ? {...node, children: node.children.map(withoutLinks)} : node;
}

/** Texts and charts that the slides lose, double or put out of order. */
export function findLosses({document, texts}: TaggedDocument, slides: readonly Slide[]): string[] {
  const found = texts.map(() => "");
  for (const run of slides.flatMap(({boxes}) => boxes.flatMap(runsOf))) {
    if (!run.url?.startsWith(address)) continue;
    const index = Number(run.url.slice(address.length));
    found[index] += squeeze(run.text);
  }
  const wrong = texts.flatMap(({text, said}, index) => {
    const all = found[index] ?? "";
    const isLeftOut = all === "" && said === "as needed";
    const isRight = all === text || isLeftOut || (said !== "once" && isRepeated(all, text));
    return isRight ? [] : [`${text.slice(0, 30)}… became ${all.slice(0, 30)}…`];
  });
  const charts = document.blocks.flatMap(chartsIn);
  const shown = slides.flatMap(({boxes}) =>
    boxes.flatMap((box) => (box.type === "chart" ? [box.chart] : [])),
  );
  const isEveryChart = charts.length === shown.length && charts.every((chart) => shown.includes(chart));
  return isEveryChart ? wrong : [...wrong, `${charts.length} charts became ${shown.length}`];
}

function isRepeated(all: string, text: string): boolean {
  return all !== "" && all.length % text.length === 0 && all === text.repeat(all.length / text.length);
}

function chartsIn(block: Block): readonly Chart[] {
  if (block.type === "chart") return [block];
  if (block.type === "columns") return block.columns.flat().flatMap(chartsIn);
  return block.type === "callout" ? block.blocks.flatMap(chartsIn) : [];
}

function runsOf(box: Box): readonly Run[] {
  if (box.type === "text") return box.paragraphs.flatMap(({runs}) => runs);
  return box.type === "table" ? box.rows.flatMap(({cells}) => cells.flatMap(({runs}) => runs)) : [];
}

/** Line breaks, and spaces where a text was divided, do not count. */
const squeeze = (text: string) => cleanText(text).replaceAll(/\s/g, "");
