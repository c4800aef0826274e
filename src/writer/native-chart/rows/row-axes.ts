import type {RowScene} from "../../../model/chart.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {ChartConventions} from "../chart-conventions.ts";
import {group, value} from "../elements.ts";
import {invisible, solidLine} from "../look.ts";
import type {PlacedChart} from "../placed-chart.ts";
import {textProperties} from "../text.ts";

const noTicks = [value("c:majorTickMark", "none"), value("c:minorTickMark", "none")];
const between = value("c:crossBetween", "midCat");

/** The axis of the values below the plot, and the rows, counted from the top, of which only the rules between are seen. */
export function rowAxes(
  placed: PlacedChart,
  {axis, count}: RowScene,
  conventions: ChartConventions,
): PlainElement[] {
  const {chart, fonts} = placed;
  const {names, values} = conventions.axisIds;
  const grid = group("c:majorGridlines", [group("c:spPr", [solidLine(chart.ink.grid, 1, fonts)])]);
  return [
    group("c:valAx", [
      value("c:axId", values),
      scaling("minMax", axis.minimum, axis.maximum),
      value("c:delete", 0),
      value("c:axPos", "b"),
      grid,
      element("c:numFmt", {formatCode: axis.format, sourceLinked: 0}),
      ...noTicks,
      value("c:tickLblPos", "nextTo"),
      invisible,
      textProperties({size: axis.tickSize, colour: chart.ink.muted}, fonts),
      value("c:crossAx", names),
      // Rows are counted from the top: the last one is at the bottom.
      value("c:crosses", "max"),
      between,
      value("c:majorUnit", axis.step),
    ]),
    group("c:valAx", [
      value("c:axId", names),
      scaling("maxMin", 0, count),
      value("c:delete", 1),
      value("c:axPos", "l"),
      grid,
      element("c:numFmt", {formatCode: "General", sourceLinked: 0}),
      ...noTicks,
      value("c:tickLblPos", "none"),
      value("c:crossAx", values),
      value("c:crosses", "min"),
      between,
      value("c:majorUnit", 1),
    ]),
  ];
}

function scaling(orientation: "minMax" | "maxMin", minimum: number, maximum: number): PlainElement {
  return group("c:scaling", [
    value("c:orientation", orientation),
    value("c:max", maximum),
    value("c:min", minimum),
  ]);
}
