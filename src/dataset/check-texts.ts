import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {checkCharacters} from "./check-characters.ts";
import type {JsonText} from "./parse-json.ts";
import {errorAt} from "./problem.ts";

/** JSON escapes can spell characters that no document can hold, half a surrogate pair among them. */
export function checkTexts({value, locate}: JsonText, keys: readonly string[]): Diagnostic[] {
  return keys.flatMap((key) => {
    const text = (value as Record<string, unknown> | null)?.[key];
    const problem = typeof text === "string" ? checkCharacters(text, key, false) : undefined;
    return problem ? [errorAt(locate([key]), problem)] : [];
  });
}
