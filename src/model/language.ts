/** The languages that documents can be written in; the word list of each is the file of its name in `src/language/`. */
export const languageIds = ["zh", "en"] as const;
export type LanguageId = (typeof languageIds)[number];

/** That of documents which name none. */
export const usualLanguage: LanguageId = "zh";

/** As files have it: named where it is not the usual one. */
export const unlessUsual = (language: LanguageId): {readonly language?: LanguageId} =>
  language === usualLanguage ? {} : {language};
