import {
  accruals,
  type Indicator,
  indicatorKinds,
  initiativeKinds,
  initiativeStatuses,
  periodBases,
  qualifiers,
  statuses,
  weights,
} from "../model/dataset.ts";

export const tableNames = [
  "areas",
  "topics",
  "indicators",
  "sources",
  "observations",
  "initiatives",
  "not-figures",
] as const;
export type TableName = (typeof tableNames)[number];

export const directions: readonly Indicator["direction"][] = ["higher", "lower", "none"];

/** The Table Schema types that a descriptor may give to a column of each kind. */
export const typesOfKind = {
  text: ["string", "any"],
  day: ["string", "any", "date", "year", "yearmonth"],
  number: ["number"],
  integer: ["integer"],
  boolean: ["boolean"],
} as const;

/** What jianbao needs of a column, whether or not the descriptor asks for it as well. */
export interface ContractColumn {
  readonly kind: keyof typeof typesOfKind;
  /** No cell may be empty. */
  readonly required?: true;
  /** The whole column may be left out, of the file alone or of the descriptor as well. */
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly format?: CellFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The table whose key the column holds. */
  readonly references?: TableName;
}

/**
 * period: year or interval of years; day: ISO 8601 year, month or date; unit-forms: `大=个|-=个`;
 * phrase: a text with one `{}`.
 */
export type CellFormat = "period" | "day" | "sha256" | "unit-forms" | "phrase";

export interface ContractTable {
  /** The column that other tables refer to. */
  readonly key?: string;
  /** A package may do without the table. */
  readonly optional?: true;
  /** A package without initiatives is a usable one. */
  readonly mayBeEmpty?: true;
  readonly columns: Readonly<Record<string, ContractColumn>>;
}

const text: ContractColumn = {kind: "text"};
const requiredText: ContractColumn = {kind: "text", required: true};
const day: ContractColumn = {kind: "day", format: "day"};
const line: ContractColumn = {kind: "integer", required: true, minimum: 1};
const phrase: ContractColumn = {kind: "text", optional: true, format: "phrase"};
const maybeOneOf = (choices: readonly string[]): ContractColumn => ({kind: "text", optional: true, choices});
const oneOf = (choices: readonly string[]): ContractColumn => ({kind: "text", required: true, choices});
const keyOf = (references: TableName): ContractColumn => ({kind: "text", required: true, references});

export const contract: Readonly<Record<TableName, ContractTable>> = {
  areas: {
    key: "code",
    columns: {
      code: requiredText,
      name: requiredText,
      short_name: requiredText,
      level: requiredText,
      parent: {kind: "text", references: "areas"},
      valid_from: day,
      valid_to: day,
      // Codes of the areas beside it: `KOR|CHN`.
      neighbours: {kind: "text", optional: true},
    },
  },
  topics: {
    key: "id",
    columns: {
      id: requiredText,
      name: requiredText,
      order: {kind: "integer", required: true},
      description: text,
    },
  },
  indicators: {
    key: "id",
    columns: {
      id: requiredText,
      name: requiredText,
      topic: keyOf("topics"),
      unit: text,
      // What several are called: `schools`, or `few=…|many=…` for languages with more forms.
      unit_plural: {kind: "text", optional: true},
      // A JavaScript number carries 15 decimal digits.
      decimals: {kind: "integer", required: true, minimum: 0, maximum: 15},
      // true: 62.0 beside 61.8. Tables lose the zeros at the end when a spreadsheet keeps them.
      fixed_decimals: {kind: "boolean", optional: true},
      direction: oneOf(directions),
      // Left out, it follows from the unit.
      kind: maybeOneOf(indicatorKinds),
      // The indicator of which this one is a share; all parts together make the whole.
      part_of: {kind: "text", optional: true, references: "indicators"},
      // The indicator by which the averages of areas are weighted, as rates are by people.
      weighted_by: {kind: "text", optional: true, references: "indicators"},
      // Other measure words that sources print for the indicator, and the unit that each stands for: `大=个|-=个`.
      unit_forms: {kind: "text", optional: true, format: "unit-forms"},
      aliases: text,
      definition: text,
      accrual: maybeOneOf(accruals),
      // Empty is ordinary.
      weight: maybeOneOf(weights),
      phrase,
    },
  },
  sources: {
    key: "id",
    columns: {
      id: requiredText,
      title: requiredText,
      publisher: text,
      published: day,
      file: requiredText,
      sha256: {kind: "text", required: true, format: "sha256"},
      note: text,
    },
  },
  observations: {
    key: "id",
    columns: {
      id: requiredText,
      area: keyOf("areas"),
      indicator: keyOf("indicators"),
      period: {kind: "text", required: true, format: "period"},
      value: {kind: "number", required: true},
      value_high: {kind: "number"},
      qualifier: oneOf(qualifiers),
      status: oneOf(statuses),
      source: keyOf("sources"),
      line,
      locator: text,
      printed: text,
      preferred: {kind: "boolean"},
      note: text,
      scope: {kind: "text", optional: true},
      // Empty is stated.
      period_basis: maybeOneOf(periodBases),
      phrase,
    },
  },
  initiatives: {
    key: "id",
    mayBeEmpty: true,
    columns: {
      id: requiredText,
      area: keyOf("areas"),
      topic: keyOf("topics"),
      kind: oneOf(initiativeKinds),
      name: requiredText,
      summary: text,
      period: {kind: "text", format: "period"},
      source: keyOf("sources"),
      line,
      status: maybeOneOf(initiativeStatuses),
    },
  },
  "not-figures": {
    optional: true,
    mayBeEmpty: true,
    columns: {source: keyOf("sources"), line, printed: requiredText, reason: requiredText},
  },
};

export function isTableName(name: unknown): name is TableName {
  return tableNames.some((known) => known === name);
}
