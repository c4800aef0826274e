import type {Inline, KeyFigure, KeyFigures} from "../../../model/document.ts";
import {points, pointsToTwips, type Twip} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import {cleanText} from "../../clean-text.ts";
import {partsText} from "../../text-parts.ts";
import {describeCards} from "../alternative-text.ts";
import {line, noBorders} from "../borders.ts";
import {breakTitle} from "../break-title.ts";
import {paragraph, table, tableCell, tableRow} from "../elements.ts";
import {displayEms} from "../measure-text.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {numbersIn} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import type {WordContext} from "../word-context.ts";
import {writePlainText} from "./inline-writers.ts";

const cardsPerRow = 4;
/** Points of white between cards: a border in the colour of the paper. */
const gapPt = 6;
const cardMargin = 80;

/** Number cards in a table without lines; cards share rows evenly, 5 stand as 3 and 2. */
export function keyFigures(node: KeyFigures, context: WordContext): BodyNode[] {
  const {cards} = node;
  if (cards.length === 0) return [];
  const rowCount = Math.ceil(cards.length / cardsPerRow);
  const perRow = Math.ceil(cards.length / rowCount);
  const widths = planCardWidths(perRow, context.width);
  const sizePt = fitValue(cards, Math.min(...widths) as Twip, context);
  const rows = Array.from({length: rowCount}, (_, row) => {
    const slots = Array.from({length: perRow}, (_, index) => cards[row * perRow + index]);
    return tableRow(
      {cantSplit: true},
      slots.map((card, index) => writeCard(card, index, widths, sizePt, context)),
    );
  });
  const inlines = cards.flatMap(({value, label, detail}) => [...value, ...label, ...detail]);
  const sources = numbersIn(inlines, context.plan);
  const {title, description} = describeCards(node, context.plan.words);
  const noteRows = sources.length === 0 ? [] : [writeNoteRow(sources, perRow, context)];
  return [
    paragraph({style: "Spacer", keepNext: true}),
    table(
      {
        width: context.width,
        columnWidths: widths,
        borders: noBorders,
        margins: {left: cardMargin, right: cardMargin, top: cardMargin, bottom: cardMargin},
        title,
        description: cleanText(partsText(description)),
      },
      [...rows, ...noteRows],
    ),
    paragraph({style: "Spacer"}),
  ];
}

/** A row of the cards' own table, as LibreOffice does not keep a table with the paragraph after it. */
function writeNoteRow(sources: readonly number[], columns: number, {width, plan}: WordContext): BodyNode {
  const margins = {left: 0, right: 0, top: 0, bottom: 0};
  const properties = {width, span: columns, borders: noBorders, margins};
  return tableRow({cantSplit: true}, [
    tableCell(properties, [writeSourceNote(sources, plan.words.sources, true)]),
  ]);
}

/** A slot that stays empty in the last row keeps the colour of the paper. */
function writeCard(
  card: KeyFigure | undefined,
  index: number,
  widths: readonly Twip[],
  sizePt: number,
  context: WordContext,
): BodyNode {
  const gap = line(gapPt, "FFFFFF");
  const {panel} = context.theme.colours;
  const width = widths[index] as Twip;
  return tableCell(
    {
      width,
      borders: {
        top: gap,
        bottom: gap,
        left: index === 0 ? noBorders.left : gap,
        right: index === widths.length - 1 ? noBorders.right : gap,
      },
      ...(card === undefined ? {} : {fill: panel}),
      align: "top",
    },
    card === undefined ? [emptyLine] : writeLines(card, width, sizePt, context),
  );
}

/** The lines of cards keep the rows of their table together. */
const emptyLine = paragraph({style: "KeyLabel", keepNext: true});

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
): BodyNode[] {
  const {theme} = context;
  const lines: [string, readonly Inline[], BodyNode[]][] = [
    ["KeyValue", value, writePlainText(value, context, {sizePt})],
    ["KeyLabel", label, writePlainText(breakLines(label, width, theme.styles.keyLabel), context)],
    ["KeyDetail", detail, writePlainText(breakLines(detail, width, theme.styles.keyDetail), context)],
  ];
  const filled = lines.filter(([, nodes]) => nodes.length > 0);
  if (filled.length === 0) return [emptyLine];
  return filled.map(([style, , children]) => paragraph({style, keepNext: true}, children));
}

/**
 * A long label or detail breaks between words into lines of about the same length, so that no character is left alone
 * and no number is torn, whatever program shows it.
 */
function breakLines(text: readonly Inline[], width: Twip, {sizePt}: {sizePt: number}): readonly Inline[] {
  const [only] = text;
  if (text.length !== 1 || only?.type !== "text") return text;
  const em = pointsToTwips(points(sizePt));
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
