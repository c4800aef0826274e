import type {NativeChart} from "../../model/chart.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import type {ChartData} from "./chart-data.ts";
import {group, value} from "./elements.ts";
import {labelPositions, leaderLines, says, seriesLabels} from "./labels.ts";
import {offsetLayout} from "./layout.ts";
import {invisible, noLine, noMarker} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {categoryReference, numberReference} from "./references.ts";
import {textProperties} from "./text.ts";

/** Names keep off the lowest number beside the plot. */
const belowEdge = 5;
const unlined = group("c:spPr", [noLine]);
const straight = value("c:smooth", 0);

/**
 * Areas have no places for labels (ECMA-376 Part 1, 21.2.2.48), and LibreOffice does not move those of bars: a line that
 * nobody sees has them.
 */
export const areLabelsApart = ({spec, course}: NativeChart): boolean =>
  course !== undefined && spec.type !== "line";

/**
 * Series without a name and without a look, which hold texts at their points: names below the plot, where the axis could
 * leave out every second or third only and never be sure of the newest; values above bars and areas.
 */
export function textSeries(
  placed: PlacedChart,
  data: ChartData,
  conventions: ChartConventions,
): PlainElement[] {
  const {course} = placed.chart;
  const first = data.series.length;
  const names = categoryReference(data.categories, conventions);
  const make = (index: number, labels: PlainElement, column: number, numbers: readonly (number | null)[]) =>
    group("c:ser", [
      value("c:idx", index),
      value("c:order", index),
      unlined,
      noMarker,
      labels,
      names,
      group("c:val", [numberReference(column, numbers, conventions)]),
      straight,
    ]);
  const shown = course?.shownNames;
  const found: PlainElement[] = [];
  if (areLabelsApart(placed.chart))
    found.push(make(first, seriesLabels(placed, 0), 1, data.series[0]?.values ?? []));
  if (shown?.some((shift) => shift !== null)) {
    const cells = (data.helpers?.[0]?.cells ?? []).map((cell) => cell?.value ?? null);
    found.push(make(first + found.length, nameLabels(shown, placed), first + 1, cells));
  }
  return found;
}

function nameLabels(shown: readonly (number | null)[], {chart, fonts}: PlacedChart): PlainElement {
  const size = chart.axes?.nameSize ?? chart.labels.size;
  const look = textProperties({size, colour: chart.ink.text, isWhole: true}, fonts);
  const labels = shown.flatMap((shift, c) => {
    if (shift === null) return [];
    const place = offsetLayout({x: shift, y: belowEdge}, chart);
    return [
      group("c:dLbl", [value("c:idx", c), place, invisible, look, labelPositions.below, ...says("CatName")]),
    ];
  });
  return group("c:dLbls", [...labels, ...says(), leaderLines(false)]);
}
