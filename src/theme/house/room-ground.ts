import {contrast} from "../../colour/contrast.ts";
import type {HouseArea, HouseLayout} from "../../house/deck/house-deck.ts";
import {coloursWithin, mainColours, shareOf} from "../../house/deck/picture-grounds.ts";
import type {ReadDeck} from "../../house/deck/read-house-deck.ts";
import {TEXT} from "../contrast.ts";

/** The picture that is below the title of content slides. */
export interface RoomGround {
  /** What text can stand on: its dark, middling and light colours, without those on which the best ink cannot be read. */
  readonly grounds: readonly string[];
  /** It is dark here and light there: text across it is hard to read in any colour. */
  readonly isBusy: boolean;
}

/** So much of a picture must bear text of one colour: all but edges, sparks, a corner. */
const calm = 0.95;
/** And its light parts may be so much lighter than its dark ones: a sky is calm, trees before it are not. */
const even = 3;
/** But for so few of its points. */
const sparks = 0.03;

/** Undefined where what is below contents is plain, or nothing is known of it. */
export function roomGround(
  room: HouseArea,
  layout: HouseLayout,
  {measured, size}: ReadDeck,
): RoomGround | undefined {
  const colours = coloursWithin(room, layout, measured, size);
  if (colours.length === 0) return drawnGround(room, layout);
  const [best = colours] = ["000000", "FFFFFF"]
    .map((ink) => colours.filter((colour) => contrast(ink, colour) >= TEXT))
    .toSorted((one, other) => other.length - one.length);
  const all = mainColours(colours, sparks);
  const spread = contrast(all[0] ?? "000000", all.at(-1) ?? "000000");
  return {grounds: mainColours(best), isBusy: best.length / colours.length < calm || spread > even};
}

/** More of a room than this is no ornament at its edge. */
const much = 0.15;

/** Shapes whose outline is not known, such as ribbons and triangles: where they may lie, text of one colour may not do. */
function drawnGround(room: HouseArea, {ground, shapes}: HouseLayout): RoomGround | undefined {
  const drawn = shapes.filter(
    ({area, alpha, isRectangle}) => !isRectangle && alpha > 0.6 && shareOf(room, area) > much,
  );
  const colours = [...ground.colours, ...drawn.flatMap((shape) => shape.colours)];
  const isReadable = (ink: string) => colours.every((colour) => contrast(ink, colour) >= TEXT);
  if (drawn.length === 0 || ["000000", "FFFFFF"].some(isReadable)) return undefined;
  return {grounds: ground.colours, isBusy: true};
}
