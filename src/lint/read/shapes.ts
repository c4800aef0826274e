import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {
  attribute,
  childNamed,
  children,
  childrenNamed,
  isNamed,
  nameOf,
  numberAttribute,
  parentOf,
  textOf,
} from "../view/elements.ts";
import type {PartView} from "../view/package-view.ts";

/** A shape, picture, table, chart, line or group of a slide, layout, master or notes page. */
export interface Shape {
  readonly element: Element;
  readonly kind: "sp" | "pic" | "graphicFrame" | "cxnSp" | "grpSp";
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Marked by its author as saying nothing (adec:decorative). */
  readonly isDecorative: boolean;
  readonly placeholder: Placeholder | undefined;
  readonly frame: Frame | undefined;
  /** Its position is that of the slide, not of a group. */
  readonly isTopLevel: boolean;
}

export interface Placeholder {
  /** `obj` where it is not told (ECMA-376 Part 1, 19.3.1.36). */
  readonly type: string;
  readonly index: string;
}

/** English Metric Units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const kinds = new Set(["p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp"]);

/** In document order, which is the order in which they are read out. */
export const shapesOf = remember((part: PartView): readonly Shape[] =>
  part.all("p:cNvPr").flatMap((properties) => {
    const nonVisual = parentOf(properties);
    const element = parentOf(nonVisual);
    const name = element ? nameOf(element) : "";
    if (!element || !kinds.has(name)) return [];
    const decorative = part.all("adec:decorative").find((mark) => properties.contains(mark));
    return [
      {
        element,
        kind: name.slice(2) as Shape["kind"],
        id: attribute(properties, "id") ?? "",
        name: attribute(properties, "name") ?? "",
        description: attribute(properties, "descr") ?? "",
        isDecorative: decorative !== undefined && attribute(decorative, "val") !== "0",
        placeholder: placeholderOf(childNamed(nonVisual, "p:nvPr", "p:ph")),
        frame: frameOf(element),
        isTopLevel: isNamed(parentOf(element) ?? element, "p:spTree"),
      },
    ];
  }),
);

function placeholderOf(element: Element | undefined): Placeholder | undefined {
  return element && {type: attribute(element, "type") ?? "obj", index: attribute(element, "idx") ?? "0"};
}

function frameOf(element: Element): Frame | undefined {
  const transform =
    childNamed(element, "p:xfrm") ??
    childNamed(element, "p:spPr", "a:xfrm") ??
    childNamed(element, "p:grpSpPr", "a:xfrm");
  const [offset, extent] = [childNamed(transform, "a:off"), childNamed(transform, "a:ext")];
  if (!offset || !extent) return undefined;
  return {
    x: numberAttribute(offset, "x") ?? 0,
    y: numberAttribute(offset, "y") ?? 0,
    width: numberAttribute(extent, "cx") ?? 0,
    height: numberAttribute(extent, "cy") ?? 0,
  };
}

export function isTitle({placeholder}: Shape): boolean {
  return placeholder?.type === "title" || placeholder?.type === "ctrTitle";
}

/** Texts of the paragraphs of a shape, line breaks as such. */
export function shapeText({element}: Shape): string {
  const body = childNamed(element, "p:txBody");
  return childrenNamed(body, "a:p").map(paragraphText).join("\n");
}

export function paragraphText(paragraph: Element): string {
  return children(paragraph)
    .map((part) => (isNamed(part, "a:br") ? "\n" : textOf(childNamed(part, "a:t"))))
    .join("");
}

/** What a graphic frame holds: `chart`, `table`, `diagram` … */
export function contentOf({element}: Shape): string {
  const data = childNamed(element, "a:graphic", "a:graphicData");
  return (attribute(data, "uri") ?? "").split("/").at(-1) ?? "";
}
