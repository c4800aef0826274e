import type {Points} from "../../../model/document.ts";
import {pointsToTwips, points as pt} from "../../../model/length.ts";
import {inlineText} from "../../../query/inline-text.ts";
import {cleanText} from "../../clean-text.ts";
import {partsText} from "../../text-parts.ts";
import {describePoints} from "../alternative-text.ts";
import {line, noBorders} from "../borders.ts";
import {paragraph, table, tableCell, tableRow} from "../elements.ts";
import {textEms} from "../measure-text.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import type {WordContext} from "../word-context.ts";
import {writeCitedText, writePlainText} from "./inline-writers.ts";

/** Points of the bar at the left. */
const barPt = 3;
/** Twips around the box, and between tags and texts. */
const edge = 200;
const gap = 120;

/** A tinted box with a bar at its left; tags and texts in columns, so that texts begin at one line. */
export function points(node: Points, context: WordContext): BodyNode[] {
  const {theme, width} = context;
  const em = pointsToTwips(pt(theme.styles.callout.sizePt));
  const widest = Math.max(...node.items.map(({tag}) => textEms(inlineText(tag))));
  const tagWidth = Math.ceil((widest + 0.4) * em) + edge + gap;
  const widths = [tagWidth, width - tagWidth];
  const bar = {...noBorders, left: line(barPt, theme.colours.primary)};
  const fill = theme.colours.panel;
  const last = node.items.length - 1;
  const title = tableRow({cantSplit: true}, [
    tableCell({width, span: 2, borders: bar, fill, margins: {top: 120, bottom: 0, left: edge, right: edge}}, [
      paragraph({style: "PointsTitle"}, writePlainText(node.title, context)),
    ]),
  ]);
  const rows = node.items.map(({tag, text}, index) => {
    const top = index === 0 && node.title.length === 0 ? 120 : 30;
    const margins = {top, bottom: index === last ? 120 : 30, left: gap, right: edge};
    const keepNext = index < last;
    return tableRow({cantSplit: true}, [
      tableCell({width: tagWidth, borders: bar, fill, margins: {...margins, left: edge, right: 0}}, [
        paragraph({style: "PointsTag", keepNext}, writePlainText(tag, context)),
      ]),
      tableCell({width: width - tagWidth, borders: noBorders, fill, margins}, [
        paragraph({style: "PointsText", keepNext}, writeCitedText(text, context)),
      ]),
    ]);
  });
  const {title: name, description} = describePoints(node, context.plan.words);
  const properties = {
    width,
    columnWidths: widths,
    borders: noBorders,
    title: cleanText(name),
    description: cleanText(partsText(description)),
  };
  return [
    paragraph({style: "Spacer", keepNext: true}),
    table(properties, node.title.length === 0 ? rows : [title, ...rows]),
    paragraph({style: "Spacer"}),
  ];
}
