import type {Outcome} from "../diagnostic/diagnostic.ts";
import {placesIn} from "../yaml/place-of-first.ts";
import {dressSlides} from "./house/dress-slides.ts";
import {dressWord} from "./house/dress-word.ts";
import type {GivenSlideTheme} from "./house/slide-house-schema.ts";
import type {GivenWordTheme} from "./house/word-house-schema.ts";
import type {Theme} from "./parse-theme.ts";
import {themeFile} from "./theme-file.ts";

/**
 * A theme in the look of the house's file that it begins with; any other stays as it is.
 * @param source the text of the theme, and how its file is called in messages
 */
export function dressTheme(
  theme: Theme,
  source: {readonly text: string; readonly file: string},
): Outcome<Theme> {
  if (theme.given === undefined || theme.from === undefined) return {value: theme, diagnostics: []};
  const {from, files} = theme;
  const places = placesIn(source.text, (line, column) => ({file: source.file, line, column}));
  const house = themeFile(theme, from);
  const placeOf = (way: readonly PropertyKey[]) => places(way, ["from"]);
  const dressed =
    theme.format === "pptx"
      ? dressSlides(theme.given as GivenSlideTheme, house, placeOf)
      : dressWord(theme.given as GivenWordTheme, house.bytes, placeOf);
  if (!dressed.value) return dressed;
  return {value: {...dressed.value, from, ...(files ? {files} : {})}, diagnostics: dressed.diagnostics};
}
