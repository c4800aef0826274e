import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {codePoint} from "../diagnostic/unfit-character.ts";

/** What is wrong with something, before it is known where it stands. */
export interface Problem {
  readonly code: string;
  readonly message: Wording;
  readonly hint?: Wording;
}

export function errorAt(place: Place, problem: Problem): Diagnostic {
  return {severity: "error", ...problem, place};
}

export function warningAt(place: Place, problem: Problem): Diagnostic {
  return {severity: "warning", ...problem, place};
}

/** A value found, as messages quote it: on one line, short, with what is invisible made visible. */
export function show(text: string): string {
  const letters = [...text.replaceAll("\n", "↵")];
  const shown = letters.length > 60 ? [...letters.slice(0, 57), "…"] : letters;
  return shown.map((letter) => (isInvisible(letter) ? codePoint(letter) : letter)).join("");
}

function isInvisible(letter: string): boolean {
  return letter !== " " && /^[\p{C}\p{Z}]$/u.test(letter);
}
