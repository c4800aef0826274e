import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {DocumentMeta} from "../../model/document.ts";
import type {Twip} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {cleanText} from "../clean-text.ts";
import type {AlternativeText} from "./alternative-text.ts";
import {line, noBorders} from "./borders.ts";
import {paragraph, table, tableCell, tableRow} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import {textRun} from "./text-run.ts";

const alignments = ["left", "center", "right"] as const;
/** Points of the line below. */
const rulePt = 2.25;

/** Number of the issue, who issues it, when: what stands left, in the middle and right. Empty for a document of no series. */
export function issueFields({issue, author, issued}: DocumentMeta): string[] {
  return issue === "" && issued === "" ? [] : [issue, author, issued].map(cleanText);
}

export const describeIssue = ({descriptions}: WordList): AlternativeText => ({
  title: descriptions.masthead,
  description: [descriptions.mastheadHolds],
});

/** One line below the title, ended by a rule in the accent colour; what is not given is left out. */
export function writeIssueLine(meta: DocumentMeta, theme: WordTheme, width: Twip): BodyNode[] {
  const fields = issueFields(meta);
  if (fields.length === 0) return [];
  const third = Math.floor(width / 3);
  const widths = [third, width - 2 * third, third];
  const margins = {top: 0, bottom: 40, left: 0, right: 0};
  const cells = fields.map((field, index) =>
    tableCell({width: widths[index] ?? third, borders: withRule(theme), margins, align: "center"}, [
      paragraph(
        {style: "IssueLine", alignment: alignments[index] ?? "left"},
        field === "" ? [] : [textRun(field)],
      ),
    ]),
  );
  const {title, description} = describeIssue(wordsOf(meta.language));
  const properties = {
    width,
    columnWidths: widths,
    borders: noBorders,
    title,
    description: description.join(""),
  };
  return [table(properties, [tableRow({cantSplit: true}, cells)])];
}

const withRule = ({colours}: WordTheme) => ({...noBorders, bottom: line(rulePt, colours.accent)});
