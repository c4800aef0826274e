import type {WordList} from "../../../language/word-list.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";

/** 第一部分 or 01; short where the house has a place for a number alone. */
export function sectionLabel(ordinal: number, theme: SlideTheme, words: WordList, isShort: boolean): string {
  const number = sectionNumber(ordinal, theme, words);
  return isWorded(theme, words) && !isShort ? words.slides.section(number) : number;
}

/** Whether sections are numbered in words, as the theme may ask; not every language does that. */
export const isWorded = ({sectionNumbers}: SlideTheme, {slides}: WordList) =>
  sectionNumbers === "chinese" && slides.ordinal(1) !== undefined;

export function sectionNumber(ordinal: number, theme: SlideTheme, words: WordList): string {
  const worded = isWorded(theme, words) ? words.slides.ordinal(ordinal) : undefined;
  return worded ?? String(ordinal).padStart(2, "0");
}
