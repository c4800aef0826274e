// Advance widths of Noto Sans SC for U+0020 to U+007E, in thousandths of the font size.
// Kept here so that layout is a pure function; text-width.test.ts compares them with the font.
const regular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
  555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
  535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
  559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
  377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];

/** Bold letters are at most 9 % wider in this font; taking that for all of them errs on the safe side. */
const boldFactor = 1.09;

/** Width of a text in pixels at a font size in pixels. Everything beyond ASCII counts as a full square. */
export function textWidth(text: string, size: number, weight: "regular" | "bold" = "regular"): number {
  let thousandths = 0;
  for (const character of text) thousandths += regular[character.charCodeAt(0) - 32] ?? 1000;
  return (thousandths * size * (weight === "bold" ? boldFactor : 1)) / 1000;
}

export function widestText(texts: readonly string[], size: number): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, size)), 0);
}
