import type {Inline, Table} from "../../../model/document.ts";
import {formatDate} from "../../../query/source-date.ts";
import {bracketed} from "../citations.ts";
import {flowBlocks} from "../flow.ts";
import {drawStack} from "../pieces/stack.ts";
import type {Slide} from "../slide.ts";
import {continuedTitle} from "../titles.ts";
import type {DeckSetting} from "./setting.ts";
import {contentSlide} from "./topic.ts";

export const SOURCES = "资料来源";

/** All sources of the deck, as a table in order of first use. */
export function sourceSlides(setting: DeckSetting): Slide[] {
  const {document, theme, frame} = setting;
  if (document.sources.length === 0) return [];
  const words = (value: string): Inline[] => [{type: "text", value: value || "—"}];
  const table: Table = {
    type: "table",
    caption: [],
    header: ["序号", "名称", "发布单位", "发布时间"].map(words),
    rows: document.sources.map((source, index) => [
      words(String(index + 1)),
      words(bracketed(source.title)),
      words(source.publisher),
      words(formatDate(source.published)),
    ]),
    align: ["center", "left", "left", "center"],
    place: {file: document.meta.template},
  };
  return flowBlocks([table], frame.body, theme, SOURCES).map((page, index) => ({
    ...contentSlide(continuedTitle(SOURCES, index), drawStack(page.pieces, frame.body), [], setting),
    ...(index === 0 ? {startsSection: SOURCES} : {}),
  }));
}
