import type {NativeAxes} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {completeCategories} from "../../query/chart-points.ts";
import {valueAxis} from "./axis.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {seriesLabels} from "./labels.ts";
import {solidFill, solidLine, toEmu} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {countOf, numberReference, pointElement, rangeOf, textReference} from "./references.ts";

/** Logical pixels, as in the picture. */
const pointSize = 16;
const flat = value("c:bubble3D", 0);
const general = group("c:formatCode", ["General"]);

/** Points by two columns of the data sheet; the names of the first column stand beside them. */
export function scatterElements(
  placed: PlacedChart,
  axes: NativeAxes,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const {chart} = placed;
  const {names, values} = conventions.axisIds;
  const count = completeCategories(chart.spec).length;
  const [across, up] = data.series.map((series) => series.values.slice(0, count));
  const reference = (column: number, numbers: readonly (number | null)[]) =>
    numberReference(rangeOf(column, numbers, conventions), [general], numbers);
  const series = group("c:ser", [
    value("c:idx", 0),
    value("c:order", 0),
    group("c:tx", [
      textReference("Sheet1!$C$1", countOf([0]), [pointElement(0, data.series[1]?.name ?? " ")]),
    ]),
    group("c:spPr", [element("a:ln", {w: toEmu(1, placed.fonts)}, [element("a:noFill")])]),
    markerOf(chart.colours[0] ?? chart.ink.text, placed),
    ...paleOnes(placed),
    seriesLabels(placed, 0),
    group("c:xVal", [reference(1, across ?? [])]),
    group("c:yVal", [reference(2, up ?? [])]),
    value("c:smooth", 0),
  ]);
  const common = {
    isRuled: true,
    texts: "low",
    textSize: axes.tickSize,
    crosses: "min",
    stand: "midCat",
  } as const;
  return [
    group("c:scatterChart", [
      value("c:scatterStyle", "lineMarker"),
      value("c:varyColors", 0),
      series,
      value("c:axId", names),
      value("c:axId", values),
    ]),
    ...(axes.second === undefined
      ? []
      : [
          valueAxis(
            {
              ...common,
              ids: {own: names, crossed: values},
              side: "bottom",
              ends: axes.second,
              title: chart.secondUnit,
            },
            placed,
          ),
        ]),
    valueAxis(
      {...common, ids: {own: values, crossed: names}, side: "left", ends: axes, title: chart.unit},
      placed,
    ),
  ];
}

function markerOf(colour: string, {chart, fonts}: PlacedChart): PlainElement {
  const size = Math.min(72, Math.max(5, Math.round(pointSize * fonts.scale)));
  const look = group("c:spPr", [solidFill(colour), solidLine(chart.ink.background, 1.5, fonts)]);
  return group("c:marker", [value("c:symbol", "circle"), value("c:size", size), look]);
}

/** Points beside the highlighted one. */
function paleOnes(placed: PlacedChart): PlainElement[] {
  const {pointColours, colours} = placed.chart;
  return (pointColours?.[0] ?? []).flatMap((own, c) => {
    if (own === colours[0]) return [];
    return [group("c:dPt", [value("c:idx", c), markerOf(own, placed), flat])];
  });
}
