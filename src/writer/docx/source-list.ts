import type {WordList} from "../../language/word-list.ts";
import type {CitedSource} from "../../model/document.ts";
import {formatDate} from "../../query/source-date.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {CitedEntry, CitedPlace} from "./citations.ts";
import {bookmark, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {sourceBookmark} from "./references.ts";
import {firstLine} from "./styles.ts";
import {textRun} from "./text-run.ts";

/**
 * What the numbers in the text lead to, under an unnumbered heading: each source with its number, or with the places that
 * the document cites, run on, as there may be dozens.
 */
export function writeSourceList(cited: readonly CitedEntry[], words: WordList, theme: WordTheme): BodyNode[] {
  if (cited.length === 0) return [];
  return [
    paragraph(
      {
        style: "Heading1",
        numbering: false,
        // Said again, as an indent goes with the numbering that is taken off.
        indent: firstLine(theme.styles.heading1),
      },
      [textRun(words.sources.heading)],
    ),
    ...cited.flatMap((entry) => writeEntry(entry, words)),
  ];
}

function writeEntry({source, number, places}: CitedEntry, words: WordList): BodyNode[] {
  if (number !== null) {
    const [mark, rest] = sourceTexts(number, source, words);
    return [paragraph({style: "SourceEntry"}, writeNumbered(number, mark, rest))];
  }
  return [
    paragraph({style: "SourceEntry", keepNext: true}, [textRun(wordSource(source, words))]),
    paragraph(
      {style: "SourcePlaces"},
      places.flatMap((place, index) => writePlace(place, index === places.length - 1, words)),
    ),
  ];
}

function writePlace(place: CitedPlace, isLast: boolean, words: WordList): BodyNode[] {
  return writeNumbered(place.number, ...placeTexts(place, isLast, words));
}

/** The mark is what a reference leads to. */
function writeNumbered(number: number, mark: string, rest: string): BodyNode[] {
  return [...bookmark(sourceBookmark(number), [textRun(mark)]), textRun(rest)];
}

/** `[1]` and `　publisher：《title》，date`. */
export function sourceTexts(number: number, source: CitedSource, words: WordList): [string, string] {
  return [`[${number}]`, words.marks.gap + wordSource(source, words)];
}

/** `[3]` and `　专栏1第2行；`. */
export function placeTexts(
  {number, text}: CitedPlace,
  isLast: boolean,
  {marks, sources}: WordList,
): [string, string] {
  return [`[${number}]`, `\u00a0${text || sources.text}${isLast ? marks.stop.trimEnd() : marks.semicolon}`];
}

/** `publisher：《title》，date`, without what is not known. */
export function wordSource({publisher, title, published}: CitedSource, words: WordList): string {
  return words.sources.entry(publisher, words.sources.title(title), formatDate(published, words.dates));
}
