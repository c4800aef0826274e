import type {Part} from "../../ooxml/part.ts";
import {childElements, type Element, elementsOf, findChild, namespaces} from "../../ooxml/xml.ts";
import {type ColourScope, colourWithin} from "../drawing-colour.ts";
import type {HouseGround, PictureView} from "./house-deck.ts";

/** How an area is filled, as far as it can be told. */
export interface Fill extends HouseGround {
  readonly alpha: number;
}

const nothing: Fill = {colours: [], alpha: 0};
const unknown: Fill = {colours: [], alpha: 1};

/** @param parent holds a fill such as `a:solidFill`; @param part in whose relationships its picture is found */
export function readFill(parent: Element, scope: ColourScope, part: Part): Fill | undefined {
  const [fill] = childElements(parent).filter(isFill);
  return fill && readOneFill(fill, scope, part);
}

/** @param fill `a:solidFill`, `a:gradFill` … itself */
export function readOneFill(fill: Element, scope: ColourScope, part: Part): Fill {
  return fills[fill.localName]?.(fill, scope, part) ?? unknown;
}

const isFill = ({localName, namespaceURI}: Element) => namespaceURI === namespaces.a && localName in fills;

const fills: Readonly<Record<string, (fill: Element, scope: ColourScope, part: Part) => Fill>> = {
  noFill: () => nothing,
  solidFill: readColour,
  gradFill(fill, scope) {
    const stops = elementsOf(fill, "a", "gs")
      .map((stop) => ({at: Number(stop.getAttribute("pos") ?? "0"), colour: colourWithin(stop, scope)}))
      .toSorted((one, other) => one.at - other.at);
    const colours = stops.flatMap(({colour}) => colour ?? []);
    if (colours.length === 0) return unknown;
    const line = findChild(fill, "a", "lin");
    return {
      colours: colours.map(({hex}) => hex),
      alpha: colours.reduce((total, {alpha}) => total + alpha, 0) / colours.length,
      angle: Number(line?.getAttribute("ang") ?? "5400000") / 60_000,
    };
  },
  blipFill: (fill, _scope, part) => readPicture(fill, part),
  pattFill(fill, scope) {
    const ground = findChild(fill, "a", "bgClr");
    return ground ? readColour(ground, scope) : unknown;
  },
};

/** @param parent holds a colour: `a:solidFill`, `a:fillRef` */
export function readColour(parent: Element, scope: ColourScope): Fill {
  const colour = colourWithin(parent, scope);
  return colour ? {colours: [colour.hex], alpha: colour.alpha} : unknown;
}

/** @param fill `a:blipFill`, or that of a picture */
export function readPicture(fill: Element, part: Part): Fill {
  const blip = findChild(fill, "a", "blip");
  const id = blip?.getAttributeNS(namespaces.r, "embed");
  const picture = part.relationships.find((one) => one.id === id)?.target;
  if (blip === undefined || picture === undefined) return unknown;
  const changes = childElements(blip).filter(({localName, attributes}) => {
    const isIdle = localName === "extLst" || (localName === "lum" && attributes.length === 0);
    return !isIdle && localName !== "alphaModFix";
  });
  const amount = findChild(blip, "a", "alphaModFix")?.getAttribute("amt");
  return {
    ...unknown,
    ...(amount ? {alpha: Number(amount) / 100_000} : {}),
    picture,
    ...(changes.length > 0 ? {} : {view: readView(fill)}),
  };
}

/** A picture may be cut, and drawn smaller or larger than its area (ECMA-376 Part 1, 20.1.8.55 and 20.1.8.30). */
function readView(fill: Element): PictureView {
  const stretch = findChild(fill, "a", "stretch");
  const [cut, drawn] = [findChild(fill, "a", "srcRect"), stretch && findChild(stretch, "a", "fillRect")].map(
    (edges) => {
      const share = (name: string) => Number(edges?.getAttribute(name) ?? "0") / 100_000;
      return {left: share("l"), top: share("t"), right: share("r"), bottom: share("b")};
    },
  ) as [Edges, Edges];
  const along = (before: keyof Edges, behind: keyof Edges) => {
    const size = (1 - cut[before] - cut[behind]) / Math.max(0.01, 1 - drawn[before] - drawn[behind]);
    return {start: cut[before] - drawn[before] * size, size};
  };
  const [across, down] = [along("left", "right"), along("top", "bottom")];
  return {x: across.start, y: down.start, w: across.size, h: down.size};
}

type Edges = Readonly<Record<"left" | "top" | "right" | "bottom", number>>;
