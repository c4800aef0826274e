import type {Outcome} from "../../../diagnostic/diagnostic.ts";
import type {Document} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {checkSlides} from "../../pptx/check-slides.ts";
import {planSlides} from "../../pptx/plan.ts";
import type {NoteLine} from "../../pptx/slide.ts";
import type {TextPart} from "../../text-parts.ts";
import {loadMeasuringFont} from "../../typesetting/font.ts";
import type {DocumentView, ViewMeans} from "../document-view.ts";
import {escapeHtml} from "../escape-html.ts";
import {slideHtml} from "./slide-html.ts";
import {slideStyle} from "./slide-style.ts";

/** A deck as slides, from the same plan as the file: what stands where, in which lines and in which type. */
export function viewSlides(document: Document, theme: SlideTheme, means: ViewMeans): Outcome<DocumentView> {
  const fontMissing = loadMeasuringFont();
  if (fontMissing.length > 0) return {diagnostics: fontMissing};
  const {value: slides, diagnostics, placeOf} = planSlides(document, theme);
  const size = {width: theme.slide.width * 96, height: theme.slide.height * 96};
  const sheets = slides.map((slide, index) => ({
    ...size,
    title: slide.title,
    html: slideHtml(slide, index + 1, theme, means),
    notes: notesHtml(slide.notes),
    ...(slide.hidden ? {isHidden: true} : {}),
  }));
  return {
    value: {format: "pptx", sheets, style: slideStyle(theme)},
    diagnostics: [...diagnostics, ...checkSlides(slides, theme, document.meta, [], placeOf)],
  };
}

/** What the speaker says to a slide, a paragraph a line. */
function notesHtml(notes: readonly NoteLine[]): string {
  return notes.map((line) => `<p>${line.map(partHtml).join("") || "<br>"}</p>`).join("\n");
}

function partHtml(part: TextPart): string {
  if (typeof part === "string") return escapeHtml(part);
  const {text, observations} = part;
  return `<span class="figure" data-observations="${escapeHtml(observations.join(" "))}">${escapeHtml(text)}</span>`;
}
