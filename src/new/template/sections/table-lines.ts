import {wordsOf} from "../../../language/languages.ts";
import type {Lines, TemplateDraft} from "../template-draft.ts";

export interface Column {
  readonly head: string;
  readonly align: ":---" | ":---:" | "---:";
  /** In each row. */
  readonly cell: string;
}

/** A table written by hand. @param each what there is a row for: `(areas) as |area|` */
export const tableLines = (columns: readonly Column[], each: string): Lines => [
  rowOf(columns.map(({head}) => head)),
  rowOf(columns.map(({align}) => align)),
  `{{#each ${each}}}`,
  rowOf(columns.map(({cell}) => cell)),
  "{{/each}}",
  "",
];

const rowOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** Figures one by one, below a heading; what is of one area need not say which. @param observations a list of them */
export function figureTable(draft: TemplateDraft, heading: string, observations: string): Lines {
  const {area, indicator, period, status, value} = wordsOf(draft.written).tables;
  const isOfOne = draft.for === "area" || draft.for === "meeting";
  const columns: Column[] = [
    {head: indicator, align: ":---", cell: "{{o.indicator.name}}"},
    {head: period, align: ":---:", cell: "{{period o}}"},
    {head: status, align: ":---:", cell: "{{status o}}"},
    {head: value, align: "---:", cell: "{{figure o}}"},
  ];
  if (!isOfOne) columns.unshift({head: area, align: ":---", cell: "{{o.area.shortName}}"});
  return [heading, "", ...tableLines(columns, `${observations} as |o|`)];
}
