import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type {DocumentMeta} from "../../model/document.ts";
import {points, pointsToTwips} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {textRun} from "./text-run.ts";

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** What stands at the head and foot of pages: of the first, of even ones, of all others. */
export type RunningParts = Required<Pick<ISectionOptions, "headers" | "footers">>;

/** The title at the head of every page but the first; page numbers on all. */
export function writeHeaderFooter(meta: DocumentMeta, theme: WordTheme): RunningParts {
  const {position} = theme.pageNumber;
  const odd = position === "center" ? AlignmentType.CENTER : AlignmentType.RIGHT;
  const even = position === "outside" ? AlignmentType.LEFT : odd;
  return {
    headers: {
      default: writeHeader(meta, theme),
      even: writeHeader(meta, theme),
      first: new Header({children: [emptyLine()]}),
    },
    footers: {
      default: writeFooter(theme, odd),
      even: writeFooter(theme, even),
      first: writeFooter(theme, odd),
    },
  };
}

function writeHeader(meta: DocumentMeta, theme: WordTheme): Header {
  if (!theme.header.show) return new Header({children: [emptyLine()]});
  const rule = {style: BorderStyle.SINGLE, size: 4, color: theme.colours.border, space: 4};
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        ...(theme.header.rule ? {border: {bottom: rule}} : {}),
        children: [textRun(meta.title)],
      }),
    ],
  });
}

const emptyLine = () => new Paragraph({style: "Header"});

/** A number at the side stands one character in (GB/T 9704-2012 §7.5). */
function writeFooter(theme: WordTheme, alignment: Alignment): Footer {
  const {before, after, position} = theme.pageNumber;
  const inwards = position === "outside" ? pointsToTwips(points(theme.styles.footer.sizePt)) : 0;
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment,
        indent: {left: inwards, right: inwards},
        children: [textRun(before), new TextRun({children: [PageNumber.CURRENT]}), textRun(after)],
      }),
    ],
  });
}
