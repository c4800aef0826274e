import type {LanguageId} from "./language.ts";

/** Kinds with a row of its own for each category; their series have roles by their order (`docs/en/charts.md`). */
export const rowChartTypes = ["dumbbell", "bullet", "progress"] as const;
export type RowChartType = (typeof rowChartTypes)[number];

/** The kinds of chart that every face (drawn picture, Word, PowerPoint) can show. `bar` groups its series. */
export const chartTypes = [
  "bar",
  "stacked-bar",
  "percent-stacked-bar",
  "horizontal-bar",
  "line",
  "area",
  "doughnut",
  "pie",
  "combination",
  "scatter",
  "pyramid",
  ...rowChartTypes,
] as const;
export type ChartType = (typeof chartTypes)[number];

/** How far a target was reached: met, near, behind, or nobody has reported a value. */
export const lights = ["met", "near", "behind", "missing"] as const;
export type Light = (typeof lights)[number];

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
  /** By category: what lies between two of its values, in words (`+20`); null where it is not known. */
  readonly differences?: readonly (string | null)[];
  /** By category; null where there is nothing to judge. */
  readonly lights?: readonly (Light | null)[];
  /** The category or series to look at, by its name; of a dumbbell also `largest`, the category with the largest gap. */
  readonly highlight?: string;
  /** A panel of its own for each series, all along the same axes: small multiples. */
  readonly multiples?: "series";
  /** Value labels: `auto` shows them while there is room. */
  readonly labels: "auto" | "show" | "hide";
  /** Ends of the value axis; bars start at zero unless `minimum` says otherwise. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Set by the theme: the numbers of the axis have thousands separators, as texts and labels have. */
  readonly thousandsSeparators?: true;
  /** That of the document; left out for the usual one. */
  readonly language?: LanguageId;
  /** A name or the title bears the mark of an inferred period. */
  readonly inferred?: true;
}

export interface ChartSeries {
  readonly name: string;
  /** Unit of its values, where they run along a second axis: those of the line of a combination, the heights of a scatter. */
  readonly unit?: string;
  readonly points: readonly (ChartPoint | null)[];
}

export interface ChartPoint {
  readonly value: number;
  /** The figure as text with its qualifier and unit, e.g. `≥85%`: what the label says. */
  readonly text: string;
  /** Ids of the observations behind the value. */
  readonly observations: readonly string[];
  /** The value is only the least or the most that it may be. */
  readonly bound?: "least" | "most";
}

/** A chart turned into a picture. */
export interface Drawing {
  readonly png: Uint8Array;
  /** Pixels; the proportion is what matters to writers. */
  readonly width: number;
  readonly height: number;
}

/** The two proportions in which charts are drawn, so that one picture serves several documents. */
export type DrawingSize = "wide" | "half" | "low";

/**
 * Logical pixels. Shown about 15.6 cm wide in Word (`half`: half of that), so 22 of them come out at 10 points (8). `low`
 * is for two rows or fewer on a page, which would stand far apart else.
 */
export const drawingFrames: Readonly<Record<DrawingSize, {readonly width: number; readonly height: number}>> =
  {
    wide: {width: 960, height: 480},
    half: {width: 600, height: 480},
    low: {width: 960, height: 320},
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
  /** Bars whose names find no room below them lie down; then the first category is the topmost. A pie is a ring without a hole. */
  readonly shape: "upright" | "lying" | "ring" | "rows" | "points" | "sides";
  /** The place of the plot without the texts around it; of a ring or pie, the square that holds it. */
  readonly plot: NativeArea;
  /** One for each series; of a ring, for each category. */
  readonly colours: readonly string[];
  /** `pointColours[s][c]`, where single bars differ from their series. */
  readonly pointColours?: readonly (readonly string[])[];
  readonly ink: NativeInk;
  /** Undefined for a ring, and for rows. */
  readonly axes?: NativeAxes;
  /** Of rows only. */
  readonly rows?: RowScene;
  /** Of lines that carry their names at their ends. */
  readonly course?: NativeCourse;
  /** Of small multiples: a chart for each series; nothing else of the whole is drawn then. */
  readonly panels?: readonly NativePanel[];
  readonly labels: NativeLabels;
  /** `单位：%`, with its upper left corner; undefined where the labels alone say it. */
  readonly unit?: NativeText;
  /** The same of the second axis, of a scatter of that below the plot; of a pyramid, what its right half is. */
  readonly secondUnit?: NativeText;
  /** Above the plot; of panels, the name of the series. */
  readonly title?: NativeText;
  /** Undefined where one series needs none. */
  readonly legend?: NativeArea & {readonly size: number};
  /** `注：…无数据。`; empty if there is a value for everything. */
  readonly remark: string;
}

/** What lines of many points, or many lines, show of their points and of the names below them. */
export interface NativeCourse {
  /** `dots[s][c]`: whether the point is marked. */
  readonly dots: readonly (readonly boolean[])[];
  readonly dotSize: number;
  /** By category, how far its name stands to the right of its point, null where it is left out; undefined where all stand. */
  readonly shownNames?: readonly (number | null)[];
  /** The line to look at is this much stronger than the others. */
  readonly widths: readonly number[];
}

/** One of several charts that stand beside one another, in the pixels of the whole. */
export interface NativePanel {
  readonly area: NativeArea;
  readonly chart: NativeChart;
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
  /** Number format of the values along the axis. */
  readonly format: string;
  readonly tickSize: number;
  readonly nameSize: number;
  /** 2 if there is room for every second name only, and so on. */
  readonly nameInterval: number;
  /** Names are turned by a quarter, to be read from below. */
  readonly areNamesUpright: boolean;
  /** Space between groups of bars and overlap within them, in hundredths of a bar's thickness (ECMA-376 Part 1, 21.2.2.75 and 21.2.2.131). */
  readonly gap: number;
  readonly overlap: number;
  /** Its numbers stand nowhere beside the axis: another chart has them. */
  readonly hidesValues?: boolean;
  /** The axis at the right, of the series that have a unit of their own; of a scatter, that of its widths; of a pyramid, its right half. */
  readonly second?: Pick<NativeAxes, "minimum" | "maximum" | "step" | "format">;
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
  /** The name of the series stands before the value. */
  readonly isNamed?: true;
  readonly isBold?: boolean;
  /** Where the series has a number format of its own. */
  readonly format?: string;
  readonly colour: string;
  readonly position: "end" | "middle" | "above" | "below" | "left" | "right";
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
  /** Muted where it is not said. */
  readonly colour?: string;
  readonly isBold?: boolean;
}

/** What a chart of rows shows, for picture and Office alike. Row 0 is the topmost, and its middle is at 0.5. */
export interface RowScene {
  readonly count: number;
  readonly axis: RowAxis;
  /** In the order in which they are drawn, all below the markers. */
  readonly strokes: readonly RowStroke[];
  /** `markers[series][category]`; null where there is no value. */
  readonly markers: readonly (readonly (RowMarker | null)[])[];
  readonly texts: readonly RowText[];
}

export interface RowAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly tickSize: number;
  /** Number format of its numbers; the last one has the unit. */
  readonly format: string;
}

/** A place by its value along the axis and its height in rows; `of` is the point whose value it is. */
export interface RowPlace {
  readonly value: number;
  readonly row: number;
  readonly of?: {readonly series: number; readonly category: number};
}

export interface RowStroke {
  readonly from: RowPlace;
  readonly to: RowPlace;
  readonly colour: string;
  readonly width: number;
}

/** `bound` is a dot with a tip, `cap` a tip alone: the value may be larger than it says (smaller: to the left). `none` holds a text. */
export interface RowMarker {
  readonly place: RowPlace;
  readonly shape: "ring" | "dot" | "bound" | "cap" | "none";
  readonly size: number;
  readonly colour: string;
  readonly points: "left" | "right";
}

export interface RowText {
  readonly lines: readonly string[];
  /** Beside the marker of its point, if it has one. */
  readonly place: RowPlace;
  readonly side: "left" | "right" | "above" | "below" | "middle";
  /** From the place to the near edge of the text. */
  readonly gap: number;
  readonly offset: {readonly x: number; readonly y: number};
  readonly size: number;
  readonly colour: string;
  readonly isBold: boolean;
  /** The text is the letter of a light, and stands on its colour. */
  readonly light?: {readonly state: Light; readonly colour: string};
}
