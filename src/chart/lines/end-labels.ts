import {wordsOf} from "../../language/languages.ts";
import type {ChartSpec} from "../../model/chart.ts";
import {fontSize, smallestFont} from "../drawing-frame.ts";
import {textWidth} from "../text-width.ts";
import type {LineLook} from "./line-looks.ts";

/** What stands at the end of a line: its name, and its last value. */
export interface EndText {
  readonly series: number;
  /** Of its last value. */
  readonly category: number;
  readonly text: string;
  readonly name: string;
  /** The text is name and value as they are, and nothing else. */
  readonly isPlain: boolean;
  readonly isBold: boolean;
}

export interface EndTexts {
  readonly texts: readonly EndText[];
  readonly size: number;
  /** Of the widest. */
  readonly width: number;
  /** They find no room at the smallest size, beside or below one another. */
  readonly isCrowded: boolean;
}

/** Line of labels against the size of their type. */
export const endLine = 1.2;
const largest = fontSize.label - 1;

/**
 * Names and last values at the largest size at which all find room; names alone where the values do not. A line of its
 * own needs no name: the title says what it is.
 *
 * @param most width that they may take
 * @param height of the plot
 */
export function planEndTexts(
  spec: ChartSpec,
  looks: readonly LineLook[],
  most: number,
  height: number,
): EndTexts {
  const isNamed = spec.series.length > 1;
  const forms = spec.labels === "hide" ? [false] : isNamed ? [true, false] : [true];
  let last: EndTexts = {texts: [], size: largest, width: 0, isCrowded: false};
  for (const hasValue of forms) {
    for (let size: number = largest; size >= smallestFont; size -= 1) {
      const texts = spec.series.flatMap((_, s) => endText(spec, looks, s, isNamed, hasValue));
      const width = Math.max(
        0,
        ...texts.map(({text, isBold}) => textWidth(text, size, isBold ? "bold" : "regular")),
      );
      const isTall = (texts.length - 1) * size * endLine > height;
      last = {texts, size, width, isCrowded: isTall || width > most};
      if (!last.isCrowded) return last;
    }
  }
  return last;
}

function endText(
  spec: ChartSpec,
  looks: readonly LineLook[],
  series: number,
  isNamed: boolean,
  hasValue: boolean,
): EndText[] {
  const {name, points} = spec.series[series] ?? {name: "", points: []};
  const category = points.findLastIndex((point) => point !== null);
  const point = points[category];
  if (!point) return [];
  const isNewest = category === spec.categories.length - 1;
  const {marks} = wordsOf(spec.language);
  // A line that ends before the others says when.
  const value = isNewest ? point.text : point.text + marks.brackets(spec.categories[category] ?? "");
  const parts = [...(isNamed && name !== "" ? [name] : []), ...(hasValue ? [value] : [])];
  if (parts.length === 0) return [];
  const isBold = isNamed && looks[series]?.isStrong === true && looks.some(({isStrong}) => !isStrong);
  return [{series, category, text: parts.join(" "), name, isPlain: hasValue && isNewest, isBold}];
}
