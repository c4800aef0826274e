import type {Span} from "../check/span.ts";
import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Accrual, IndicatorKind, PeriodBasis, Qualifier, Status, Weight} from "../model/dataset.ts";
import type {Reason} from "./set-aside/reason.ts";

/** Everything of a report that a person has to decide upon. */
export interface Draft {
  readonly figures: readonly DraftFigure[];
  readonly setAside: readonly DraftSetAside[];
}

/** A figure as the rules read it. What is doubtful is empty, and told. */
export interface DraftFigure {
  readonly line: number;
  readonly printed: string;
  readonly value: number | undefined;
  readonly valueHigh: number | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly unit: string;
  /** The measure word that stands there for the unit, where it is another one; `-` for none. */
  readonly unitForm: string;
  readonly area: string;
  readonly period: string;
  readonly periodBasis: PeriodBasis;
  readonly status: Status | undefined;
  /** Id of the indicator whose name stands there. */
  readonly indicator: string;
  readonly name: string;
  /** Ids of indicators with like names, none of which is chosen. */
  readonly suggestions: readonly string[];
  readonly kind: IndicatorKind;
  readonly accrual: Accrual | "";
  readonly weight: Weight;
  readonly locator: string;
  readonly sentence: string;
  readonly doubts: readonly Wording[];
}

/** With the place of its number in the text. */
export type PlacedFigure = DraftFigure & Span;

/** A number that is no figure. */
export interface DraftSetAside {
  readonly line: number;
  readonly printed: string;
  readonly reason: Reason;
  readonly sentence: string;
  readonly doubts: readonly Wording[];
}
