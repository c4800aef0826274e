import type {KeyFigures, Table} from "../../model/document.ts";
import {inlineText} from "../../model/inline-text.ts";

export interface AlternativeText {
  readonly title: string;
  readonly description: string;
}

export function describeTable({caption, header, rows}: Table): AlternativeText {
  const columns = header.map(inlineText).join("、");
  return {
    title: inlineText(caption) || columns,
    description: `共${rows.length}行${header.length}列，各列为：${columns}`,
  };
}

export function describeCards({cards}: KeyFigures): AlternativeText {
  return {
    title: "关键数据",
    description: cards.map(({label, value}) => `${inlineText(label)}${inlineText(value)}`).join("；"),
  };
}
