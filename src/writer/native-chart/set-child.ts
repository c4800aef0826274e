import {
  childElements,
  type Document,
  type Element,
  namespaces,
  parseXml,
  removeElement,
} from "../../ooxml/xml.ts";

/** Children in schema order (ECMA-376 Part 1, 21.2.2), of those elements that get new ones. */
const sequences: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  plotArea: "layout barChart lineChart doughnutChart catAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  ser: "idx order tx spPr invertIfNegative marker explosion dPt dLbls trendline errBars cat val smooth extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
};

/** Puts a child of that name where it belongs, in place of those that are there; without `xml`, takes them away. */
export function setChild(parent: Element, name: string, xml = ""): void {
  const sequence = sequences[parent.localName ?? ""]?.split(" ") ?? [];
  const rank = (element: Element) => sequence.indexOf(element.localName ?? "");
  if (!sequence.includes(name)) throw new Error(`${parent.nodeName} has no child called ${name}`);
  const children = childElements(parent);
  for (const child of children) if (child.localName === name) removeElement(child);
  const next = children.find((child) => rank(child) > sequence.indexOf(name)) ?? null;
  for (const element of parseFragment(xml, parent)) parent.insertBefore(element, next);
}

/** The elements of a piece of XML, which names its namespaces by the usual prefixes. */
function parseFragment(xml: string, near: Element): Element[] {
  const wrapped = `<all xmlns:a="${namespaces.a}" xmlns:c="${namespaces.c}">${xml}</all>`;
  const root = parseXml(new TextEncoder().encode(wrapped)).documentElement;
  const document = near.ownerDocument as Document;
  return root === null
    ? []
    : childElements(root).map((element) => document.importNode(element, true) as Element);
}
