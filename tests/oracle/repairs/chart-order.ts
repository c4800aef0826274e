import {chartKinds, findSequence} from "../../../src/lint/read/chart-sequences.ts";
import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {
  childElements,
  createElement,
  type Element,
  elementsOf,
  findChild,
  namespaces,
  removeElement,
} from "../../../src/ooxml/xml.ts";

/** Puts the children of charts and series in order and drops those that their kind does not have. */
export const orderCharts: Repair = (container) => {
  for (const {xml} of xmlParts(container, "drawingml.chart")) {
    for (const kind of chartKinds) {
      for (const chart of elementsOf(xml, "c", kind)) {
        if (kind === "lineChart") addGrouping(chart);
        arrange(chart);
        for (const child of elementsOf(chart, "c", "ser")) arrange(child);
      }
    }
  }
};

function arrange(element: Element): void {
  const names = findSequence(element) ?? [];
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
