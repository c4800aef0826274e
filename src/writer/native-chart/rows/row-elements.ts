import type {RowMarker, RowScene, RowText} from "../../../model/chart.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {ChartConventions} from "../chart-conventions.ts";
import type {ChartData} from "../chart-data.ts";
import {group, value} from "../elements.ts";
import {marker, noLine, noMarker, solidFill, solidLine} from "../look.ts";
import type {ChartFonts, PlacedChart} from "../placed-chart.ts";
import {type PointSeries, pointSeries, scatterGroup} from "../point-series.ts";
import {rowAxes} from "./row-axes.ts";
import {columnsFor, type HelperColumn, looseTexts, rowPaths} from "./row-columns.ts";
import {rowLabels} from "./row-labels.ts";

const unlined = group("c:spPr", [noLine]);

/**
 * Office has no kind of chart for rows of markers: a scatter of points is the one that places them by their values and
 * joins them. What is drawn are paths without names; the series of the table stand above them with their labels, and
 * follow with all paths the cells that people edit.
 */
export function rowElements(
  placed: PlacedChart,
  scene: RowScene,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const series = seriesOf(placed, scene, data).map((points, index) =>
    pointSeries(points, index, conventions),
  );
  // Office draws in the order that each series says, LibreOffice the first one last; labels lie above in both.
  const paths = series.slice(0, rowPaths(scene).length);
  const {names, values} = conventions.axisIds;
  return [
    scatterGroup([...paths.toReversed(), ...series.slice(paths.length)], [values, names]),
    ...rowAxes(placed, scene, conventions),
  ];
}

/** Values across and rows up, in the order of drawing: what is said first lies below. */
function seriesOf(placed: PlacedChart, scene: RowScene, data: ChartData): PointSeries[] {
  const {fonts} = placed;
  const columns = columnsFor(data.series.length);
  const helpers = data.helpers ?? [];
  const numbersOf = (column: number) => ({
    column,
    numbers: cellsOf(helpers[column - data.series.length - 1]),
  });
  const paths = rowPaths(scene).map(
    (path, index): PointSeries => ({
      look: [
        group("c:spPr", [flatLine(path.colour, path.width, fonts)]),
        noMarker,
        ...path.points.flatMap((point, c) => (point?.marker ? [markedPoint(point.marker, c, placed)] : [])),
      ],
      labels: rowLabels([], placed),
      across: numbersOf(columns.pathValues(index)),
      up: numbersOf(columns.pathRows(index)),
    }),
  );
  const table = data.series.map(
    ({name, values}, s): PointSeries => ({
      name: {text: name, column: s + 1},
      look: [unlined, noMarker],
      labels: rowLabels(labelsOf(scene, s, values.length), placed),
      across: {column: s + 1, numbers: values},
      up: numbersOf(columns.rows),
    }),
  );
  const texts: PointSeries = {
    look: [unlined, noMarker],
    labels: rowLabels(looseTexts(scene), placed),
    across: numbersOf(columns.textValues),
    up: numbersOf(columns.textRows),
  };
  return [...paths, ...table, texts];
}

const cellsOf = (column: HelperColumn | undefined) =>
  (column?.cells ?? []).map((cell) => cell?.value ?? null);

function labelsOf({texts}: RowScene, series: number, count: number): (RowText | null)[] {
  return Array.from(
    {length: count},
    (_, c) => texts.find(({place: {of}}) => of?.series === series && of.category === c) ?? null,
  );
}

/** Office's diamond has tips where the picture has one. */
const symbols = {dot: "circle", ring: "circle", bound: "diamond", cap: "diamond", none: "none"} as const;

/** A ring is what is left of a disc when a smaller one of the ground lies upon it. */
function markedPoint(
  {shape, size, colour}: RowMarker,
  index: number,
  {chart, fonts}: PlacedChart,
): PlainElement {
  const fill = shape === "ring" ? chart.ink.background : colour;
  const mark = marker(
    symbols[shape],
    shape === "bound" ? size * 1.3 : size,
    [solidFill(fill), noLine],
    fonts,
  );
  // LibreOffice takes the colour of a marker from the line that leads to it; here none does.
  const look = group("c:spPr", [solidLine(fill, 1, fonts)]);
  return group("c:dPt", [value("c:idx", index), mark, value("c:bubble3D", 0), look]);
}

const flatLine = (colour: string, width: number, fonts: ChartFonts) => {
  const line = solidLine(colour, width, fonts);
  return element(line.name, {...line.attributes, cap: "flat"}, line.children);
};
