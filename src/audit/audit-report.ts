import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Format} from "../model/document.ts";
import type {PassageKind} from "../model/record.ts";

/**
 * right: still says what the data says. changed: edited since the file was built. outdated: as it was built, but the
 * data says something else now. unknown: nothing backs it. inconsistent: one place of the file contradicts another.
 */
export const verdicts = ["right", "changed", "outdated", "unknown", "inconsistent"] as const;
export type Verdict = (typeof verdicts)[number];

export interface AuditReport {
  readonly file: string;
  readonly format: Format;
  /** Whether the file carries its record; without one only the data can tell, which is weaker. */
  readonly record: boolean;
  readonly title: string;
  /** Number of figures, and of each verdict among them. */
  readonly summary: Readonly<Record<"figures" | Verdict, number>>;
  /** In reading order, the right ones included. */
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly verdict: Verdict;
  readonly kind: PassageKind | "chart" | "workbook";
  readonly place: Wording;
  /** What stands in the file. */
  readonly here: string;
  /** What the data says now; undefined when it says nothing. */
  readonly data?: string;
  /** What stood here when the file was built, where that is something else. */
  readonly built?: string;
  readonly observations: readonly CitedPlace[];
  /** The passage around the figure, shortened. */
  readonly excerpt: string;
  readonly remark?: Wording;
}

/** Where a figure comes from. */
export interface CitedPlace {
  readonly id: string;
  readonly source: string;
  readonly line: number;
}
