import {leading} from "./frame.ts";

/** Line height of the text in placeholders, in points. */
export const placeholderLeading = (size: number) => size * leading.title;
