import type {DrawingTheme} from "../drawing-theme.ts";

/** Fonts that styles name by their part in the theme; "" where the theme leaves it open. */
export type ThemeFonts = Pick<DrawingTheme, "major" | "minor">;

const none = {latin: "", eastAsia: ""};
export const noFonts: ThemeFonts = {major: none, minor: none};

/** The font that `minorEastAsia`, `majorHAnsi` … stand for. */
export function fontOfTheme(reference: string, {major, minor}: ThemeFonts): string {
  const {latin, eastAsia} = reference.startsWith("major") ? major : minor;
  return reference.endsWith("EastAsia") ? eastAsia : latin;
}
