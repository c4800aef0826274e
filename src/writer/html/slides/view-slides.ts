import type {Outcome} from "../../../model/diagnostic.ts";
import type {Document} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {planSlides} from "../../pptx/plan.ts";
import type {DocumentView, ViewMeans} from "../document-view.ts";
import {escapeHtml} from "../escape-html.ts";

/** A deck as slides. */
export function viewSlides(
  document: Document,
  theme: SlideTheme,
  _means: ViewMeans,
): Required<Outcome<DocumentView>> {
  const {value: slides, diagnostics} = planSlides(document, theme);
  const size = {width: theme.slide.width * 96, height: theme.slide.height * 96};
  const sheets = slides.map(({title}) => ({
    ...size,
    title,
    html: `<h1>${escapeHtml(title)}</h1>`,
    notes: "",
  }));
  return {value: {format: "pptx", sheets, style: ""}, diagnostics};
}
