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
  /** A name or the title bears the mark of an inferred period. */
  readonly inferred?: true;
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

/**
 * Logical pixels. Shown about 15.6 cm wide in Word (`half`: half of that), so 22 of them come out at 10 points (8).
 */
export const drawingFrames: Readonly<Record<DrawingSize, {readonly width: number; readonly height: number}>> =
  {
    wide: {width: 960, height: 480},
    half: {width: 600, height: 480},
  };

/** How a chart gets into a document: as a drawn picture, or as a chart that Word and PowerPoint can edit. */
export const chartForms = ["image", "native"] as const;
export type ChartForm = (typeof chartForms)[number];

/**
 * What Office is told so that its own chart looks like the drawn picture. Lengths are the picture's logical pixels,
 * colours `#RRGGBB`; writers bring both to scale and name the fonts.
 */
export interface NativeChart {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly height: number;
  /** Bars whose names find no room below them lie down; then the first category is the topmost. */
  readonly shape: "upright" | "lying" | "ring";
  /** The place of the plot without the texts around it; of a ring, the square that holds it. */
  readonly plot: NativeArea;
  /** One for each series; of a ring, for each category. */
  readonly colours: readonly string[];
  readonly ink: NativeInk;
  /** Undefined for a ring. */
  readonly axes?: NativeAxes;
  readonly labels: NativeLabels;
  /** `单位：%`, with its upper left corner; undefined where the labels alone say it. */
  readonly unit?: NativeText;
  /** Undefined where one series needs none. */
  readonly legend?: NativeArea & {readonly size: number};
  /** `注：…无数据。`; empty if there is a value for everything. */
  readonly remark: string;
}

export interface NativeArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NativeInk {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
}

export interface NativeAxes {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly tickSize: number;
  readonly nameSize: number;
  /** 2 if there is room for every second name only, and so on. */
  readonly nameInterval: number;
  /** Space between groups of bars and overlap within them, in hundredths of a bar's thickness (ECMA-376 Part 1, 21.2.2.75 and 21.2.2.131). */
  readonly gap: number;
  readonly overlap: number;
}

export interface NativeLabels {
  /** Number format that says value and unit. */
  readonly format: string;
  readonly size: number;
  /** `points[s][c]`; null where no label is shown. */
  readonly points: readonly (readonly (NativeLabel | null)[])[];
}

export interface NativeLabel {
  readonly text: string;
  /** The number format cannot say the text: a qualifier (`≥85%`), `1.2万人`. */
  readonly isOwn: boolean;
  readonly colour: string;
  readonly position: "end" | "middle" | "above" | "below";
  /** Turned by a quarter, to be read from below. */
  readonly isUpright: boolean;
  /** How far away it stands from where Office would put it. */
  readonly offset?: {readonly x: number; readonly y: number};
}

export interface NativeText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
