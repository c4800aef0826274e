/** The kinds of chart that every face (drawn picture, Word, PowerPoint) can show. `bar` groups its series. */
export const chartTypes = ["bar", "stacked-bar", "horizontal-bar", "line", "doughnut"] as const;
export type ChartType = (typeof chartTypes)[number];

/**
 * A chart with its values in it: one spec drives the drawn picture and the native charts alike.
 * `series[s].points[c]` belongs to `categories[c]`; null means that there is no observation, never zero.
 */
export interface ChartSpec {
  readonly type: ChartType;
  /** Caption in Word, alternative text everywhere; not drawn into the picture. */
  readonly title: string;
  /** Unit of every value: `%`, `所`; empty for a number without unit. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Value labels: `auto` shows them while there is room. */
  readonly labels: "auto" | "show" | "hide";
  /** Ends of the value axis; bars start at zero unless `minimum` says otherwise. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly (ChartPoint | null)[];
}

export interface ChartPoint {
  readonly value: number;
  /** The figure as text with its qualifier and unit, e.g. `≥85%`: what the label says. */
  readonly text: string;
  /** Ids of the observations behind the value. */
  readonly observations: readonly string[];
}

/** A chart turned into a picture. */
export interface Drawing {
  readonly png: Uint8Array;
  /** Pixels; the proportion is what matters to writers. */
  readonly width: number;
  readonly height: number;
}

/** The two proportions in which charts are drawn, so that one picture serves several documents. */
export type DrawingSize = "wide" | "half";
