import {points} from "../../model/length.ts";
import {type Element, findChild} from "../../ooxml/xml.ts";
import {type ColourScope, colourWithin} from "../drawing-colour.ts";
import type {HousePlaceholder} from "./house-deck.ts";

/** How the first level of a text is set. */
export type TextLook = Pick<HousePlaceholder, "size" | "bold" | "colour" | "align">;

/** How the text stands in its box; inches. */
export interface BodyLook {
  readonly inset: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly valign: HousePlaceholder["valign"];
  readonly isUpright: boolean;
}

const emuPerInch = 914_400;
const aligns = {l: "left", ctr: "center", r: "right"} as const;
const anchors = {t: "top", ctr: "middle", b: "bottom"} as const;

/**
 * What text of the first level gets from lists of styles, nearest first: of the placeholder in the layout, in the master,
 * the master's styles of text, the presentation's (ECMA-376 Part 1, 21.1.2.4.12).
 *
 * @param usual what stands in none of them
 */
export function textLook(
  lists: readonly (Element | undefined)[],
  scope: ColourScope,
  usual: TextLook,
): TextLook {
  const levels = lists.flatMap((list) => (list && findChild(list, "a", "lvl1pPr")) ?? []);
  const runs = levels.flatMap((level) => findChild(level, "a", "defRPr") ?? []);
  const first = <T>(values: readonly (T | undefined)[]) => values.find((value) => value !== undefined);
  const attribute = (elements: readonly Element[], name: string) =>
    first(elements.map((element) => element.getAttribute(name) ?? undefined));
  const size = Number(attribute(runs, "sz"));
  const colours = runs.map((run) => colourWithin(findChild(run, "a", "solidFill"), scope)?.hex);
  const bold = attribute(runs, "b");
  return {
    size: Number.isFinite(size) && size >= 100 ? points(size / 100) : usual.size,
    bold: bold === undefined ? usual.bold : bold === "1" || bold === "true",
    colour: first(colours) ?? usual.colour,
    align: aligns[attribute(levels, "algn") as keyof typeof aligns] ?? usual.align,
  };
}

/** @param bodies `a:bodyPr`, nearest first */
export function bodyLook(bodies: readonly (Element | undefined)[]): BodyLook {
  const attribute = (name: string) =>
    bodies.map((body) => body?.getAttribute(name) ?? undefined).find((value) => value !== undefined);
  const distance = (name: string, usual: number) => {
    const value = Number(attribute(name) ?? usual);
    return (Number.isFinite(value) ? value : usual) / emuPerInch;
  };
  const isTurned = Number(attribute("rot") ?? "0") !== 0;
  return {
    inset: {
      left: distance("lIns", 91_440),
      top: distance("tIns", 45_720),
      right: distance("rIns", 91_440),
      bottom: distance("bIns", 45_720),
    },
    valign: anchors[attribute("anchor") as keyof typeof anchors] ?? "top",
    isUpright: !isTurned && (attribute("vert") ?? "horz") === "horz",
  };
}
