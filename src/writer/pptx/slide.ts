import type {Chart, Picture, Sparkline} from "../../model/document.ts";
import type {Inch, Point} from "../../model/length.ts";
import type {ColourRole, InkRole} from "../../theme/slide-theme.ts";
import type {TextPart} from "../text-parts.ts";

/** One planned slide: plain data, positions in inches from the upper left corner of the slide. */
export interface Slide {
  readonly layout: SlideLayout;
  /** What the title placeholder says; no two slides say the same. */
  readonly title: string;
  readonly titleSize: Point;
  /** Where the title stands, if not where the layout has it. */
  readonly titlePlace?: Area;
  /** Text of the subtitle placeholder, lines separated by `\n`; only `cover` and `closing` have one, and sections of a house. */
  readonly subtitle: string;
  readonly subtitleSize: Point;
  /** Texts of further placeholders, which only layouts of a house have. */
  readonly besides?: Readonly<Partial<Record<BesidePlace, BesideText>>>;
  /** Where the subtitle stands, if not where the layout has it. */
  readonly subtitlePlace?: Area;
  /** Behind title and text. */
  readonly ground?: readonly ShapeBox[];
  readonly boxes: readonly Box[];
  /** Speaker notes, with the list of data sources at the end. */
  readonly notes: readonly NoteLine[];
  /** Not shown to the audience: a slide of the annex. */
  readonly hidden: boolean;
  /** Name of the section of the deck that begins with it. */
  readonly startsSection?: string;
}

/** A section's number; who reports and when. */
export type BesidePlace = "ordinal" | "imprint";

export interface BesideText {
  readonly text: string;
  readonly size: Point;
}

/** One paragraph of notes, cut at its figures. */
export type NoteLine = readonly TextPart[];

/** The agenda is a slide like those with contents, unless a house has a layout of its own for it. */
export type SlideLayout = "cover" | "agenda" | "section" | "content" | "closing";

export type Box = TextBox | TableBox | ChartBox | PictureBox | ShapeBox;

export interface Area {
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
  readonly h: Inch;
}

/** Paragraphs and lists; with a `fill`, a card or callout. */
export interface TextBox {
  readonly type: "text";
  /** What the selection pane of PowerPoint and screen readers call it. */
  readonly name: string;
  readonly area: Area;
  readonly paragraphs: readonly Para[];
  readonly valign: "top" | "middle" | "bottom";
  /** Set smaller than the theme allows, for it has nowhere else to go. */
  readonly isShrunk?: boolean;
  readonly fill?: ColourRole;
  /** Distance between the edge and the text. */
  readonly inset: Inset;
}

export interface Inset {
  readonly x: Inch;
  readonly y: Inch;
}

export interface TableBox {
  readonly type: "table";
  readonly name: string;
  readonly area: Area;
  /** Header first; the header row is repeated on every slide that a table goes on to. */
  readonly rows: readonly TableRow[];
  readonly columnWidths: readonly Inch[];
  /** Columns that say what the rows beside them are about: tinted, with cells over several rows. */
  readonly labelColumns?: readonly number[];
  /** Distance between the edges of a cell and its text. */
  readonly inset: Inset;
}

export interface TableRow {
  readonly height: Inch;
  readonly header: boolean;
  /** Every other row stands on `surface`. */
  readonly shaded: boolean;
  readonly cells: readonly Para[];
  /** Rows that each cell covers, 0 for one that joins the cell above; none where all stand alone. */
  readonly spans?: readonly number[];
}

/** Room for a chart; the writer keeps the proportion of the drawing and centres it. */
export interface ChartBox {
  readonly type: "chart";
  readonly name: string;
  readonly area: Area;
  readonly chart: Chart;
}

/** A picture of the templates folder, or the logo, in its proportion. */
export interface PictureBox {
  readonly type: "picture";
  readonly name: string;
  readonly area: Area;
  readonly picture: Pick<Picture, "path" | "alternative" | "inferred">;
}

/** A plain filled rectangle: accent bars and the like. */
export interface ShapeBox {
  readonly type: "shape";
  readonly name: string;
  readonly area: Area;
  readonly fill: ColourRole;
}

/** One paragraph, measured: its type size and line height hold in the finished file, which shrinks nothing. */
export interface Para {
  readonly runs: readonly Run[];
  readonly size: Point;
  /** Exact distance between base lines, so that every font gives the planned height. */
  readonly lineHeight: Point;
  /** Ignored in the first paragraph of a box. */
  readonly spaceBefore: Point;
  readonly align: "left" | "center" | "right";
  readonly bullet?: Bullet;
  /** Stands in place of text: the paragraph is a cell of a table then, and has no runs. */
  readonly sparkline?: NamedSparkline;
  /** Must not be the last paragraph before a split. */
  readonly keepWithNext?: boolean;
}

export interface NamedSparkline {
  readonly sparkline: Sparkline;
  /** What its row is about; may be empty. */
  readonly name: string;
}

export interface Bullet {
  /** 0 for the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** Number of the first item of its list on this slide. */
  readonly start: number;
  /** The item's own number. */
  readonly number: number;
  /** Width of the hanging indent of one level. */
  readonly indent: Inch;
}

/** Text in one style. A figure is always one run. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** Struck out. */
  readonly deleted?: true;
  readonly position?: "superscript" | "subscript";
  readonly colour: InkRole;
  /** Observations behind a figure; empty for words. */
  readonly observations: readonly string[];
  readonly url?: string;
  /** Ends with, or holds, the mark of an inferred period. */
  readonly inferred?: true;
  /** Starts a new line within the paragraph. */
  readonly breakBefore?: boolean;
}

/** How many slides the audience sees: those of the annex are hidden. */
export const countShownSlides = (slides: readonly Slide[]): number =>
  slides.filter(({hidden}) => !hidden).length;
