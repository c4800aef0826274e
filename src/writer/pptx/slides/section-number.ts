import type {SlideTheme} from "../../../theme/slide-theme.ts";

/** 第一部分 or 01; short where the house has a place for a number alone. */
export function sectionLabel(ordinal: number, theme: SlideTheme, isShort: boolean): string {
  const number = sectionNumber(ordinal, theme);
  return theme.sectionNumbers === "chinese" && !isShort ? `第${number}部分` : number;
}

export function sectionNumber(ordinal: number, theme: SlideTheme): string {
  return theme.sectionNumbers === "chinese" ? chineseNumber(ordinal) : String(ordinal).padStart(2, "0");
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 12 → 十二, 20 → 二十; for the sections of a deck, so below 100. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens > 1 ? digits[tens] : ""}十${ones > 0 ? digits[ones] : ""}`;
}
