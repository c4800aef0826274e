import type {Run} from "../../pptx/slide.ts";
import {escapeHtml} from "../escape-html.ts";
import type {BrokenRun} from "./break-runs.ts";

/** The look that a run shares with the paragraph it stands in. */
export type TextLook = Pick<Run, "bold" | "colour">;

export const lookClasses = ({bold, colour}: TextLook) => [`ink-${colour}`, ...(bold ? ["bold"] : [])];

/**
 * The text of a paragraph. Blanks at the end of a line hang over its edge in PowerPoint; kept, they would push the text
 * of a centred line aside.
 */
export function runsHtml(runs: readonly BrokenRun[], look: TextLook): string {
  return runs
    .map((broken) => "\n".repeat(broken.breaksBefore) + runHtml(broken, look))
    .join("")
    .replace(/ +((?:<[^>]*>)*)\n/g, "$1\n");
}

function runHtml({run, text}: BrokenRun, look: TextLook): string {
  return linked(run, marked(run, moved(run, escapeHtml(text)), look));
}

/** Struck out, raised or lowered. */
function moved({deleted, position}: Run, html: string): string {
  const struck = deleted ? `<s>${html}</s>` : html;
  if (position === undefined) return struck;
  return position === "superscript" ? `<sup>${struck}</sup>` : `<sub>${struck}</sub>`;
}

function marked(run: Run, html: string, look: TextLook): string {
  const isFigure = run.observations.length > 0;
  const classes = [
    ...(isFigure ? ["figure"] : []),
    ...(run.colour === look.colour ? [] : [`ink-${run.colour}`]),
    ...(run.bold === look.bold ? [] : [run.bold ? "bold" : "regular"]),
  ];
  if (classes.length === 0) return html;
  const observations = isFigure ? ` data-observations="${escapeHtml(run.observations.join(" "))}"` : "";
  return `<span class="${classes.join(" ")}"${observations}>${html}</span>`;
}

/** A link opens beside the preview and tells its target nothing. The plan holds web and mail addresses only. */
function linked({url}: Run, html: string): string {
  return url === undefined
    ? html
    : `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${html}</a>`;
}
