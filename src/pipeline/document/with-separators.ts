import {longDigits, separateThousands} from "../../figure/separate-thousands.ts";
import type {ChartSpec} from "../../model/chart.ts";
import type {Block, Document, Inline} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";

/**
 * The document with thousands separators in its figures, where its theme asks for them: in text, tables, cards, notes
 * and charts. What was typed stays. In titles figures are text already: a number that is one of the document's reads
 * there as it does below.
 */
export function withSeparators(document: Document, {thousandsSeparators}: Theme): Document {
  if (!thousandsSeparators) return document;
  const {meta, blocks, observations} = document;
  const known = new Set(observations.flatMap(({value, valueHigh}) => [String(value), String(valueHigh)]));
  const collect = (text: string) => {
    for (const digits of longDigits(text)) known.add(digits);
    return text;
  };
  changeTexts(blocks, {figure: collect, title: (text) => text});
  const title = (text: string) => separateThousands(text, (digits) => known.has(digits));
  const figure = (text: string) => (isBareYear.test(text) ? text : separateThousands(text));
  return {
    ...document,
    meta: {...meta, title: title(meta.title), subtitle: title(meta.subtitle), closing: title(meta.closing)},
    blocks: changeTexts(blocks, {figure, title}),
  };
}

/** An indicator without a unit may have years: 1954. */
const isBareYear = /^(?:1[5-9]|20|21)\d{2}$/u;

/** What becomes of the texts of a document. */
interface Changes {
  figure(text: string): string;
  title(text: string): string;
}

const changeTexts = (blocks: readonly Block[], changes: Changes): Block[] =>
  blocks.map((block) => changeBlock(block, changes));

function changeBlock(block: Block, changes: Changes): Block {
  const blocks = (some: readonly Block[]) => changeTexts(some, changes);
  const inlines = (nodes: readonly Inline[]) => changeInlines(nodes, changes);
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "headline":
      return {...block, children: inlines(block.children)};
    case "list":
      return {...block, items: block.items.map(blocks)};
    case "table":
      return {
        ...block,
        caption: inlines(block.caption),
        header: block.header.map(inlines),
        rows: block.rows.map((cells) => cells.map(inlines)),
      };
    case "chart":
      return {...block, spec: changeChart(block.spec, changes)};
    case "key-figures": {
      const cards = block.cards.map(({value, label, detail}) => ({
        value: inlines(value),
        label: inlines(label),
        detail: inlines(detail),
      }));
      return {...block, cards};
    }
    case "points": {
      const items = block.items.map(({tag, text}) => ({tag: inlines(tag), text: inlines(text)}));
      return {...block, title: inlines(block.title), items};
    }
    case "callout":
    case "notes":
    case "form-element":
      return {...block, blocks: blocks(block.blocks)};
    case "columns":
      return {...block, columns: block.columns.map(blocks)};
    case "picture":
    case "slide-break":
    case "appendix":
    case "form-piece":
    case "form-sources":
      return block;
  }
}

function changeInlines(nodes: readonly Inline[], changes: Changes): Inline[] {
  return nodes.map((node) => {
    if (node.type === "figure") return {...node, text: changes.figure(node.text)};
    if (node.type === "sparkline") {
      const points = node.points.map((point) => point && {...point, text: changes.figure(point.text)});
      return {...node, points};
    }
    // A slide calls a table by its caption.
    if (node.type === "reference") return {...node, text: changes.title(node.text)};
    return "children" in node ? {...node, children: changeInlines(node.children, changes)} : node;
  });
}

function changeChart(spec: ChartSpec, {figure, title}: Changes): ChartSpec {
  const {series, differences} = spec;
  return {
    ...spec,
    title: title(spec.title),
    series: series.map((each) => ({
      ...each,
      points: each.points.map((point) => point && {...point, text: figure(point.text)}),
    })),
    ...(differences && {differences: differences.map((text) => text && figure(text))}),
    thousandsSeparators: true,
  };
}
