/** Letters of a figure that stands whole on one line: `about $3.2 million`. */
const mostWhole = 18;

/** A unit with a number in it, behind which a line may end. */
const perMany = /\p{L} \d[\d,]* \p{L}/u;

/**
 * A figure as no line may part it: its spaces do not break. Of a longer one, `60.2 per 1,000 live births`, the number stays
 * with the word behind it, and those of the unit with the word before them: narrow columns have room for no more.
 */
export function unbroken(figure: string): string {
  return isWhole(figure)
    ? figure.replace(/ /g, "\u00a0")
    : figure.replace(/^(\D*[\d.,]+) | (?=\d)/gu, "$1\u00a0");
}

export const isWhole = (figure: string): boolean => figure.length <= mostWhole && !perMany.test(figure);
