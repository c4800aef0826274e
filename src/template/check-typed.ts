import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Names} from "./dataset-view.ts";
import {findUnbacked, unbackedNumber} from "./find-unbacked.ts";
import {findSingleBraces} from "./single-braces.ts";
import type {TypedText} from "./template.ts";

/** What in the text of a template made in Word is likely to be a mistake. */
export function checkTyped(typed: readonly TypedText[], names: Names): Diagnostic[] {
  return typed.flatMap(({text, mayCount, placeOf}) => {
    const numbers = mayCount ? findUnbacked(text, names) : [];
    const found = [
      ...numbers.map((number) => ({from: number.from, ...unbackedNumber(number)})),
      ...findSingleBraces(text).map((each) => ({...each, code: "single-braces"})),
    ];
    return found.map(
      ({from, code, message, hint}): Diagnostic => ({
        severity: "warning",
        ...{code, message, hint},
        place: placeOf(from),
      }),
    );
  });
}
