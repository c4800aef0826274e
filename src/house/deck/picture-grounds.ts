import {contrast} from "../../colour/contrast.ts";
import type {MeasuredPictures, PictureColours} from "../../model/picture.ts";
import {mixColours} from "../drawing-colour.ts";
import type {HouseArea, HouseGround, HouseLayout, HouseShape} from "./house-deck.ts";
import type {SlideSize} from "./master-setting.ts";
import type {HouseMaster} from "./read-layouts.ts";

/** What lies below texts. */
type Behind = Pick<HouseLayout, "ground" | "shapes">;

/** A place is looked at in so many points. */
const columns = 16;
const rows = 12;
/** A picture counts where it lies below so much of a place. */
const MOST_OF = 0.5;
/** So few of the points are an edge or a spark. */
const FEW = 0.05;

interface MeasurableDeck {
  readonly size: SlideSize;
  readonly masters: readonly HouseMaster[];
  readonly measured: MeasuredPictures;
}

/** The deck with what its texts stand on, where that is a picture. */
export function seePictures<Deck extends MeasurableDeck>(deck: Deck, measured: MeasuredPictures): Deck {
  const {size} = deck;
  const see = (layout: HouseLayout): HouseLayout => {
    const places = placeNames.flatMap((name) => {
      const place = layout[name];
      if (place === undefined || place.grounds.length > 0) return [];
      return [[name, {...place, grounds: mainColours(coloursWithin(place.area, layout, measured, size))}]];
    });
    return {...layout, ...Object.fromEntries(places)};
  };
  return {
    ...deck,
    measured,
    masters: deck.masters.map((master) => ({...master, layouts: master.layouts.map(see)})),
  };
}

const placeNames = ["title", "subtitle", "imprint", "ordinal", "body", "slideNumber", "footer"] as const;

/** The colours of an area, point by point; none where no picture is below it, or one of which nothing is known. */
export function coloursWithin(
  area: HouseArea,
  behind: Behind,
  measured: MeasuredPictures,
  size: SlideSize,
): string[] {
  const isKnown = ({picture, view}: Pick<HouseGround, "picture" | "view">) =>
    view !== undefined && picture !== undefined && picture in measured;
  const isPictured =
    isKnown(behind.ground) ||
    behind.shapes.some((shape) => isKnown(shape) && shareOf(area, shape.area) >= MOST_OF);
  if (!isPictured) return [];
  return Array.from({length: columns * rows}, (_, index) => ({
    x: area.x + (area.w * ((index % columns) + 0.5)) / columns,
    y: area.y + (area.h * (Math.floor(index / columns) + 0.5)) / rows,
  })).flatMap((point) => colourAt(point, behind, measured, size) ?? []);
}

/** Dark, middling and light: what is readable on these is so on all of them but a few. @param few as a share */
export function mainColours(colours: readonly string[], few = FEW): string[] {
  const sorted = colours.toSorted((one, other) => contrast(one, "000000") - contrast(other, "000000"));
  const last = sorted.length - 1;
  return [...new Set([few, 0.5, 1 - few].flatMap((share) => sorted[Math.round(share * last)] ?? []))];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function colourAt(
  point: Point,
  {ground, shapes}: Behind,
  measured: MeasuredPictures,
  {width, height}: SlideSize,
): string | undefined {
  const whole = {x: 0, y: 0, w: width, h: height} as HouseArea;
  const layers = [{...ground, area: whole, alpha: 1, isRectangle: true}, ...shapes];
  return layers.reduce((below: string | undefined, layer) => {
    const {area, isRectangle} = layer;
    const at = {x: (point.x - area.x) / area.w, y: (point.y - area.y) / area.h};
    const isThere = Math.min(at.x, at.y) >= 0 && Math.max(at.x, at.y) <= 1;
    if (!isThere) return below;
    // The outline of other shapes is not known.
    return isRectangle ? layOver(below, layer, at, measured) : layer.alpha > 0.6 ? undefined : below;
  }, undefined);
}

/** Undefined where the upper one is of a colour that cannot be told. */
function layOver(
  below: string | undefined,
  {colours, alpha, picture, view}: Pick<HouseShape, "colours" | "alpha" | "picture" | "view">,
  at: Point,
  measured: MeasuredPictures,
): string | undefined {
  const known = picture === undefined ? undefined : measured[picture];
  if (view && known) {
    const cell = cellAt(view.x + at.x * view.w, view.y + at.y * view.h, known);
    // What is seen through the picture of a background is white in every program.
    return cell ? mixColours(below ?? "FFFFFF", cell.colour, cell.alpha * alpha) : below;
  }
  const [first, ...others] = colours;
  if (first === undefined) return undefined;
  const mean = others.reduce((mixed, colour, index) => mixColours(mixed, colour, 1 / (index + 2)), first);
  return mixColours(below ?? mean, mean, alpha);
}

function cellAt(x: number, y: number, {columns: wide, cells}: PictureColours) {
  if (Math.min(x, y) < 0 || Math.max(x, y) > 1) return undefined;
  const high = cells.length / wide;
  const [column, row] = [Math.min(wide - 1, Math.floor(x * wide)), Math.min(high - 1, Math.floor(y * high))];
  return cells[row * wide + column];
}

/** How much of an area another one covers. */
export function shareOf(area: HouseArea, other: HouseArea): number {
  const along = (start: "x" | "y", size: "w" | "h") =>
    Math.min(area[start] + area[size], other[start] + other[size]) - Math.max(area[start], other[start]);
  return (Math.max(0, along("x", "w")) * Math.max(0, along("y", "h"))) / (area.w * area.h);
}

/** Smaller ones are logos and ornaments. */
const LEAST_OF_SLIDE = 0.05;

/** The parts of pictures that texts may stand on. */
export function groundPictures(masters: readonly HouseMaster[], {width, height}: SlideSize): Set<string> {
  const layouts = masters.flatMap((master) => master.layouts);
  const shown = layouts.flatMap(({ground, shapes}) => [
    ground,
    ...shapes.filter(
      ({area, isRectangle}) => isRectangle && area.w * area.h >= width * height * LEAST_OF_SLIDE,
    ),
  ]);
  return new Set(shown.flatMap(({picture, view}) => (picture && view ? [picture] : [])));
}
