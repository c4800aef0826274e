import type {PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {group, value} from "./elements.ts";
import {headReference, numberReference} from "./references.ts";

/** A series of points, each by a number across and a number up. */
export interface PointSeries {
  /** Of what the table of the chart holds; paths that only draw have none. */
  readonly name?: {readonly text: string; readonly column: number};
  readonly look: readonly PlainElement[];
  readonly labels: PlainElement;
  readonly across: PointNumbers;
  readonly up: PointNumbers;
}

export interface PointNumbers {
  readonly column: number;
  readonly numbers: readonly (number | null)[];
}

export function pointSeries(
  {name, look, labels, across, up}: PointSeries,
  index: number,
  conventions: ChartConventions,
): PlainElement {
  const reference = ({column, numbers}: PointNumbers) => numberReference(column, numbers, conventions);
  return group("c:ser", [
    value("c:idx", index),
    value("c:order", index),
    ...(name === undefined ? [] : [headReference(name.column, name.text)]),
    ...look,
    labels,
    group("c:xVal", [reference(across)]),
    group("c:yVal", [reference(up)]),
    value("c:smooth", 0),
  ]);
}

/** @param axes the numbers of the one below the plot and of the one beside it */
export function scatterGroup(series: readonly PlainElement[], axes: readonly [number, number]): PlainElement {
  return group("c:scatterChart", [
    value("c:scatterStyle", "lineMarker"),
    value("c:varyColors", 0),
    ...series,
    ...axes.map((id) => value("c:axId", id)),
  ]);
}
