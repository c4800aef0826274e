import type {WordTheme} from "../word-theme.ts";
import type {GivenWordTheme} from "./word-house-schema.ts";

/** A theme with what an editor wrote in place of what was derived, key by key. */
export function mergeGiven(
  derived: WordTheme,
  {houseStyles: _, from: __, ...given}: GivenWordTheme,
): unknown {
  return merge(derived, given);
}

function merge(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isMap(under) || !isMap(over)) return over;
  const merged: Record<string, unknown> = {...under};
  // Either says how far lines are apart.
  if (over.lineExactPt !== undefined) delete merged.lineMultiple;
  if (over.lineMultiple !== undefined) delete merged.lineExactPt;
  for (const [key, value] of Object.entries(over)) merged[key] = merge(under[key], value);
  return merged;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
