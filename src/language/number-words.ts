import type {Qualifier, Status} from "../model/dataset.ts";

/** How a language says periods and days. */
export interface DateWords {
  readonly year: (year: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  readonly quarter: (year: number, quarter: number) => string;
  readonly half: (year: number, half: number) => string;
  readonly years: (from: string, to: string) => string;
  /** Several in one year. */
  readonly months: (year: number, from: number, to: number) => string;
  readonly quarters: (year: number, from: number, to: number) => string;
  /** Both ends, each as it is printed. */
  readonly span: (from: string, to: string) => string;
  /** What a printed year ends with. */
  readonly yearEnd: string;
  /** `2025年基期`; @param period empty where it is not told */
  readonly status: (status: Status, period: string) => string;
  /** A word behind a period, in the head of a column: `2025年完成值`. */
  readonly reached: (period: string) => string;
  /** An area behind which its period stands, in the head of a column: `全市2025年`. */
  readonly of: (area: string, period: string) => string;
  /** What the mark of an inferred period means. */
  readonly inferred: string;
}

/** A word that many numbers are counted in: 万, million. */
export interface ScaleWord {
  readonly word: string;
  readonly power: number;
  /** A figure is never printed in it unless somebody asks: thousand. */
  readonly isRare?: true;
}

/** Where the word of a qualifier stands, and which. */
export interface QualifierWording {
  readonly at: "none" | "before" | "after-number" | "after-unit" | "range";
  readonly word: string;
}

/** A word of a source that is kept, as it says more than the usual one: 近 is not 约. */
export interface PrintedWording {
  readonly qualifier: Qualifier;
  readonly printed: RegExp;
  readonly wording: QualifierWording;
}

export interface NumberWords {
  /** The largest first. */
  readonly scales: readonly ScaleWord[];
  /** What `scale=` calls plain digits. */
  readonly plainScale: string;
  /** Digits of a number with its decimals, separators included where the language cannot do without. */
  readonly digits: (plain: string) => string;
  /** The scale behind the digits. */
  readonly scaled: (digits: string, scale: string) => string;
  /** The unit behind the number, or before it; the sign of a currency stands before it in every language. */
  readonly measured: (number: string, unit: string) => string;
  /**
   * The form of a unit for a number of things.
   * @param many what several are called, and where a language has more forms `few=…|many=…`; empty for one form
   * @param decimals with which the number is printed: 1.0 years
   */
  readonly unitFor: (count: number, unit: string, many: string, decimals?: number) => string;
  /** A range of two numbers as they are printed by themselves. @param measured puts the unit where it belongs */
  readonly range: (low: string, high: string, measured: (number: string) => string) => string;
  readonly percentagePoints: (count: number, decimals?: number) => string;
  readonly usual: Readonly<Record<Qualifier, QualifierWording>>;
  readonly printed: readonly PrintedWording[];
  readonly rank: {
    /** What places are counted in, where no indicator says it. */
    readonly unit: string;
    readonly at: (place: number, unit: string) => string;
    readonly between: (from: number, to: number, unit: string) => string;
    readonly top: (place: number, unit: string) => string;
    readonly about: (place: number, unit: string) => string;
  };
  /** How the verb for a figure depends on what its text begins or ends with. */
  readonly is: (text: string, verb: string | undefined) => string;
}

/** What stands before and behind a number that tells a difference. */
export interface Telling {
  readonly before: string;
  readonly after: string;
}

export interface MoreAndLess {
  readonly more: Telling;
  readonly less: Telling;
}

export interface ComparisonWords {
  /** What became of something, by what it is: a rate, or a number of things. */
  readonly change: {readonly rate: MoreAndLess; readonly number: MoreAndLess};
  /** How one thing stands beside another. */
  readonly difference: {readonly rate: MoreAndLess; readonly number: MoreAndLess};
  /** In percent of what there was; of a yearly one, as if each year had grown alike. */
  readonly growth: MoreAndLess;
  readonly yearlyGrowth: MoreAndLess;
  /** The same of rates, in percentage points. */
  readonly yearlyChange: MoreAndLess;
  /** A growth so small that it prints as nothing, and is not nothing. */
  readonly nearlyUnchanged: string;
  /** What became of a place in an order. */
  readonly place: MoreAndLess & {readonly unchanged: string; readonly count: (places: number) => string};
  readonly unchanged: string;
  readonly level: string;
  readonly about: string;
  /** Before the sign of a difference in a narrow column. */
  readonly lowerBound: string;
  readonly upperBound: string;
  readonly lessThan: string;
  readonly atMost: string;
  readonly moreThan: string;
  readonly atLeast: string;
  /** Before the parts of a whole. */
  readonly ofWhich: string;
  /** Between the name of a part and how many there are. */
  readonly betweenPart: string;
  /** What a phrase says for an indicator that has none: its name, and `{}` for the figure. */
  readonly phrase: (name: string) => string;
}
