import type {RowMarker, RowScene, RowText} from "../../../model/chart.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {ChartConventions} from "../chart-conventions.ts";
import type {ChartData} from "../chart-data.ts";
import {columnName} from "../column-name.ts";
import {group, value} from "../elements.ts";
import {noLine, solidFill, solidLine} from "../look.ts";
import type {ChartFonts, PlacedChart} from "../placed-chart.ts";
import {countOf, numberReference, pointElement, rangeOf, textReference} from "../references.ts";
import {rowAxes} from "./row-axes.ts";
import {columnsFor, type HelperColumn, looseTexts, rowPaths} from "./row-columns.ts";
import {rowLabels} from "./row-labels.ts";

const byMarkers = value("c:scatterStyle", "lineMarker");
const oneColour = value("c:varyColors", 0);
const straight = value("c:smooth", 0);
const noMarker = group("c:marker", [value("c:symbol", "none")]);
const unlined = group("c:spPr", [noLine]);
const general = group("c:formatCode", ["General"]);

/** A series of points: values to the right, rows downwards. A name only for what the table of the chart holds. */
interface Points {
  readonly name?: {readonly text: string; readonly column: number};
  readonly look: readonly PlainElement[];
  readonly labels: PlainElement;
  readonly values: {readonly column: number; readonly numbers: readonly (number | null)[]};
  readonly rows: {readonly column: number; readonly numbers: readonly (number | null)[]};
}

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
    seriesElement(points, index, conventions),
  );
  // Office draws in the order that each series says, LibreOffice the first one last; labels lie above in both.
  const paths = series.slice(0, rowPaths(scene).length);
  return [
    group("c:scatterChart", [
      byMarkers,
      oneColour,
      ...paths.toReversed(),
      ...series.slice(paths.length),
      value("c:axId", conventions.axisIds.values),
      value("c:axId", conventions.axisIds.names),
    ]),
    ...rowAxes(placed, scene, conventions),
  ];
}

/** In the order of drawing: what is said first lies below. */
function seriesOf(placed: PlacedChart, scene: RowScene, data: ChartData): Points[] {
  const {fonts} = placed;
  const columns = columnsFor(data.series.length);
  const helpers = data.helpers ?? [];
  const numbersOf = (column: number) => ({
    column,
    numbers: cellsOf(helpers[column - data.series.length - 1]),
  });
  const paths = rowPaths(scene).map(
    (path, index): Points => ({
      look: [
        group("c:spPr", [flatLine(path.colour, path.width, fonts)]),
        noMarker,
        ...path.points.flatMap((point, c) => (point?.marker ? [markedPoint(point.marker, c, placed)] : [])),
      ],
      labels: rowLabels([], placed),
      values: numbersOf(columns.pathValues(index)),
      rows: numbersOf(columns.pathRows(index)),
    }),
  );
  const table = data.series.map(
    ({name, values}, s): Points => ({
      name: {text: name, column: s + 1},
      look: [unlined, noMarker],
      labels: rowLabels(labelsOf(scene, s, values.length), placed),
      values: {column: s + 1, numbers: values},
      rows: numbersOf(columns.rows),
    }),
  );
  const texts: Points = {
    look: [unlined, noMarker],
    labels: rowLabels(looseTexts(scene), placed),
    values: numbersOf(columns.textValues),
    rows: numbersOf(columns.textRows),
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

function seriesElement(points: Points, index: number, conventions: ChartConventions): PlainElement {
  const {name, look, labels, values, rows} = points;
  const reference = ({column, numbers}: Points["values"]) =>
    numberReference(rangeOf(column, numbers, conventions), [general], numbers);
  const head =
    name === undefined
      ? []
      : [
          group("c:tx", [
            textReference(`Sheet1!$${columnName(name.column)}$1`, countOf([0]), [pointElement(0, name.text)]),
          ]),
        ];
  return group("c:ser", [
    value("c:idx", index),
    value("c:order", index),
    ...head,
    ...look,
    labels,
    group("c:xVal", [reference(values)]),
    group("c:yVal", [reference(rows)]),
    straight,
  ]);
}

/** Office's diamond has tips where the picture has one. */
const symbols = {dot: "circle", ring: "circle", bound: "diamond", cap: "diamond", none: "none"} as const;

/** A ring is what is left of a disc when a smaller one of the ground lies upon it. */
function markedPoint(
  {shape, size, colour}: RowMarker,
  index: number,
  {chart, fonts}: PlacedChart,
): PlainElement {
  const points = Math.min(72, Math.max(2, Math.round((shape === "bound" ? size * 1.3 : size) * fonts.scale)));
  const fill = shape === "ring" ? chart.ink.background : colour;
  const marker = group("c:marker", [
    value("c:symbol", symbols[shape]),
    value("c:size", points),
    group("c:spPr", [solidFill(fill), noLine]),
  ]);
  // LibreOffice takes the colour of a marker from the line that leads to it; here none does.
  const look = group("c:spPr", [solidLine(fill, 1, fonts)]);
  return group("c:dPt", [value("c:idx", index), marker, value("c:bubble3D", 0), look]);
}

const flatLine = (colour: string, width: number, fonts: ChartFonts) => {
  const line = solidLine(colour, width, fonts);
  return element(line.name, {...line.attributes, cap: "flat"}, line.children);
};
