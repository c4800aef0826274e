import type {NativeChart, NativeLabel} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {group, value} from "./elements.ts";
import {offsetLayout} from "./layout.ts";
import {invisible} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {richText, textProperties} from "./text.ts";

export const labelPositions: Readonly<Record<NativeLabel["position"], PlainElement>> = {
  end: value("c:dLblPos", "outEnd"),
  middle: value("c:dLblPos", "ctr"),
  above: value("c:dLblPos", "t"),
  below: value("c:dLblPos", "b"),
  left: value("c:dLblPos", "l"),
  right: value("c:dLblPos", "r"),
};

const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"] as const;

/** What a label says, in the order of the schema. */
export const says = (...names: readonly (typeof shown)[number][]): readonly PlainElement[] =>
  shown.map((name) => value(`c:show${name}`, names.includes(name) ? 1 : 0));

const saysNothing = says();
const saysValue = says("Val");
/** The name of the series and the value, as they stand in the data sheet. */
const saysNameAndValue: readonly PlainElement[] = [...says("Val", "SerName"), group("c:separator", [" "])];
/** The colour of its piece stands beside it. */
const saysValueWithKey = says("LegendKey", "Val");
const hidden = value("c:delete", 1);
/** LibreOffice would draw a line from a point to its label where that stands farther away. */
export const noLeaderLines = value("c:showLeaderLines", 0);
export const noLabels = group("c:dLbls", saysNothing);

/**
 * The value labels of a series (`c:dLbls`). Most follow the number format, and with it the data that people edit;
 * a label whose qualifier no format can say has a text of its own.
 */
export function seriesLabels(placed: PlacedChart, series: number): PlainElement {
  const {spec, labels, shape, course} = placed.chart;
  const points = labels.points[series] ?? [];
  if (course !== undefined) return fewLabels(points, placed);
  const common = points.find((label) => label !== null);
  if (!common) return noLabels;
  const children: PlainElement[] = [];
  for (let c = 0; c < spec.categories.length; c++) {
    const label = points[c] ?? null;
    if (label !== null && !isLike(label, common)) children.push(pointLabel(label, c, placed));
    if (label === null && spec.series[series]?.points[c])
      children.push(group("c:dLbl", [value("c:idx", c), hidden]));
  }
  children.push(...lookOf(common, placed), ...saysValue);
  if (shape === "ring") children.push(noLeaderLines);
  return group("c:dLbls", children);
}

/** Where few points have a label, each says what it shows; all others show nothing. */
function fewLabels(points: readonly (NativeLabel | null)[], placed: PlacedChart): PlainElement {
  const shown = points.flatMap((label, c) => (label === null ? [] : [pointLabel(label, c, placed)]));
  if (shown.length === 0) return noLabels;
  const isMoved = points.some((label) => label?.position === "right" && label.offset !== undefined);
  return group("c:dLbls", [...shown, ...saysNothing, leaderLines(isMoved)]);
}

const chart2012 = "http://schemas.microsoft.com/office/drawing/2012/chart";

/**
 * Whether lines lead from points to labels that were moved, in the look of the application; those of line charts came with
 * Office 2013 (MS-ODRAWXML 2.24.3), and LibreOffice draws them wherever it is not told to leave them.
 */
export const leaderLines = (areShown: boolean): PlainElement =>
  group("c:extLst", [
    element("c:ext", {uri: "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", "xmlns:c15": chart2012}, [
      value("c15:showLeaderLines", areShown ? 1 : 0),
    ]),
  ]);

function isLike(label: NativeLabel, common: NativeLabel): boolean {
  return (
    !label.isOwn &&
    label.offset === undefined &&
    label.colour === common.colour &&
    label.position === common.position &&
    label.isUpright === common.isUpright
  );
}

function pointLabel(label: NativeLabel, index: number, placed: PlacedChart): PlainElement {
  const {chart, fonts} = placed;
  const {offset, text, isOwn, colour, isUpright, isBold} = label;
  const children = [value("c:idx", index)];
  if (offset !== undefined) children.push(offsetLayout(offset, chart));
  if (isOwn)
    children.push(
      richText(
        text,
        {size: chart.labels.size, colour, isUpright, isWhole: true, isBold: isBold ?? false},
        fonts,
      ),
    );
  children.push(...lookOf(label, placed), ...(hasKey(label, chart) ? saysValueWithKey : saysOf(label)));
  return group("c:dLbl", children);
}

const saysOf = ({isNamed}: NativeLabel) => (isNamed ? saysNameAndValue : saysValue);

/** A label beside a ring shows by its colour which piece it means. */
const hasKey = ({offset}: NativeLabel, {shape}: NativeChart) => shape === "ring" && offset !== undefined;

/** Doughnuts and areas have no label positions (ECMA-376 Part 1, 21.2.2.48), pies have. */
function lookOf(
  {colour, isUpright, position, format, isBold = false}: NativeLabel,
  {chart, fonts}: PlacedChart,
): PlainElement[] {
  const {labels, spec} = chart;
  const look = [
    element("c:numFmt", {formatCode: onOneLine(format ?? labels.format), sourceLinked: 0}),
    invisible,
    textProperties({size: labels.size, colour, isUpright, isWhole: true, isBold}, fonts),
  ];
  const hasPlaces = spec.type !== "doughnut" && (spec.type !== "area" || chart.course !== undefined);
  if (hasPlaces) look.push(labelPositions[position]);
  return look;
}

/** A unit that people wrote on two lines would break the number format it stands in. */
const onOneLine = (format: string) => format.replace(/\r\n?|[\t\n]/g, " ");
