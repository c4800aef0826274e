import type {SlideTheme} from "../../../theme/slide-theme.ts";

/** Fonts of what people add in PowerPoint later. */
export function setFontScheme(xml: string, {fonts}: SlideTheme): string {
  return xml
    .replace(
      /(<a:majorFont><a:latin [^>]*>)<a:ea typeface=""\/>/,
      `$1<a:ea typeface="${fonts.heading.eastAsia}"/>`,
    )
    .replace(
      /(<a:minorFont><a:latin [^>]*>)<a:ea typeface=""\/>/,
      `$1<a:ea typeface="${fonts.body.eastAsia}"/>`,
    );
}
