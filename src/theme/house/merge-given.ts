import type {WordTheme} from "../word-theme.ts";
import {mergeKeys} from "./merge-keys.ts";
import type {GivenWordTheme} from "./word-house-schema.ts";

/** A theme with what an editor wrote in place of what was derived, key by key. */
export function mergeGiven(
  derived: WordTheme,
  {houseStyles: _, from: __, ...given}: GivenWordTheme,
): unknown {
  const styles = Object.entries(derived.styles).map(([role, style]) => [
    role,
    withoutOther(style, given.styles?.[role as keyof WordTheme["styles"]] ?? {}),
  ]);
  return mergeKeys({...derived, styles: Object.fromEntries(styles)}, given);
}

/** One of two keys says how far lines are apart: what is written takes the place of either. */
function withoutOther(
  {lineExactPt, lineMultiple, ...style}: WordTheme["styles"]["body"],
  given: Readonly<Record<string, unknown>>,
) {
  return {
    ...style,
    ...(lineExactPt === undefined || given.lineMultiple !== undefined ? {} : {lineExactPt}),
    ...(lineMultiple === undefined || given.lineExactPt !== undefined ? {} : {lineMultiple}),
  };
}
