/** Columns of `data/drafts/ID.csv`: those of observations, what a new indicator needs, and what a person decides. */
export const figureColumns = [
  ...[
    "id",
    "area",
    "indicator",
    "period",
    "value",
    "value_high",
    "qualifier",
    "status",
    "source",
    "line",
    "locator",
  ],
  ...["printed", "preferred", "note", "scope", "period_basis", "phrase"],
  ...[
    "unit",
    "unit_form",
    "indicator_name",
    "suggestions",
    "new_indicator",
    "topic",
    "kind",
    "accrual",
    "weight",
  ],
  ...["decision", "why", "sentence", "drafted"],
] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** Columns of `data/drafts/ID.not-figures.csv`. */
export const asideColumns = [
  "source",
  "line",
  "printed",
  "reason",
  "decision",
  "why",
  "sentence",
  "drafted",
] as const;
export type AsideColumn = (typeof asideColumns)[number];

/** Columns of `data/drafts/ID.source.csv`: the row of sources, and what the report was read with. */
export const sourceColumns = [
  ...["id", "title", "publisher", "published", "file", "sha256", "note"],
  ...["area", "period"],
] as const;
export type SourceColumn = (typeof sourceColumns)[number];

/** A row of a draft by its columns; `line` of the draft file where it has been read. */
export type DraftRow<Column extends string> = Readonly<Record<Column, string>>;
