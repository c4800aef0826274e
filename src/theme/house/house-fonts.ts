import type {WordHouse} from "../../house/word/word-house.ts";

/** Fonts that hold no Chinese character; a style may name one for Chinese nevertheless. */
const latinOnly =
  /^(?:Times|Arial|Calibri|Cambria|Aptos|Helvetica|Georgia|Verdana|Tahoma|Segoe UI|Garamond|Century|Courier|Consolas|Liberation|DejaVu|Carlito|Caladea|Open Sans|Roboto|Lato|MS Mincho|MS Gothic|Yu |Malgun|Batang)/iu;

export const isChinese = (font: string) => font !== "" && !latinOnly.test(font);

const serif = /Times|Cambria|Georgia|Garamond|Century|Serif|Book|Palatino|Caladea/iu;

/** The font of Chinese characters of a style; where the house names none that has any, one that goes with its Latin one. */
export function chineseFontOf(eastAsia: string, latin: string, {fonts}: Pick<WordHouse, "fonts">): string {
  if (isChinese(eastAsia)) return eastAsia;
  if (isChinese(fonts.minor.eastAsia)) return fonts.minor.eastAsia;
  return serif.test(latin) ? "宋体" : "微软雅黑";
}
