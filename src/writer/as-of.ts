import type {WordList} from "../language/word-list.ts";
import type {CitedSource} from "../model/document.ts";
import {formatDate, newestDate} from "../query/source-date.ts";

/** `资料截至2025年12月25日`: how far the sources of a document reach, as precisely as they are dated; or nothing. */
export function asOf(sources: readonly CitedSource[], words: WordList): string {
  const newest = newestDate(sources.map(({published}) => published));
  return newest === undefined ? "" : words.sources.asOf(formatDate(newest, words.dates));
}
