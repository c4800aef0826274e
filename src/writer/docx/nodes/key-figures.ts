import {
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type {Inline, KeyFigure, KeyFigures} from "../../../model/document.ts";
import {points, pointsToTwips, type Twip} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import {partsText} from "../../text-parts.ts";
import {describeCards} from "../alternative-text.ts";
import {line, noBorders} from "../borders.ts";
import {breakTitle} from "../break-title.ts";
import {DescribedTable} from "../described-table.ts";
import {displayEms} from "../measure-text.ts";
import {listFigures, placeNumbers} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import type {WordBlock, WordContext} from "../word-context.ts";
import {writePlainText} from "./inline-writers.ts";

const cardsPerRow = 4;
/** Points of white between cards: a border in the colour of the paper. */
const gapPt = 6;
const cardMargin = 80;

/** Number cards in a table without lines; cards share rows evenly, 5 stand as 3 and 2. */
export function keyFigures(node: KeyFigures, context: WordContext): WordBlock[] {
  const {cards} = node;
  if (cards.length === 0) return [];
  const rowCount = Math.ceil(cards.length / cardsPerRow);
  const perRow = Math.ceil(cards.length / rowCount);
  const widths = planCardWidths(perRow, context.width);
  const sizePt = fitValue(cards, Math.min(...widths) as Twip, context);
  const rows = Array.from({length: rowCount}, (_, row) => {
    const slots = Array.from({length: perRow}, (_, index) => cards[row * perRow + index]);
    return new TableRow({
      cantSplit: true,
      keepNext: true,
      children: slots.map((card, index) => writeCard(card, index, widths, sizePt, context)),
    });
  });
  const inlines = cards.flatMap(({value, label, detail}) => [...value, ...label, ...detail]);
  const sources = placeNumbers(
    listFigures(inlines).flatMap((figure) => figure.observations),
    context.plan,
  );
  const {title, description} = describeCards(node);
  return [
    new Paragraph({style: "Spacer", keepNext: true}),
    new DescribedTable(
      {
        width: {size: context.width, type: WidthType.DXA},
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: noBorders,
        margins: {left: cardMargin, right: cardMargin, top: cardMargin, bottom: cardMargin},
        rows: [...rows, ...(sources.length === 0 ? [] : [writeNoteRow(sources, perRow, context.width)])],
      },
      title,
      partsText(description),
    ),
    new Paragraph({style: "Spacer"}),
  ];
}

/** A row of the cards' own table, as LibreOffice does not keep a table with the paragraph after it. */
function writeNoteRow(sources: readonly number[], columns: number, width: Twip): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: {size: width, type: WidthType.DXA},
        borders: noBorders,
        margins: {left: 0, right: 0, top: 0, bottom: 0},
        children: [writeSourceNote(sources, true)],
      }),
    ],
  });
}

/** A slot that stays empty in the last row keeps the colour of the paper. */
function writeCard(
  card: KeyFigure | undefined,
  index: number,
  widths: readonly Twip[],
  sizePt: number,
  context: WordContext,
): TableCell {
  const gap = line(gapPt, "FFFFFF");
  const {panel} = context.theme.colours;
  return new TableCell({
    width: {size: widths[index] ?? 0, type: WidthType.DXA},
    verticalAlign: VerticalAlignTable.TOP,
    borders: {
      top: gap,
      bottom: gap,
      left: index === 0 ? noBorders.left : gap,
      right: index === widths.length - 1 ? noBorders.right : gap,
    },
    ...(card === undefined ? {} : {shading: {type: "clear", color: "auto", fill: panel}}),
    children:
      card === undefined
        ? [new Paragraph({style: "KeyLabel"})]
        : writeLines(card, widths[index] as Twip, sizePt, context),
  });
}

/** Columns such that all cards look equally wide: the gap lies half in each of the cells beside it. */
function planCardWidths(perRow: number, width: Twip): Twip[] {
  const gap = pointsToTwips(points(gapPt));
  const card = (width - gap * (perRow - 1)) / perRow;
  return Array.from({length: perRow}, (_, index) => {
    const edges = (index === 0 ? 0 : 1) + (index === perRow - 1 ? 0 : 1);
    return Math.round(card + (gap / 2) * edges) as Twip;
  }).map((length, index, all) =>
    index < perRow - 1 ? length : ((width - all.slice(0, -1).reduce((a, b) => a + b, 0)) as Twip),
  );
}

function writeLines(
  {value, label, detail}: KeyFigure,
  width: Twip,
  sizePt: number,
  context: WordContext,
): Paragraph[] {
  const lines: [string, readonly Inline[], ParagraphChild[]][] = [
    ["KeyValue", value, writePlainText(value, context, {sizePt})],
    ["KeyLabel", label, writePlainText(breakLabel(label, width, context), context)],
    ["KeyDetail", detail, writePlainText(detail, context)],
  ];
  const filled = lines.filter(([, nodes]) => nodes.length > 0);
  if (filled.length === 0) return [new Paragraph({style: "KeyLabel"})];
  return filled.map(([style, , children]) => new Paragraph({style, children}));
}

/** A long label breaks between words into lines of about the same length, so that no character is left alone. */
function breakLabel(label: readonly Inline[], width: Twip, {theme}: WordContext): readonly Inline[] {
  const [only] = label;
  if (label.length !== 1 || only?.type !== "text") return label;
  const em = pointsToTwips(points(theme.styles.keyLabel.sizePt));
  const lines = breakTitle(only.value, (width - 2 * cardMargin - pointsToTwips(points(gapPt))) / em);
  return lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{type: "line-break"} as const]),
    {type: "text", value: line},
  ]);
}

/** The largest size at which every value stands on one line; all cards share it. */
function fitValue(cards: readonly KeyFigure[], width: Twip, {theme}: WordContext): number {
  const {sizePt, latin} = theme.styles.keyValue;
  const room = width - 2 * cardMargin - pointsToTwips(points(gapPt));
  const longest = Math.max(...cards.map(({value}) => displayEms(inlineText(value), latin)), 1);
  const fitting = Math.floor((room / 20 / longest) * 2) / 2;
  return Math.max(10, Math.min(sizePt, fitting));
}
