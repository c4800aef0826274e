import {type Element, isNamed} from "../../ooxml/xml.ts";

/** The kinds of charts that we write and check. */
export const chartKinds = [
  "barChart",
  "lineChart",
  "areaChart",
  "doughnutChart",
  "pieChart",
  "scatterChart",
] as const;

const series = "idx order tx spPr";
const labels = "dLbls trendline errBars cat val";
const axis =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos " +
  "spPr txPr crossAx crosses crossesAt";
const shown =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";

/** The children of elements in schema order (ECMA-376 Part 1, 21.2.2); a series by the kind of its chart. */
const sequences: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    chartSpace:
      "date1904 lang roundedCorners mc:AlternateContent style clrMapOvr pivotSource protection chart spPr txPr " +
      "externalData printSettings userShapes extLst",
    chart:
      "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs " +
      "showDLblsOverMax extLst",
    barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
    areaChart: "grouping varyColors ser dLbls dropLines axId extLst",
    doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
    pieChart: "varyColors ser dLbls firstSliceAng extLst",
    scatterChart: "scatterStyle varyColors ser dLbls axId extLst",
    "barChart/ser": `${series} invertIfNegative pictureOptions dPt ${labels} shape extLst`,
    "lineChart/ser": `${series} marker dPt ${labels} smooth extLst`,
    "areaChart/ser": `${series} pictureOptions dPt ${labels} extLst`,
    "doughnutChart/ser": `${series} explosion dPt ${labels} extLst`,
    "pieChart/ser": `${series} explosion dPt ${labels} extLst`,
    "scatterChart/ser": `${series} marker dPt dLbls trendline errBars xVal yVal smooth extLst`,
    dLbls: `dLbl delete ${shown} showLeaderLines leaderLines extLst`,
    dLbl: `idx delete layout tx ${shown} extLst`,
    scaling: "logBase orientation max min extLst",
    catAx: `${axis} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
    valAx: `${axis} crossBetween majorUnit minorUnit dispUnits extLst`,
  }).map(([name, children]) => [name, children.split(" ")]),
);

/** Names of the elements whose children have one order. */
export const sequencedElements: readonly string[] = [
  ...new Set([...sequences.keys()].map((key) => key.slice(key.indexOf("/") + 1))),
];

/** PowerPoint and Word 2016 write it after the list of extensions, against the schema, and read it there and before. */
export const isOutOfPlaceInOffice = (element: Element): boolean => isNamed(element, "c", "showDLblsOverMax");

/** What the children of an element of a chart are called, in the order in which they must stand. */
export function findSequence(element: Element): readonly string[] | undefined {
  const {localName} = element;
  return sequences.get(localName === "ser" ? `${kindAround(element)}/ser` : localName);
}

function kindAround(series: Element): string | undefined {
  for (let around = series.parentNode; around !== null; around = around.parentNode) {
    const element = around;
    const kind = chartKinds.find((name) => isNamed(element, "c", name));
    if (kind !== undefined) return kind;
  }
  return undefined;
}
