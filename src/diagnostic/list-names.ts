import type {Wording} from "./diagnostic.ts";

/** Names in a message. @param most so many are named; the others are counted */
export function listNames(names: readonly string[], most: number): Wording {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return {
    en: `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
    zh: `${shown.join("、")}${rest > 0 ? "等" : ""}`,
  };
}
