import type {WordList} from "../../language/word-list.ts";
import type {Inline, KeyFigures, Picture, Points, Sparkline, Table} from "../../model/document.ts";
import {inlineText, withoutDeleted} from "../../query/inline-text.ts";
import {describeSparkline, sparklineTitle} from "../sparkline/describe-sparkline.ts";
import {type TextPart, textParts} from "../text-parts.ts";

export interface AlternativeText {
  readonly title: string;
  /** Cut at its figures. */
  readonly description: readonly TextPart[];
}

/** Words alone cannot show that something is struck out. */
const shownText = (nodes: readonly Inline[]) => inlineText(withoutDeleted(nodes));

export function describeTable(
  {caption, header, rows}: Table,
  {descriptions, marks}: WordList,
): AlternativeText {
  const columns = header
    .map((cell) => shownText(cell).trim())
    .filter((name) => name !== "")
    .join(marks.item);
  return {
    title: shownText(caption).trim() || columns || descriptions.table,
    description: [descriptions.tableSize(rows.length, header.length, columns)],
  };
}

export function describePicture({caption, alternative}: Picture, {descriptions}: WordList): AlternativeText {
  return {title: caption.trim() || descriptions.picture, description: [alternative]};
}

/** @param name what its row is about */
export function describeSparklineIn(sparkline: Sparkline, name: string, words: WordList): AlternativeText {
  return {title: sparklineTitle(name, words), description: describeSparkline(sparkline, words)};
}

export function describeCards({cards}: KeyFigures, {descriptions, marks}: WordList): AlternativeText {
  return {
    title: descriptions.figures,
    description: cards.flatMap(({label, value}, index) => [
      ...(index === 0 ? [] : [marks.semicolon]),
      ...textParts(withoutDeleted([...label, ...value])),
    ]),
  };
}

export function describePoints({title, items}: Points, {descriptions, marks}: WordList): AlternativeText {
  const tags = items.map(({tag}) => shownText(tag)).join(marks.item);
  return {
    title: shownText(title).trim() || descriptions.points,
    description: [descriptions.pointsListed(items.length, tags)],
  };
}

/** Columns stand in a table that only places them. */
export const describeColumns = ({descriptions}: WordList): AlternativeText => ({
  title: descriptions.columns,
  description: [descriptions.columnsRead],
});
