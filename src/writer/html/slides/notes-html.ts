import type {NoteLine} from "../../pptx/slide.ts";
import type {TextPart} from "../../text-parts.ts";
import {escapeHtml} from "../escape-html.ts";

/** What the speaker says to a slide, a paragraph a line. */
export function notesHtml(notes: readonly NoteLine[]): string {
  return notes.map((line) => `<p>${line.map(partHtml).join("") || "<br>"}</p>`).join("\n");
}

function partHtml(part: TextPart): string {
  if (typeof part === "string") return escapeHtml(part);
  const {text, observations} = part;
  return `<span class="figure" data-observations="${escapeHtml(observations.join(" "))}">${escapeHtml(text)}</span>`;
}
