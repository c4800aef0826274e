import type {NativeAxes} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {completeCategories} from "../../query/chart-points.ts";
import {valueAxis} from "./axis.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {seriesLabels} from "./labels.ts";
import {marker, noFill, solidFill, solidLine, toEmu} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {type PointSeries, pointSeries, scatterGroup} from "./point-series.ts";

/** Logical pixels, as in the picture. */
const pointSize = 16;
const flat = value("c:bubble3D", 0);

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
  const points: PointSeries = {
    name: {text: data.series[1]?.name ?? " ", column: 2},
    look: [unlined(placed), markerOf(chart.colours[0] ?? chart.ink.text, placed), ...paleOnes(placed)],
    labels: seriesLabels(placed, 0),
    across: {column: 1, numbers: across ?? []},
    up: {column: 2, numbers: up ?? []},
  };
  const common = {
    isRuled: true,
    texts: "low",
    textSize: axes.tickSize,
    crosses: "min",
    stand: "midCat",
  } as const;
  return [
    scatterGroup([pointSeries(points, 0, conventions)], [names, values]),
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

const unlined = ({fonts}: PlacedChart) => group("c:spPr", [element("a:ln", {w: toEmu(1, fonts)}, [noFill])]);

function markerOf(colour: string, {chart, fonts}: PlacedChart): PlainElement {
  const look = [solidFill(colour), solidLine(chart.ink.background, 1.5, fonts)] as const;
  return marker("circle", pointSize, look, fonts, 5);
}

/** Points beside the highlighted one. */
function paleOnes(placed: PlacedChart): PlainElement[] {
  const {pointColours, colours} = placed.chart;
  return (pointColours?.[0] ?? []).flatMap((own, c) => {
    if (own === colours[0]) return [];
    return [group("c:dPt", [value("c:idx", c), markerOf(own, placed), flat])];
  });
}
