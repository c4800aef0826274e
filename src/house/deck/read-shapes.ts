import {inches} from "../../model/length.ts";
import type {Part} from "../../ooxml/part.ts";
import {childElements, type Element, findChild, isNamed} from "../../ooxml/xml.ts";
import type {ColourScope} from "../drawing-colour.ts";
import type {HouseArea, HouseShape} from "./house-deck.ts";
import {type Fill, readColour, readFill, readPicture} from "./read-fill.ts";

const emuPerInch = 914_400;

/** How coordinates within a group become those of the slide, in EMU. */
interface Frame {
  readonly place: (area: HouseArea) => HouseArea;
}

const slideFrame: Frame = {place: (area) => area};

export const childNamed = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childElements(parent).find((child) => isNamed(child, "p", name));

/** The shapes of a slide, layout or master. */
export function shapeTree(root: Element): Element | undefined {
  return childNamed(childNamed(root, "cSld"), "spTree");
}

/** `a:off` and `a:ext` of an `a:xfrm`, in inches; undefined where a shape does not say. */
export function readPlace(properties: Element | undefined): HouseArea | undefined {
  const placed = properties && findChild(properties, "a", "xfrm");
  return placed && areaOf(placed, "off", "ext");
}

function areaOf(placed: Element, from: string, size: string): HouseArea | undefined {
  const [off, ext] = [findChild(placed, "a", from), findChild(placed, "a", size)];
  if (off === undefined || ext === undefined) return undefined;
  const [x, y, w, h] = [
    off.getAttribute("x"),
    off.getAttribute("y"),
    ext.getAttribute("cx"),
    ext.getAttribute("cy"),
  ].map((value) => Number(value ?? "0") / emuPerInch);
  return [x, y, w, h].every((value) => Number.isFinite(value))
    ? {x: inches(x ?? 0), y: inches(y ?? 0), w: inches(w ?? 0), h: inches(h ?? 0)}
    : undefined;
}

const isPlaceholder = (shape: Element): boolean => placeholderOf(shape) !== undefined;

export function placeholderOf(shape: Element): Element | undefined {
  const described = childElements(shape).find(({localName}) => /^nv\w*Pr$/.test(localName));
  const found = childNamed(childNamed(described, "nvPr"), "ph");
  return found;
}

/** What a master or layout shows besides text, in the order in which it is drawn. */
export function readDecoration(tree: Element | undefined, scope: ColourScope, part: Part): HouseShape[] {
  return tree ? shapesWithin(tree, scope, part, slideFrame) : [];
}

function shapesWithin(tree: Element, scope: ColourScope, part: Part, frame: Frame): HouseShape[] {
  return childElements(tree).flatMap((shape): HouseShape[] => {
    if (isPlaceholder(shape) || isHidden(shape)) return [];
    switch (shape.localName) {
      case "grpSp":
        return shapesWithin(shape, scope, part, groupFrame(shape, frame));
      case "AlternateContent": {
        const [chosen] = childElements(shape);
        return chosen ? shapesWithin(chosen, scope, part, frame) : [];
      }
      case "sp":
      case "pic":
        return readShape(shape, scope, part, frame);
      default:
        return [];
    }
  });
}

const isHidden = (shape: Element) =>
  childElements(shape).some(
    (child) => /^nv/.test(child.localName) && childNamed(child, "cNvPr")?.getAttribute("hidden") === "1",
  );

function readShape(shape: Element, scope: ColourScope, part: Part, frame: Frame): HouseShape[] {
  const properties = childNamed(shape, "spPr");
  const area = readPlace(properties);
  if (properties === undefined || area === undefined) return [];
  const fill = fillOf(shape, properties, scope, part);
  if (fill === undefined || fill.alpha === 0) return [];
  const preset = findChild(properties, "a", "prstGeom")?.getAttribute("prst") ?? "";
  const {colours, alpha, picture, view} = fill;
  return [
    {
      area: frame.place(area),
      colours,
      alpha,
      ...(picture === undefined ? {} : {picture}),
      ...(view === undefined ? {} : {view}),
      isRectangle: preset === "rect" || (preset === "" && shape.localName === "pic"),
    },
  ];
}

function fillOf(shape: Element, properties: Element, scope: ColourScope, part: Part): Fill | undefined {
  if (shape.localName === "pic") {
    const fill = childNamed(shape, "blipFill");
    return fill && readPicture(fill, part);
  }
  // A shape may say which style of the theme it has (ECMA-376 Part 1, 19.3.1.46), and which colour that is in.
  const style = childNamed(shape, "style");
  const reference = style && findChild(style, "a", "fillRef");
  const isStyled = reference !== undefined && reference.getAttribute("idx") !== "0";
  return readFill(properties, scope, part) ?? (isStyled ? readColour(reference, scope) : undefined);
}

function groupFrame(group: Element, outer: Frame): Frame {
  const properties = childNamed(group, "grpSpPr");
  const placed = properties && findChild(properties, "a", "xfrm");
  const [own, inner] = placed ? [areaOf(placed, "off", "ext"), areaOf(placed, "chOff", "chExt")] : [];
  if (!own || !inner || inner.w === 0 || inner.h === 0) return outer;
  const [across, down] = [own.w / inner.w, own.h / inner.h];
  return {
    place: ({x, y, w, h}) =>
      outer.place({
        x: inches(own.x + (x - inner.x) * across),
        y: inches(own.y + (y - inner.y) * down),
        w: inches(w * across),
        h: inches(h * down),
      }),
  };
}
