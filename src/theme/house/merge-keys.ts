/** A tree of keys with what an editor wrote in place of what was derived, key by key; lists as a whole. */
export function mergeKeys(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isMap(under) || !isMap(over)) return over;
  const merged: Record<string, unknown> = {...under};
  for (const [key, value] of Object.entries(over)) merged[key] = mergeKeys(under[key], value);
  return merged;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
