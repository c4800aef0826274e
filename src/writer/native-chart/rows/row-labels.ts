import type {RowText} from "../../../model/chart.ts";
import type {PlainElement} from "../../../ooxml/plain-element.ts";
import {group, value} from "../elements.ts";
import {labelPositions, noLabels, noLeaderLines, says} from "../labels.ts";
import {offsetLayout} from "../layout.ts";
import {invisible, noFill, solidFill, solidLine} from "../look.ts";
import type {ChartFonts, PlacedChart} from "../placed-chart.ts";
import {richText, textProperties} from "../text.ts";

/** Text begins where it is anchored: beside its point, or in the middle of it. */
const alignments = {left: "r", right: "l", above: "ctr", below: "ctr", middle: "ctr"} as const;

/** What Office leaves between a point and its label, in logical pixels. */
const usualGap = 5;

/**
 * Labels by index of the point (`c:dLbls`), each with a text of its own: of a scatter, Office would print the height in
 * rows, which nobody wants to know.
 */
export function rowLabels(texts: readonly (RowText | null)[], placed: PlacedChart): PlainElement {
  const labels = texts.flatMap((text, index) => (text === null ? [] : [labelElement(text, index, placed)]));
  return labels.length === 0 ? noLabels : group("c:dLbls", [...labels, ...says(), noLeaderLines]);
}

/** A light is a patch of its colour around its letter; one that nobody lit is an outline. */
function groundOf({light}: RowText, fonts: ChartFonts): PlainElement {
  if (light === undefined) return invisible;
  const {state, colour} = light;
  const fill = state === "missing" ? noFill : solidFill(colour);
  return group("c:spPr", [fill, solidLine(colour, 2, fonts)]);
}

function labelElement(text: RowText, index: number, {chart, fonts}: PlacedChart): PlainElement {
  const {lines, side, size, colour, isBold, offset, gap} = text;
  const further = Math.max(0, gap - usualGap);
  const moved = {
    x: offset.x + (side === "left" ? -further : side === "right" ? further : 0),
    y: offset.y + (side === "above" ? -further : side === "below" ? further : 0),
  };
  const look = {size, colour, isBold, aligned: alignments[side]} as const;
  return group("c:dLbl", [
    value("c:idx", index),
    ...(moved.x === 0 && moved.y === 0 ? [] : [offsetLayout(moved, chart)]),
    richText(lines, look, fonts),
    groundOf(text, fonts),
    textProperties(look, fonts),
    labelPositions[side],
    ...says("Val"),
  ]);
}
