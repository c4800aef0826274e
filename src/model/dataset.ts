import type {Place} from "../diagnostic/place.ts";
import type {LanguageId} from "./language.ts";

/**
 * The content of a data package: plain, immutable and printable as JSON.
 * Terms follow SDMX: an observation is the value of an indicator for a reference area and a time period.
 */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  /** That of its names, and of documents whose template and theme name no other. */
  readonly language: LanguageId;
  /** Of its areas, and others that it names. */
  readonly levels: readonly AreaLevel[];
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly observations: readonly Observation[];
  readonly initiatives: readonly Initiative[];
  readonly notFigures: readonly NotFigure[];
}

/** What kind of place an area is: a district, a hospital. Each package has its own. */
export interface AreaLevel {
  /** As `areas.csv` writes it. */
  readonly id: string;
  /** What people call it: 区, 医院. */
  readonly label: string;
  /** What texts call such an area where it is the whole that its parts are compared with: 全市. Empty for most. */
  readonly whole: string;
  /** Templates for areas make documents of it, unless their front matter chooses otherwise. */
  readonly documents: boolean;
  /** Only to compare with: it is listed only where its level is asked for. */
  readonly yardstick: boolean;
  /** Areas are ranked among those whose levels have the same word here. */
  readonly peers: string;
  /** What texts call those areas together: 区县, 医院. */
  readonly peersName: string;
  /** The package itself says whether it has documents. */
  readonly isSettled: boolean;
}

export interface Area {
  /** GB/T 2260 code of six digits, or a documented local code such as `CQ-GXQ`. */
  readonly code: string;
  /** No other area has it: of two with one name each is called by what contains it as well. */
  readonly name: string;
  readonly shortName: string;
  /** Names that `areas.csv` gives it, and others too, so that they name none of them; empty for most. */
  readonly sharedNames: readonly string[];
  /** Id of its level. */
  readonly level: string;
  /** What people call its level. */
  readonly levelName: string;
  /** What texts call it and the areas that it is ranked among: 区县, 医院. */
  readonly peersName: string;
  /** Code of the area that contains this one; empty for the topmost. */
  readonly parent: string;
  /** Codes of the areas beside it, as `areas.csv` names them; empty for most. */
  readonly neighbours: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly place: Place;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly description: string;
  readonly place: Place;
}

/**
 * What kind of quantity an indicator is; it decides how values are formatted and compared.
 * share: a percentage of a whole; change: a percentage change; rank: a place in an order, 1 being the best;
 * index: a number without unit.
 */
export const indicatorKinds = ["share", "change", "count", "amount", "rank", "index", "duration"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/**
 * stock: what there is at a point in time; flow: what comes about during a period. Five brands that exist and five
 * brands to be founded until 2025 are figures of two indicators. Empty where nobody has said.
 */
export const accruals = ["stock", "flow"] as const;
export type Accrual = (typeof accruals)[number];

/**
 * How much an indicator matters to readers. core: what leaders ask for first; structural: a number that only tells how
 * something is built (three levels, 24 hours), never worth a card, a bar or a sentence of its own.
 */
export const weights = ["core", "ordinary", "structural"] as const;
export type Weight = (typeof weights)[number];

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Printed right after the number: `%`, `所`, `人次`; empty for an index. */
  readonly unit: string;
  /** What several of them are called, where the language tells one from several; see `unitForms` in `src/language`. */
  readonly unitPlural?: string;
  /** Its figures are printed with all their decimals, 62.0 beside 61.8; without it as many as each is known to. */
  readonly fixedDecimals?: boolean;
  /** The most decimals that values of this indicator carry; computed values are rounded to it. */
  readonly decimals: number;
  readonly direction: "higher" | "lower" | "none";
  readonly kind: IndicatorKind;
  readonly accrual: Accrual | "";
  readonly weight: Weight;
  /** Id of the indicator of which this one is a part; its parts add up to it. Empty for most. */
  readonly partOf: string;
  /** Id of the indicator that tells how much each area counts in an average of several. Empty for most. */
  readonly weightedBy: string;
  /** Other measure words that sources print for it. */
  readonly unitForms: readonly UnitForm[];
  readonly aliases: readonly string[];
  readonly definition: string;
  /** A sentence of our own with `{}` where the figure stands: `培育品牌幼儿园{}`. Empty for the general form. */
  readonly phrase: string;
  readonly place: Place;
}

/** Printed 大 stands for 个 in 6大学区; an empty `printed` for no measure word at all. */
export interface UnitForm {
  readonly printed: string;
  /** The unit that it stands for: that of the indicator, or the form is out of date. */
  readonly unit: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 date, month or year, as far as it is known; may be empty. */
  readonly published: string;
  readonly file: string;
  readonly sha256: string;
  readonly note: string;
  readonly place: Place;
}

export const qualifiers = [
  "exact",
  "about",
  "more_than",
  "less_than",
  "at_least",
  "at_most",
  "range",
] as const;
export type Qualifier = (typeof qualifiers)[number];
export const statuses = ["baseline", "actual", "target"] as const;
export type Status = (typeof statuses)[number];

/** stated: the source tells the year; inferred: we concluded it, from the year of the source for instance. */
export const periodBases = ["stated", "inferred"] as const;
export type PeriodBasis = (typeof periodBases)[number];

export interface Observation {
  readonly id: string;
  readonly area: string;
  readonly indicator: string;
  /** ISO 8601 year or interval of years, `2025` or `2021/2025`. */
  readonly period: string;
  readonly value: number;
  /** Upper end where `qualifier` is `range`. */
  readonly valueHigh: number | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly source: string;
  /** 1-based line of the figure in the source's text file. */
  readonly line: number;
  /** Where the figure stands, for people: heading, table and row. */
  readonly locator: string;
  /** The figure as the source prints it. */
  readonly printed: string;
  /** The one to use among observations that contradict each other. */
  readonly preferred: boolean;
  readonly note: string;
  /** What part is meant where the indicator alone does not say: `幼儿园和小学`. Only like scopes are compared. */
  readonly scope: string;
  readonly periodBasis: PeriodBasis;
  /** Goes before that of the indicator. */
  readonly phrase: string;
  readonly place: Place;
}

/** A named programme, mechanism or honour, told in our own words. */
export interface Initiative {
  readonly id: string;
  readonly area: string;
  readonly topic: string;
  readonly kind: InitiativeKind;
  readonly name: string;
  readonly summary: string;
  readonly period: string;
  readonly source: string;
  readonly line: number;
  readonly status: InitiativeStatus | "";
  readonly place: Place;
}

/** A number in a source that is no figure: a date, a code, part of a name. */
export interface NotFigure {
  readonly source: string;
  /** 1-based line of the source's text file. */
  readonly line: number;
  /** The words that hold the number; wherever they stand on the line they are meant. */
  readonly printed: string;
  readonly reason: string;
  readonly place: Place;
}

export const initiativeKinds = ["programme", "mechanism", "brand", "pilot", "honour", "policy"] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

/** planned: a plan names it; nothing says that it has begun. Empty where nobody has said. */
export const initiativeStatuses = ["planned", "under-way", "done"] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];
