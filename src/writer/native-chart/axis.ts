import type {NativeAxes, NativeText} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {group, value} from "./elements.ts";
import {cornerLayout} from "./layout.ts";
import {invisible, noFill, solidLine} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {richText, type TextLook, textProperties} from "./text.ts";

interface Axis {
  readonly ids: {readonly own: number; readonly crossed: number};
  readonly side: "bottom" | "left" | "right";
  /** From right to left, or from the top downwards. */
  readonly isReversed?: boolean;
  /** Where its texts stand; beside it if nothing is said. */
  readonly texts?: "low" | "high" | "nextTo" | "none";
  /** Where it crosses the other; at zero if nothing is said. */
  readonly crosses?: "autoZero" | "min" | "max";
}

export interface NameAxis extends Axis {
  /** Without one nobody sees the axis. */
  readonly look?: Pick<TextLook, "size" | "isUpright">;
  /** 2 if every second name only is written, and so on. */
  readonly interval?: number;
}

export interface ValueAxis extends Axis {
  readonly ends: Pick<NativeAxes, "minimum" | "maximum" | "step" | "format">;
  /** Whether lines run from it across the plot. */
  readonly isRuled: boolean;
  readonly title?: NativeText | undefined;
  /** Logical pixels. Without it nobody sees the axis. */
  readonly textSize?: number;
  /** Whether bars stand between two marks of the other axis, or points at them. */
  readonly stand: "between" | "midCat";
}

const sides = {bottom: "b", left: "l", right: "r"} as const;
const noTicks = [value("c:majorTickMark", "none"), value("c:minorTickMark", "none")];
const asInSheet = element("c:numFmt", {formatCode: "General", sourceLinked: 1});

/** An axis with the names of the categories (`c:catAx`; ECMA-376 Part 1, 21.2.2.25). */
export function nameAxis(
  {look, interval = 1, ...axis}: NameAxis,
  {chart: {ink}, fonts}: PlacedChart,
  {nameOffset, nameLevels}: ChartConventions,
): PlainElement {
  const isShown = look !== undefined;
  return group("c:catAx", [
    ...beginning(axis, isShown),
    ...(isShown ? [asInSheet] : []),
    ...texts(axis),
    ...(isShown
      ? [
          group("c:spPr", [noFill, solidLine(ink.muted, 1, fonts)]),
          textProperties({...look, colour: ink.text}, fonts),
        ]
      : []),
    ...crossing(axis),
    value("c:auto", 1),
    value("c:lblAlgn", "ctr"),
    ...(isShown ? nameOffset : []),
    ...(interval > 1 ? [value("c:tickLblSkip", interval)] : []),
    nameLevels,
  ]);
}

/** An axis with values (`c:valAx`; 21.2.2.226), its lines across the plot and its unit. */
export function valueAxis(
  {ends, isRuled, title, textSize, stand, ...axis}: ValueAxis,
  placed: PlacedChart,
): PlainElement {
  const {chart, fonts} = placed;
  const {ink} = chart;
  const isShown = textSize !== undefined;
  return group("c:valAx", [
    ...beginning(axis, isShown, [value("c:max", ends.maximum), value("c:min", ends.minimum)]),
    ...(isRuled ? [group("c:majorGridlines", [group("c:spPr", [solidLine(ink.grid, 1, fonts)])])] : []),
    ...(title === undefined ? [] : [placedTitle(title, placed)]),
    element("c:numFmt", {formatCode: ends.format, sourceLinked: 0}),
    ...texts(axis),
    ...(isShown ? [invisible, textProperties({size: textSize, colour: ink.muted}, fonts)] : []),
    ...crossing(axis),
    value("c:crossBetween", stand),
    value("c:majorUnit", ends.step),
  ]);
}

const beginning = (
  {ids, side, isReversed = false}: Axis,
  isShown: boolean,
  ends: readonly PlainElement[] = [],
) => [
  value("c:axId", ids.own),
  group("c:scaling", [value("c:orientation", isReversed ? "maxMin" : "minMax"), ...ends]),
  value("c:delete", isShown ? 0 : 1),
  value("c:axPos", sides[side]),
];

const texts = ({texts = "nextTo"}: Axis) => [...noTicks, value("c:tickLblPos", texts)];

const crossing = ({ids, crosses = "autoZero"}: Axis) => [
  value("c:crossAx", ids.crossed),
  value("c:crosses", crosses),
];

/** The unit, as the title of the value axis, moved to the upper left corner; or the title of a whole chart. */
export function placedTitle(title: NativeText, {chart, fonts}: PlacedChart): PlainElement {
  const {text, size, colour = chart.ink.muted, isBold = false} = title;
  return group("c:title", [
    richText(text, {size, colour, isBold}, fonts),
    cornerLayout(title, chart),
    value("c:overlay", 1),
  ]);
}
