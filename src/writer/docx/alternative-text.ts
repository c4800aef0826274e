import type {KeyFigures, Points, Table} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import {type TextPart, textParts} from "../text-parts.ts";

export interface AlternativeText {
  readonly title: string;
  /** Cut at its figures. */
  readonly description: readonly TextPart[];
}

export function describeTable({caption, header, rows}: Table): AlternativeText {
  const columns = header
    .map((cell) => inlineText(cell).trim())
    .filter((name) => name !== "")
    .join("、");
  return {
    title: inlineText(caption).trim() || columns || "表格",
    description: [`共${rows.length}行${header.length}列${columns && `，各列为：${columns}`}`],
  };
}

export function describeCards({cards}: KeyFigures): AlternativeText {
  return {
    title: "关键数据",
    description: cards.flatMap(({label, value}, index) => [
      ...(index === 0 ? [] : ["；"]),
      ...textParts([...label, ...value]),
    ]),
  };
}

export function describePoints({title, items}: Points): AlternativeText {
  return {
    title: inlineText(title).trim() || "要点",
    description: [`共${items.length}条：${items.map(({tag}) => inlineText(tag)).join("、")}`],
  };
}

/** Columns stand in a table that only places them. */
export const columnsDescription: AlternativeText = {
  title: "分栏",
  description: ["文字并排成栏，从左到右阅读"],
};
