import {contrast} from "../../colour/contrast.ts";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {WordHouse} from "../../house/word/word-house.ts";
import {nearestPassing, standsOn, TEXT} from "../contrast.ts";
import type {PlaceOf} from "./place-of.ts";
import {styleIds} from "./theme-house.ts";
import type {GivenWordTheme} from "./word-house-schema.ts";

const paper = "FFFFFF";

/** Styles of the house that can hardly be read on paper; all of them in one warning, as they have one cause. */
export function houseContrast({styles}: WordHouse, given: GivenWordTheme, placeOf: PlaceOf): Diagnostic[] {
  const pale = Object.entries(styleIds).flatMap(([role, id]) => {
    const style = styles[id];
    const colour = style?.look.colour;
    const isChanged = given.styles?.[role as keyof typeof styleIds]?.colour !== undefined;
    if (style === undefined || colour === undefined || isChanged || contrast(colour, paper) >= TEXT)
      return [];
    return [{role, name: style.name, colour}];
  });
  const [first] = pale;
  if (first === undefined) return [];
  const names = pale.map(({name, colour}) => `${name} (${colour})`);
  const better = nearestPassing(first.colour, [standsOn("paper", paper, TEXT)]);
  return [
    {
      severity: "warning",
      code: "house-contrast",
      message: {
        en: `styles of ${given.from} have a contrast with paper below ${TEXT}:1: ${names.join(", ")}`,
        zh: `${given.from} 中这些样式与白纸的对比度低于 ${TEXT}:1：${names.join("、")}`,
      },
      hint: {
        en: `give them another colour here (styles: {${first.role}: {colour: primary}}), or in the file, such as ${better ?? "000000"}`,
        zh: `可在主题里换一种颜色，如 styles: {${first.role}: {colour: primary}}，或在文件里改成 ${better ?? "000000"} 这样的颜色`,
      },
      place: placeOf(["from"]),
    },
  ];
}
