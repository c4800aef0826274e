import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {WordForm} from "../../form/form.ts";
import type {Document} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {DocumentView, ViewMeans} from "./document-view.ts";
import {viewForm} from "./pages/view-form.ts";
import {viewPages} from "./pages/view-pages.ts";
import {viewSlides} from "./slides/view-slides.ts";

/** A document as pages or slides, whichever its theme is for. */
export function viewDocument(
  document: Document,
  theme: Theme,
  means: ViewMeans,
  form?: WordForm,
): Outcome<DocumentView> {
  if (form && theme.format === "docx")
    return {value: viewForm(document, form, theme, means), diagnostics: []};
  return theme.format === "docx" ? viewPages(document, theme, means) : viewSlides(document, theme, means);
}
