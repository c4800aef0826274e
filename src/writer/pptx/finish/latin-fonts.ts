import type {SlideTheme} from "../../../theme/slide-theme.ts";

/** pptxgenjs takes one font for all scripts; this puts the theme's own beside it for Latin letters and digits. */
export function setLatinFonts(xml: string, {fonts}: SlideTheme): string {
  return [fonts.body, fonts.heading].reduce(
    (text, {eastAsia, latin}) =>
      eastAsia === latin
        ? text
        : text.replaceAll(`<a:latin typeface="${eastAsia}"`, `<a:latin typeface="${latin}"`),
    xml,
  );
}
