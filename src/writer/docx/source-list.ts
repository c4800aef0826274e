import type {CitedSource} from "../../model/document.ts";
import {formatDate} from "../../query/source-date.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {CitedEntry, CitedPlace} from "./citations.ts";
import {bookmark, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {sourceBookmark} from "./references.ts";
import {firstLine} from "./styles.ts";
import {textRun} from "./text-run.ts";

export const sourcesHeading = "资料来源";

/**
 * What the numbers in the text lead to, under an unnumbered heading: each source with its number, or with the places that
 * the document cites, run on, as there may be dozens.
 */
export function writeSourceList(cited: readonly CitedEntry[], theme: WordTheme): BodyNode[] {
  if (cited.length === 0) return [];
  return [
    paragraph(
      {
        style: "Heading1",
        numbering: false,
        // Said again, as an indent goes with the numbering that is taken off.
        indent: firstLine(theme.styles.heading1),
      },
      [textRun(sourcesHeading)],
    ),
    ...cited.flatMap(writeEntry),
  ];
}

function writeEntry({source, number, places}: CitedEntry): BodyNode[] {
  if (number !== null) {
    const [mark, rest] = sourceTexts(number, source);
    return [paragraph({style: "SourceEntry"}, writeNumbered(number, mark, rest))];
  }
  return [
    paragraph({style: "SourceEntry", keepNext: true}, [textRun(wordSource(source))]),
    paragraph({style: "SourcePlaces"}, places.flatMap(writePlace)),
  ];
}

function writePlace(place: CitedPlace, index: number, all: readonly CitedPlace[]): BodyNode[] {
  return writeNumbered(place.number, ...placeTexts(place, index === all.length - 1));
}

/** The mark is what a reference leads to. */
function writeNumbered(number: number, mark: string, rest: string): BodyNode[] {
  return [...bookmark(sourceBookmark(number), [textRun(mark)]), textRun(rest)];
}

/** `[1]` and `　publisher：《title》，date`. */
export function sourceTexts(number: number, source: CitedSource): [string, string] {
  return [`[${number}]`, `\u3000${wordSource(source)}`];
}

/** `[3]` and `　专栏1第2行；`. */
export function placeTexts({number, text}: CitedPlace, isLast: boolean): [string, string] {
  return [`[${number}]`, `\u00a0${text || "原文"}${isLast ? "。" : "；"}`];
}

/** `publisher：《title》，date`, without what is not known. */
export function wordSource({publisher, title, published}: CitedSource): string {
  const quoted = title.startsWith("《") ? title : `《${title}》`;
  const date = formatDate(published);
  return `${publisher === "" ? "" : `${publisher}：`}${quoted}${date === "" ? "" : `，${date}`}`;
}
