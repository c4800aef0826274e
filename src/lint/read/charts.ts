import {remember} from "../../base/remember.ts";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import {quote} from "../../diagnostic/quote.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, attribute, childNamed, children, nameOf, numberAttribute, textOf} from "../view/elements.ts";
import type {QualifiedName} from "../view/names.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {joinPlaces} from "../words.ts";
import {shapesOf} from "./shapes.ts";
import {canvasesOf, canvasPlace} from "./slides.ts";

/** One kind of marks within a chart: `c:barChart`, `c:lineChart` … */
export interface ChartGroup {
  readonly element: Element;
  readonly name: string;
  readonly series: readonly Element[];
  readonly axes: readonly Element[];
}

export const chartsOf = remember((view: PackageView) => view.ofKind("chart"));

export const groupsOf = remember((part: PartView): readonly ChartGroup[] => {
  const axes = axesOf(part);
  return part.all("c:plotArea").flatMap((plot) =>
    children(plot)
      .filter((element) => /^c:\w+Chart$/.test(nameOf(element)))
      .map((element) => {
        const ids = children(element)
          .filter((child) => nameOf(child) === "c:axId")
          .map((child) => attribute(child, "val"));
        return {
          element,
          name: nameOf(element).slice(2),
          series: children(element).filter((child) => nameOf(child) === "c:ser"),
          axes: axes.filter((axis) => ids.includes(axisId(axis))),
        };
      }),
  );
});

const axisNames = ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"] as const satisfies QualifiedName[];

export function axesOf(part: PartView): Element[] {
  return axisNames.flatMap((name) => part.all(name));
}

export function axisId(axis: Element): string {
  return attribute(childNamed(axis, "c:axId"), "val") ?? "";
}

/** The name of a series, from its cache. */
export function seriesName(series: Element): string {
  const tx = childNamed(series, "c:tx");
  return textOf(childNamed(tx, "c:strRef", "c:strCache", "c:pt", "c:v") ?? childNamed(tx, "c:v"));
}

export interface Cache {
  readonly element: Element;
  /** `Sheet1!$B$2:$B$4`; empty for values without a workbook. */
  readonly formula: string;
  readonly isNumeric: boolean;
  readonly count: number | undefined;
  readonly points: readonly {readonly index: number; readonly value: string}[];
  /** What it belongs to: name, categories or values of a series. */
  readonly role: "name" | "categories" | "values" | "other";
  readonly series: Element | undefined;
}

const roles: Readonly<Record<string, Cache["role"]>> = {
  "c:tx": "name",
  "c:cat": "categories",
  "c:xVal": "categories",
  "c:val": "values",
  "c:yVal": "values",
};

/** What a chart remembers of its workbook. */
export const cachesOf = remember((part: PartView): readonly Cache[] =>
  (["c:numCache", "c:strCache", "c:numLit", "c:strLit"] as const).flatMap((name) =>
    part.all(name).map((element) => {
      const reference = around(element, "c:numRef", "c:strRef");
      const role = around(element, "c:tx", "c:cat", "c:xVal", "c:val", "c:yVal");
      return {
        element,
        formula: name.endsWith("Lit") ? "" : textOf(childNamed(reference, "c:f")),
        isNumeric: name.startsWith("c:num"),
        count: numberAttribute(childNamed(element, "c:ptCount"), "val"),
        points: children(element)
          .filter((child) => nameOf(child) === "c:pt")
          .map((point) => ({
            index: numberAttribute(point, "idx") ?? -1,
            value: textOf(childNamed(point, "c:v")),
          })),
        role: (role && roles[nameOf(role)]) ?? "other",
        series: around(element, "c:ser"),
      };
    }),
  ),
);

/** Where a chart stands: on which slide, under which name. */
export function chartPlace(view: PackageView, chart: PartView): Wording | undefined {
  return chartPlaces(view).get(chart);
}

const chartPlaces = remember((view: PackageView): ReadonlyMap<PartView, Wording> => {
  const places = new Map<PartView, Wording>();
  for (const owner of view.format === "pptx" ? canvasesOf(view) : view.parts) {
    for (const {element, id} of owner.references) {
      const chart = nameOf(element) === "c:chart" ? view.target(owner, id) : undefined;
      if (!chart) continue;
      const frame = around(element, "p:graphicFrame");
      const shape = frame && shapesOf(owner).find((one) => one.element === frame);
      const name =
        shape?.name ??
        attribute(childNamed(around(element, "wp:inline", "wp:anchor"), "wp:docPr"), "name") ??
        "";
      const own = name === "" ? undefined : {en: `chart ${quote(name)}`, zh: `图表${quote(name)}`};
      const place = joinPlaces(canvasPlace(view, owner), own);
      if (place) places.set(chart, place);
    }
  }
  return places;
});
