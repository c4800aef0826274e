import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {DocumentMeta} from "../../model/document.ts";
import {millimetresToTwips, points, pointsToTwips} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {type Alignment, numberOfPages, pageNumber, paragraph} from "./elements.ts";
import {besideLogo} from "./logo.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import type {RunningKind} from "./running-kinds.ts";
import {textRun} from "./text-run.ts";

/**
 * The paragraphs at the head and foot of pages of a kind: the title on all but the first; page numbers on all, and above
 * them what the mark of inferred periods means, if the document prints any.
 *
 * @param isInferred whether it does
 */
export function writeRunning(
  kind: RunningKind,
  meta: DocumentMeta,
  theme: WordTheme,
  isInferred: boolean,
): {readonly header: BodyNode; readonly footer: readonly BodyNode[]} {
  const words = wordsOf(meta.language);
  return {
    header: kind === "first" || !theme.header.show ? emptyLine : writeHeader(meta, theme, kind),
    footer: [
      ...(isInferred ? [writeRemark(theme, words)] : []),
      writeFooter(theme, words, alignmentOn(kind, theme)),
    ],
  };
}

const emptyLine = paragraph({style: "Header"});

/** The title gives way to the logo beside it. */
function writeHeader({title}: DocumentMeta, theme: WordTheme, kind: RunningKind): BodyNode {
  const rule = {style: "single", size: 4, colour: theme.colours.border, space: 4} as const;
  const indent = besideLogo(theme, kind);
  const look = {
    ...(theme.header.rule ? {borderBelow: rule} : {}),
    ...(indent.left === undefined && indent.right === undefined ? {} : {indent}),
  };
  return paragraph({style: "Header", ...look}, [textRun(title)]);
}

function alignmentOn(kind: RunningKind, {pageNumber: {position}}: WordTheme): Alignment {
  if (position === "center") return "center";
  return position === "outside" && kind === "even" ? "left" : "right";
}

/** Whether a theme has words of its own around the page number; where it has none, they are those of the language. */
const isWorded = ({before, after, afterTotal}: Partial<WordTheme["pageNumber"]>) =>
  [before, after, afterTotal].some((text) => text !== undefined);

/** A number at the side stands one character in (GB/T 9704-2012 §7.5). */
function writeFooter(theme: WordTheme, {briefings}: WordList, alignment: Alignment): BodyNode {
  const {position, ...own} = theme.pageNumber;
  const {before = "", after = "", afterTotal} = isWorded(own) ? own : briefings.pageNumber;
  const inwards = position === "outside" ? pointsToTwips(points(theme.styles.footer.sizePt)) : 0;
  return paragraph({style: "Footer", alignment, indent: {left: inwards, right: inwards}}, [
    textRun(before),
    ...pageNumber,
    textRun(after),
    ...(afterTotal === undefined ? [] : [...numberOfPages, textRun(afterTotal)]),
  ]);
}

/** The same at the end of the text, where the feet of pages are the house's. */
export const writeInferredRemark = ({dates}: WordList): BodyNode =>
  paragraph({style: "SourceNote"}, [textRun(dates.inferred)]);

/** Points. */
const remark = {size: 9, leastLine: 9, mostLine: 12};

/** As high as what the page number leaves of the margin: text must not have to give way. */
function writeRemark({page: {marginsMm}, styles: {footer}}: WordTheme, {dates}: WordList): BodyNode {
  const room = (millimetresToTwips(marginsMm.bottom) - millimetresToTwips(marginsMm.footer)) / 20;
  const line = Math.min(
    remark.mostLine,
    Math.max(remark.leastLine, room - (footer.lineExactPt ?? footer.sizePt * 1.3)),
  );
  const spacing = {line: pointsToTwips(points(Math.floor(line * 2) / 2))};
  return paragraph({style: "Footer", spacing, alignment: "left"}, [
    textRun(dates.inferred, {sizePt: remark.size}),
  ]);
}
