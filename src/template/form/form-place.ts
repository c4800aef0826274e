import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {FormParagraph} from "../../form/form.ts";

/** A spot in a paragraph. @param column of its text, from 0 */
export const placeIn = (file: string, {number, spot}: FormParagraph, column: number): Place => ({
  file,
  line: number,
  column: column + 1,
  spot,
});

export const tellAt = (
  file: string,
  paragraph: FormParagraph,
  column: number,
  code: string,
  message: Wording,
  hint: Wording,
): Diagnostic => ({severity: "error", code, message, hint, place: placeIn(file, paragraph, column)});
