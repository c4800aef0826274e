import type {NativeChart, NativeLabel} from "../../model/chart.ts";
import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import {group, value} from "./elements.ts";
import {offsetLayout} from "./layout.ts";
import {invisible} from "./look.ts";
import type {PlacedChart} from "./placed-chart.ts";
import {richText, textProperties} from "./text.ts";

const positions: Readonly<Record<NativeLabel["position"], PlainElement>> = {
  end: value("c:dLblPos", "outEnd"),
  middle: value("c:dLblPos", "ctr"),
  above: value("c:dLblPos", "t"),
  below: value("c:dLblPos", "b"),
  left: value("c:dLblPos", "l"),
  right: value("c:dLblPos", "r"),
};

/** What a label says: the value or nothing, with or without the colour of its piece beside it. */
const says = (shown: 0 | 1, key: 0 | 1 = 0): readonly PlainElement[] => [
  value("c:showLegendKey", key),
  value("c:showVal", shown),
  ...["CatName", "SerName", "Percent", "BubbleSize"].map((name) => value(`c:show${name}`, 0)),
];

const saysValue = says(1);
const saysValueWithKey = says(1, 1);
const hidden = value("c:delete", 1);
const noLeaderLines = value("c:showLeaderLines", 0);
export const noLabels = group("c:dLbls", says(0));

/**
 * The value labels of a series (`c:dLbls`). Most follow the number format, and with it the data that people edit;
 * a label whose qualifier no format can say has a text of its own.
 */
export function seriesLabels(placed: PlacedChart, series: number): PlainElement {
  const {spec, labels, shape} = placed.chart;
  const points = labels.points[series] ?? [];
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
  const {offset, text, isOwn, colour, isUpright} = label;
  const children = [value("c:idx", index)];
  if (offset !== undefined) children.push(offsetLayout(offset, chart));
  if (isOwn)
    children.push(richText(text, {size: chart.labels.size, colour, isUpright, isWhole: true}, fonts));
  children.push(...lookOf(label, placed), ...(hasKey(label, chart) ? saysValueWithKey : saysValue));
  return group("c:dLbl", children);
}

/** A label beside a ring shows by its colour which piece it means. */
const hasKey = ({offset}: NativeLabel, {shape}: NativeChart) => shape === "ring" && offset !== undefined;

/** Doughnuts and areas have no label positions (ECMA-376 Part 1, 21.2.2.48), pies have. */
function lookOf(
  {colour, isUpright, position, format}: NativeLabel,
  {chart, fonts}: PlacedChart,
): PlainElement[] {
  const {labels, spec} = chart;
  const look = [
    element("c:numFmt", {formatCode: onOneLine(format ?? labels.format), sourceLinked: 0}),
    invisible,
    textProperties({size: labels.size, colour, isUpright, isWhole: true}, fonts),
  ];
  if (spec.type !== "doughnut" && spec.type !== "area") look.push(positions[position]);
  return look;
}

/** A unit that people wrote on two lines would break the number format it stands in. */
const onOneLine = (format: string) => format.replace(/\r\n?|[\t\n]/g, " ");
