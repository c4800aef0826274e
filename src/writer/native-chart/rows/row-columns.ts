import type {ChartWords} from "../../../language/chart-words.ts";
import type {RowMarker, RowPlace, RowScene} from "../../../model/chart.ts";
import {columnName} from "../column-name.ts";

/** A column of the data sheet that draws the chart. */
export interface HelperColumn {
  readonly name: string;
  readonly cells: readonly (HelperCell | null)[];
}

export interface HelperCell {
  readonly value: number;
  /** `B2`: the cell that holds the same value. */
  readonly formula?: string;
}

/** A series of strokes in one look, and what is marked at its points; null interrupts it. */
export interface RowPath {
  readonly colour: string;
  readonly width: number;
  readonly points: readonly (PathPoint | null)[];
}

export interface PathPoint {
  readonly place: RowPlace;
  /** Undefined where the stroke only begins or ends. */
  readonly marker?: RowMarker;
}

/**
 * The strokes in the order of drawing, those of one look in one path. All markers are points of the last: LibreOffice
 * draws lines over the markers of other series. A ring is a disc with a smaller one of the ground upon it, because
 * LibreOffice knows no outlines of markers.
 */
export function rowPaths(scene: RowScene): RowPath[] {
  const {strokes, markers, count} = scene;
  const paths: (RowPath & {points: (PathPoint | null)[]})[] = [];
  for (const {colour, width, from, to} of strokes) {
    let last = paths.at(-1);
    if (last?.colour !== colour || last.width !== width) {
      last = {colour, width, points: []};
      paths.push(last);
    }
    last.points.push({place: from}, {place: to}, null);
  }
  const top = paths.at(-1) ?? {colour: "#000000", width: 1, points: []};
  if (paths.length === 0) paths.push(top);
  for (const marker of markers.flat()) {
    if (!marker || marker.shape === "none") continue;
    const {place} = marker;
    top.points.push({place, marker: marker.shape === "ring" ? {...marker, shape: "dot"} : marker});
    if (marker.shape === "ring") top.points.push({place, marker: {...marker, size: marker.size - 6}});
    top.points.push(null);
  }
  const longest = Math.max(count, looseTexts(scene).length, ...paths.map(({points}) => points.length));
  for (const {points} of paths) lengthen(points, longest);
  return paths;
}

/** LibreOffice draws no line of a series that is shorter than others: the last point is said until it is as long. */
function lengthen(points: (PathPoint | null)[], length: number): void {
  const last = points.findLast((point) => point !== null);
  while (last && points.length < length) points.push({place: last.place});
}

/** Texts that belong to no value, each at a point of its own. */
export const looseTexts = ({texts}: RowScene) => texts.filter(({place}) => place.of === undefined);

/** Where the helper columns of a chart with so many series stand, counted from the first column of the sheet. */
export function columnsFor(series: number) {
  const first = series + 1;
  return {
    rows: first,
    textValues: first + 1,
    textRows: first + 2,
    pathValues: (index: number) => first + 3 + 2 * index,
    pathRows: (index: number) => first + 4 + 2 * index,
  };
}

/** The columns that draw a chart of rows, in the order of `columnsFor`. */
export function rowColumns(scene: RowScene, series: number, {drawing}: ChartWords): HelperColumn[] {
  const loose = looseTexts(scene);
  const paths = rowPaths(scene).flatMap(({points}, index): HelperColumn[] => [
    {name: drawing.line(index + 1), cells: points.map((point) => point && cellOf(point.place, series))},
    {name: drawing.lineRow(index + 1), cells: points.map((point) => point && {value: point.place.row})},
  ]);
  return [
    {name: drawing.row, cells: Array.from({length: scene.count}, (_, row) => ({value: row + 0.5}))},
    {name: drawing.text, cells: loose.map(({place}) => ({value: place.value}))},
    {name: drawing.textRow, cells: loose.map(({place}) => ({value: place.row}))},
    ...paths,
  ];
}

/** A place at a value of the table follows it. */
function cellOf({value, of}: RowPlace, series: number): HelperCell {
  if (of === undefined || of.series >= series) return {value};
  return {value, formula: `${columnName(of.series + 1)}${of.category + 2}`};
}
