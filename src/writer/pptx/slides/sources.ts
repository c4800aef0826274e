import type {Inline, Table} from "../../../model/document.ts";
import {formatDate} from "../../../query/source-date.ts";
import {flowBlocks} from "../flow.ts";
import {drawStack} from "../pieces/stack.ts";
import type {Slide} from "../slide.ts";
import {continuedTitle} from "../titles.ts";
import type {DeckSetting} from "./setting.ts";
import {contentSlide} from "./topic.ts";

/** All sources of the deck, as a table in order of first use. */
export function sourceSlides(setting: DeckSetting): Slide[] {
  const {document, theme, frame, words} = setting;
  if (document.sources.length === 0) return [];
  const {heading, columns, title} = words.sources;
  const cell = (value: string): Inline[] => [{type: "text", value: value || "—"}];
  const table: Table = {
    type: "table",
    caption: [],
    header: columns.map(cell),
    rows: document.sources.map((source, index) => [
      cell(String(index + 1)),
      cell(title(source.title)),
      cell(source.publisher),
      cell(formatDate(source.published, words.dates)),
    ]),
    align: ["center", "left", "left", "center"],
    place: {file: document.meta.template},
  };
  return flowBlocks([table], frame.body, theme, heading).map((page, index) => ({
    ...contentSlide(continuedTitle(heading, index, words), drawStack(page.pieces, frame.body), [], setting),
    ...(index === 0 ? {startsSection: heading} : {}),
  }));
}
