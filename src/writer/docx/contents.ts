import {Paragraph, TableOfContents} from "docx";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {WordPlan} from "./plan-word.ts";
import {textRun} from "./text-run.ts";

/**
 * The table of contents. docx fills its entries from the headings and, as the document brings an estimator, their
 * page numbers too; the field is clean, so that Word does not ask to update it.
 */
export function writeContents(plan: WordPlan, theme: WordTheme): (Paragraph | TableOfContents)[] {
  const {title, levels, minimumHeadings} = theme.contents;
  if (plan.headings === 0 || plan.headings < minimumHeadings) return [];
  return [
    new Paragraph({style: "TOCHeading", children: [textRun(title)]}),
    new TableOfContents(title, {hyperlink: true, headingStyleRange: `1-${levels}`}),
  ];
}
