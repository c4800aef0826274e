import {contrast} from "../../colour/contrast.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import {mixColours, type SchemeColours} from "../drawing-colour.ts";
import {attributeOf, settingOf} from "./plain.ts";

/** What `w:themeColor` calls the colours of the theme (ECMA-376 Part 1, 17.18.97). */
const schemeNames: Readonly<Record<string, string>> = {
  dark1: "dk1",
  light1: "lt1",
  dark2: "dk2",
  light2: "lt2",
  text1: "dk1",
  background1: "lt1",
  text2: "dk2",
  background2: "lt2",
  hyperlink: "hlink",
  followedHyperlink: "folHlink",
};

/**
 * A colour of text (`w:color`) or of a ground (`w:shd`, by its fill), six hex digits; undefined for one that is left to
 * Word.
 */
export function readColour(
  element: PlainElement,
  scheme: SchemeColours,
  kind: "text" | "fill" = "text",
): string | undefined {
  const names = kind === "text" ? textNames : fillNames;
  const theme = attributeOf(element, names.theme);
  const themed = theme === undefined ? undefined : scheme[schemeNames[theme] ?? theme];
  if (themed !== undefined) {
    // Hex digits, 255 for all of it (17.3.2.6).
    const share = (name: string) => Number.parseInt(attributeOf(element, name) ?? "FF", 16) / 255;
    const dark = mixColours("000000", themed, share(names.shade));
    return mixColours("FFFFFF", dark, share(names.tint));
  }
  const own =
    kind === "text"
      ? (settingOf(element) ?? attributeOf(element, "w:color"))
      : attributeOf(element, "w:fill");
  return own !== undefined && /^[0-9a-f]{6}$/iu.test(own) ? own.toUpperCase() : undefined;
}

const textNames = {theme: "w:themeColor", shade: "w:themeShade", tint: "w:themeTint"};
const fillNames = {theme: "w:themeFill", shade: "w:themeFillShade", tint: "w:themeFillTint"};

/** How far a colour is from grey, 0 to 1. */
export function chroma(colour: string): number {
  const value = Number.parseInt(colour, 16);
  const channels = [value >> 16, (value >> 8) & 255, value & 255];
  return (Math.max(...channels) - Math.min(...channels)) / 255;
}

/** A colour that people call a colour, and that can be read on paper. */
export const isReadableColour = (colour: string) =>
  chroma(colour) > 0.15 && contrast(colour, "FFFFFF") >= 4.5;
