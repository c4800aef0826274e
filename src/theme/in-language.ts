import {wordsOf} from "../language/languages.ts";
import {type LanguageId, usualLanguage} from "../model/language.ts";
import {latinSlides, latinWord} from "./latin-theme.ts";
import type {Theme} from "./parse-theme.ts";

/**
 * The theme of a document in a language. One that was made for the language stays as it is, and so does its shell; one made
 * for Chinese gets fonts, numbers and indents of the other script. A house's own file looks as the house made it.
 */
export function inLanguage<T extends Theme>(theme: T, language: LanguageId): T {
  const own = theme.language ?? usualLanguage;
  if (own === language) return theme;
  const isForeign = wordsOf(own).script === "han" && wordsOf(language).script === "latin";
  if (!isForeign || theme.house !== undefined) return {...theme, language};
  return {...(theme.format === "docx" ? latinWord(theme) : latinSlides(theme)), language} as T;
}
