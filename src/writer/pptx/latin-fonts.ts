import type {SlideTheme} from "../../theme/slide-theme.ts";

/** The font for Latin letters and digits that stands beside a theme's font for Chinese. */
export function latinFonts({fonts}: SlideTheme): (eastAsia: string) => string {
  // Where titles and all else share one Chinese font, both take the Latin one of the text.
  const latinOf = new Map([fonts.heading, fonts.body].map(({eastAsia, latin}) => [eastAsia, latin]));
  return (eastAsia) => latinOf.get(eastAsia) ?? eastAsia;
}
