import type {Part} from "../../ooxml/part.ts";
import {childElements, type Element, elementsOf, findChild, namespaces} from "../../ooxml/xml.ts";
import {type ColourScope, colourWithin} from "../drawing-colour.ts";
import type {HouseGround} from "./house-deck.ts";

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
  const id = findChild(fill, "a", "blip")?.getAttributeNS(namespaces.r, "embed");
  const picture = part.relationships.find((one) => one.id === id)?.target;
  return picture === undefined ? unknown : {...unknown, picture};
}
