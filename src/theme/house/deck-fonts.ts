import type {DrawingFonts, DrawingTheme} from "../../house/drawing-theme.ts";
import {fontName} from "../font-name.ts";
import type {SlideTheme} from "../slide-theme.ts";
import {isChinese} from "./house-fonts.ts";

type Fonts = SlideTheme["fonts"];

/** What Chinese is set in where a house names no font for it. */
export const substituteFont = "微软雅黑";

export function deckFonts({major, minor}: DrawingTheme): Fonts {
  const body = named(minor, {latin: substituteFont, eastAsia: substituteFont});
  return {heading: named(major, body), body};
}

function named({latin, eastAsia}: DrawingFonts, usual: Fonts["body"]): Fonts["body"] {
  const chinese = isChinese(eastAsia) ? usable(eastAsia) : undefined;
  return {eastAsia: chinese ?? usual.eastAsia, latin: usable(latin) ?? chinese ?? usual.eastAsia};
}

/** A name that files may hold, and no reference to another. */
function usable(name: string): string | undefined {
  return name !== "" && !name.startsWith("+") && fontName.safeParse(name).success ? name : undefined;
}
