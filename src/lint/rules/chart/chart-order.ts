import type {Element} from "../../../ooxml/xml.ts";
import {chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {around, children, nameOf} from "../../view/elements.ts";
import type {QualifiedName} from "../../view/names.ts";
import {at} from "../../words.ts";

const series = "idx order tx spPr";
const labels = "dLbls trendline errBars cat val";
const axis =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos " +
  "spPr txPr crossAx crosses crossesAt";
const shown =
  "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";

/** The children of elements in schema order (ECMA-376 Part 1, 21.2.2); a series by the kind of its chart. */
const sequences: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  "barChart/ser": `${series} invertIfNegative pictureOptions dPt ${labels} shape extLst`,
  "lineChart/ser": `${series} marker dPt ${labels} smooth extLst`,
  "doughnutChart/ser": `${series} explosion dPt ${labels} extLst`,
  "pieChart/ser": `${series} explosion dPt ${labels} extLst`,
  dLbls: `dLbl delete ${shown} showLeaderLines leaderLines extLst`,
  dLbl: `idx delete layout tx ${shown} extLst`,
  scaling: "logBase orientation max min extLst",
  catAx: `${axis} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  valAx: `${axis} crossBetween majorUnit minorUnit dispUnits extLst`,
};

const names = [
  ...new Set(Object.keys(sequences).map((key) => `c:${key.split("/").at(-1)}`)),
] as QualifiedName[];

/** pptxgenjs puts markers after labels and gives lines what only bars have. */
export const chartOrder: Rule = {
  id: "chart-order",
  title: {en: "the parts of a chart are out of order", zh: "图表各元素顺序不对"},
  hint: {
    en: "follow the sequence of the schema (ECMA-376 Part 1, 21.2.2): PowerPoint does not show the chart otherwise",
    zh: "请按规范的顺序书写（ECMA-376 第1部分 21.2.2），否则 PowerPoint 不显示图表",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const element of names.flatMap((name) => part.all(name))) {
        const misplaced = findMisplaced(element);
        if (misplaced === undefined) continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: {
            en: `${misplaced} stands in the wrong place in ${element.tagName}`,
            zh: `${element.tagName} 中 ${misplaced} 的位置不对`,
          },
        };
      }
    }
  },
};

function findMisplaced(element: Element): string | undefined {
  const kind = around(element, "c:barChart", "c:lineChart", "c:doughnutChart", "c:pieChart");
  const name = element.localName ?? "";
  const sequence = (name === "ser" ? sequences[`${kind?.localName}/ser`] : sequences[name])?.split(" ");
  let rank = -1;
  for (const child of sequence ? children(element) : []) {
    const local = nameOf(child).startsWith("c:") ? (child.localName ?? "") : undefined;
    if (local === undefined) continue;
    const own = sequence?.indexOf(local) ?? -1;
    if (own < rank || own < 0) return child.tagName;
    rank = own;
  }
  return undefined;
}
