import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {SlideTheme} from "./slide-theme.ts";

/** Keys of sizes, each with one that it must not exceed. */
const ascending: readonly (readonly [keyof SlideTheme["sizes"], keyof SlideTheme["sizes"]])[] = [
  ["headingMinimum", "heading"],
  ["bodyMinimum", "body"],
  ["body", "bodyMaximum"],
  ["tableMinimum", "table"],
  ["table", "tableMaximum"],
  ["kpiMinimum", "kpi"],
];

/** Text shrinks from its size to its minimum and grows to its maximum; the other way round it would never fit. */
export function checkSizeOrder(
  {sizes}: SlideTheme,
  placeOf: (path: readonly string[]) => Place,
): Diagnostic[] {
  return ascending
    .filter(([smaller, larger]) => sizes[smaller] > sizes[larger])
    .map(([smaller, larger]) => ({
      severity: "error",
      code: "size-order",
      message: {
        en: `"${smaller}" (${sizes[smaller]}) is more than "${larger}" (${sizes[larger]})`,
        zh: `“${smaller}”（${sizes[smaller]}）大于“${larger}”（${sizes[larger]}）`,
      },
      hint: {
        en: `write at most ${sizes[larger]} here, or raise "${larger}"`,
        zh: `这里不能超过 ${sizes[larger]}，或者把“${larger}”调大`,
      },
      place: placeOf(["sizes", smaller]),
    }));
}
