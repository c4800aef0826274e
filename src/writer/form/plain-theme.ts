import type {WordTheme} from "../../theme/word-theme.ts";

/** A theme as far as it has a say in a form: styles and lists of another file, a house's, mean nothing in this one. */
export function plainTheme({house: _, ...theme}: WordTheme): WordTheme {
  return theme;
}
