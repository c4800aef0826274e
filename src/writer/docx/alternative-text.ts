import type {Inline, KeyFigures, Picture, Points, Table} from "../../model/document.ts";
import {inlineText, withoutDeleted} from "../../query/inline-text.ts";
import {type TextPart, textParts} from "../text-parts.ts";

export interface AlternativeText {
  readonly title: string;
  /** Cut at its figures. */
  readonly description: readonly TextPart[];
}

/** Words alone cannot show that something is struck out. */
const shownText = (nodes: readonly Inline[]) => inlineText(withoutDeleted(nodes));

export function describeTable({caption, header, rows}: Table): AlternativeText {
  const columns = header
    .map((cell) => shownText(cell).trim())
    .filter((name) => name !== "")
    .join("、");
  return {
    title: shownText(caption).trim() || columns || "表格",
    description: [`共${rows.length}行${header.length}列${columns && `，各列为：${columns}`}`],
  };
}

export function describePicture({caption, alternative}: Picture): AlternativeText {
  return {title: caption.trim() || "图片", description: [alternative]};
}

export function describeCards({cards}: KeyFigures): AlternativeText {
  return {
    title: "关键数据",
    description: cards.flatMap(({label, value}, index) => [
      ...(index === 0 ? [] : ["；"]),
      ...textParts(withoutDeleted([...label, ...value])),
    ]),
  };
}

export function describePoints({title, items}: Points): AlternativeText {
  return {
    title: shownText(title).trim() || "要点",
    description: [`共${items.length}条：${items.map(({tag}) => shownText(tag)).join("、")}`],
  };
}

/** Columns stand in a table that only places them. */
export const columnsDescription: AlternativeText = {
  title: "分栏",
  description: ["文字并排成栏，从左到右阅读"],
};
