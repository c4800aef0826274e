import type {DocumentMeta} from "../../model/document.ts";
import {points, pointsToTwips} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {type Alignment, pageNumber, paragraph} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

/** Kinds of pages that have a header and a footer of their own: the first, even ones, all others. */
export const runningKinds = ["default", "first", "even"] as const;
export type RunningKind = (typeof runningKinds)[number];

/** The paragraphs at the head and foot of pages of a kind: the title on all but the first; page numbers on all. */
export function writeRunning(
  kind: RunningKind,
  meta: DocumentMeta,
  theme: WordTheme,
): {readonly header: BodyNode; readonly footer: BodyNode} {
  return {
    header: kind === "first" || !theme.header.show ? emptyLine : writeHeader(meta, theme),
    footer: writeFooter(theme, alignmentOn(kind, theme)),
  };
}

const emptyLine = paragraph({style: "Header"});

function writeHeader({title}: DocumentMeta, theme: WordTheme): BodyNode {
  const rule = {style: "single", size: 4, colour: theme.colours.border, space: 4} as const;
  return paragraph({style: "Header", ...(theme.header.rule ? {borderBelow: rule} : {})}, [textRun(title)]);
}

function alignmentOn(kind: RunningKind, {pageNumber: {position}}: WordTheme): Alignment {
  if (position === "center") return "center";
  return position === "outside" && kind === "even" ? "left" : "right";
}

/** A number at the side stands one character in (GB/T 9704-2012 §7.5). */
function writeFooter(theme: WordTheme, alignment: Alignment): BodyNode {
  const {before, after, position} = theme.pageNumber;
  const inwards = position === "outside" ? pointsToTwips(points(theme.styles.footer.sizePt)) : 0;
  return paragraph({style: "Footer", alignment, indent: {left: inwards, right: inwards}}, [
    textRun(before),
    ...pageNumber,
    textRun(after),
  ]);
}
