import {type LanguageId, usualLanguage} from "../model/language.ts";
import {en} from "./en.ts";
import type {WordList} from "./word-list.ts";
import {zh} from "./zh.ts";

/** All word lists: of a language that is named and has none, the compiler tells. */
export const languages: Readonly<Record<LanguageId, WordList>> = {zh, en};

/** @param id left out, that of documents which name no language */
export const wordsOf = (id: LanguageId = usualLanguage): WordList => languages[id];
