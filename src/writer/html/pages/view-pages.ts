import type {Document} from "../../../model/document.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import type {DocumentView, ViewMeans} from "../document-view.ts";
import {escapeHtml} from "../escape-html.ts";

/** A briefing as pages. */
export function viewPages({meta}: Document, {page}: WordTheme, _means: ViewMeans): DocumentView {
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
  const size = {width: pixels(page.widthMm), height: pixels(page.heightMm)};
  return {
    format: "docx",
    sheets: [{...size, title: meta.title, html: `<h1>${escapeHtml(meta.title)}</h1>`, notes: ""}],
    style: "",
  };
}
