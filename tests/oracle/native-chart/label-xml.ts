import type {NativeChart, NativeLabel} from "../../../src/model/chart.ts";
import {escapeXml} from "../../../src/ooxml/relationships.ts";
import type {ChartFonts} from "../../../src/writer/native-chart/placed-chart.ts";
import {richText, textProperties} from "./chart-text.ts";

const positions: Readonly<Record<NativeLabel["position"], string>> = {
  end: "outEnd",
  middle: "ctr",
  above: "t",
  below: "b",
  left: "l",
  right: "r",
};

const shown = (value: 0 | 1, key: 0 | 1 = 0) =>
  `<c:showLegendKey val="${key}"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  `<c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

export const noLabels = `<c:dLbls>${shown(0)}</c:dLbls>`;

/**
 * The value labels of a series (`c:dLbls`). Most follow the number format, and with it the data that people edit;
 * a label whose qualifier no format can say has a text of its own.
 */
export function labelXml(chart: NativeChart, series: number, fonts: ChartFonts): string {
  const points = chart.labels.points[series] ?? [];
  const common = points.find((label) => label !== null);
  if (!common) return noLabels;
  const single = chart.spec.categories.map((_, c) => {
    const label = points[c] ?? null;
    if (label === null) return chart.spec.series[series]?.points[c] ? hiddenLabel(c) : "";
    return isLike(label, common) ? "" : pointLabel(label, c, chart, fonts);
  });
  const lines = chart.shape === "ring" ? '<c:showLeaderLines val="0"/>' : "";
  return `<c:dLbls>${single.join("")}${lookOf(common, chart, fonts)}${shown(1)}${lines}</c:dLbls>`;
}

const hiddenLabel = (index: number) => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;

function isLike(label: NativeLabel, common: NativeLabel): boolean {
  return (
    !label.isOwn &&
    label.offset === undefined &&
    label.colour === common.colour &&
    label.position === common.position &&
    label.isUpright === common.isUpright
  );
}

function pointLabel(label: NativeLabel, index: number, chart: NativeChart, fonts: ChartFonts): string {
  const {offset, text, isOwn} = label;
  const layout =
    offset === undefined
      ? ""
      : `<c:layout><c:manualLayout><c:x val="${share(offset.x, chart.width)}"/>` +
        `<c:y val="${share(offset.y, chart.height)}"/></c:manualLayout></c:layout>`;
  const own = isOwn ? richText(text, {...label, size: chart.labels.size, isWhole: true}, fonts) : "";
  return (
    `<c:dLbl><c:idx val="${index}"/>${layout}${own}` +
    `${lookOf(label, chart, fonts)}${shown(1, hasKey(label, chart))}</c:dLbl>`
  );
}

/** A label beside a ring shows by its colour which piece it means. */
const hasKey = ({offset}: NativeLabel, {shape}: NativeChart) =>
  shape === "ring" && offset !== undefined ? 1 : 0;

/** Doughnut charts have no label positions (ECMA-376 Part 1, 21.2.2.48). */
function lookOf(label: NativeLabel, {labels, shape}: NativeChart, fonts: ChartFonts): string {
  const position = shape === "ring" ? "" : `<c:dLblPos val="${positions[label.position]}"/>`;
  return (
    `<c:numFmt formatCode="${escapeXml(labels.format)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties({...label, size: labels.size, isWhole: true}, fonts)}${position}`
  );
}

/** Lengths in charts are shares of the whole, to a ten-thousandth. */
export const share = (length: number, whole: number) => Number((length / whole).toFixed(4));
