import {xmlParts} from "../package.ts";
import {
  childElements,
  createElement,
  type Element,
  elementsOf,
  findChild,
  namespaces,
  removeElement,
} from "../xml.ts";
import type {Repair} from "./repair.ts";

const series = "idx order tx spPr";
const labels = "dLbls trendline errBars cat val";

/** The children of chart elements in schema order (ECMA-376 Part 1, 21.2.2), as far as pptxgenjs writes them. */
const sequences: Readonly<Record<string, string>> = {
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  "barChart/ser": `${series} invertIfNegative pictureOptions dPt ${labels} shape extLst`,
  "lineChart/ser": `${series} marker dPt ${labels} smooth extLst`,
  "doughnutChart/ser": `${series} explosion dPt ${labels} extLst`,
  "pieChart/ser": `${series} explosion dPt ${labels} extLst`,
};

/** Puts the children of charts and series in order and drops those that their kind does not have. */
export const orderCharts: Repair = (container) => {
  for (const {xml} of xmlParts(container, "drawingml.chart")) {
    for (const kind of ["barChart", "lineChart", "doughnutChart", "pieChart"]) {
      for (const chart of elementsOf(xml, "c", kind)) {
        if (kind === "lineChart") addGrouping(chart);
        arrange(chart, sequences[kind] ?? "");
        for (const child of elementsOf(chart, "c", "ser")) arrange(child, sequences[`${kind}/ser`] ?? "");
      }
    }
  }
};

function arrange(element: Element, sequence: string): void {
  const names = sequence.split(" ");
  const rank = (child: Element) => names.indexOf(child.localName ?? "");
  const children = childElements(element);
  for (const child of children)
    if (child.namespaceURI === namespaces.c && rank(child) < 0) removeElement(child);
  // Array.prototype.sort is stable: series stay in their order.
  for (const child of children.filter((c) => rank(c) >= 0).sort((a, b) => rank(a) - rank(b)))
    element.appendChild(child);
}

/** A line chart must say how its lines are grouped (21.2.2.76); pptxgenjs says it for bars only. */
function addGrouping(chart: Element): void {
  if (findChild(chart, "c", "grouping") !== undefined) return;
  const grouping = createElement(chart, "c", "grouping");
  grouping.setAttribute("val", "standard");
  chart.insertBefore(grouping, chart.firstChild);
}
