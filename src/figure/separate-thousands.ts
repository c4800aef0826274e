const year = String.raw`(?:1[5-9]|20|21)\d{2}`;

/**
 * Years with 年, to be passed over, or the whole digits of a number, four or more. Decimals, dates, codes (A1234) and what
 * has separators already are neither.
 */
const piece = new RegExp(
  String.raw`(?<!\d)${year}(?:[—–～~-]${year})?年|(?<![\d.,A-Za-z]|\d[-/:])\d{4,}(?![-/:]\d|,\d)`,
  "gu",
);

/** 第1234位, 前1200名: a place in an order is no quantity. */
const place = /[第前]\d/u;

/**
 * `1234567人` → `1,234,567人`, as ISO 80000-1 and GB/T 15835-2011 allow; years and places in an order stay.
 *
 * @param text a figure as it is printed, with its unit
 * @param isMeant of a text that is more than a figure: whether digits are those of one
 */
export function separateThousands(text: string, isMeant: (digits: string) => boolean = () => true): string {
  if (place.test(text)) return text;
  return text.replace(piece, (digits) =>
    digits.endsWith("年") || !isMeant(digits) ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, ","),
  );
}

/** The digits that would be separated, as they stand in the text. */
export function longDigits(text: string): string[] {
  if (place.test(text)) return [];
  return (text.match(piece) ?? []).filter((digits) => !digits.endsWith("年"));
}
