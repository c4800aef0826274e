/** Letters of a figure that stands whole on one line: `more than $3.2 million`. */
const mostWhole = 24;

/**
 * A figure as no line may part it: its spaces do not break. Of a longer one, `60.2 per 1,000 live births`, only the numbers
 * stay with the words beside them.
 */
export function unbroken(figure: string): string {
  return isWhole(figure) ? figure.replace(/ /g, "\u00a0") : figure.replace(/(?<=\d) | (?=\d)/g, "\u00a0");
}

export const isWhole = (figure: string): boolean => figure.length <= mostWhole;
