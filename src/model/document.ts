import type {Place} from "../diagnostic/place.ts";
import type {ChartForm, ChartPoint, ChartSpec, Drawing, NativeChart} from "./chart.ts";
import type {Observation, Source} from "./dataset.ts";
import type {LanguageId} from "./language.ts";
import type {LightState} from "./light.ts";
import type {PictureSize} from "./picture.ts";
import type {NamedAt, SourcesPlace} from "./slide-choices.ts";

export type Format = "docx" | "pptx";

/**
 * One briefing or deck, ready for a writer: plain data without methods, each node with its place
 * in the template that the editor wrote.
 */
export interface Document {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  /** Every observation that a figure, table or chart of the document cites, in order of first use. */
  readonly observations: readonly CitedObservation[];
  /** The sources of those observations, in order of first use; their index + 1 is the number that readers see. */
  readonly sources: readonly CitedSource[];
}

export interface DocumentMeta {
  readonly title: string;
  /** Where the title is written. */
  readonly place?: Place;
  readonly subtitle: string;
  /** Name of the area or topic; `全市` for the overview. */
  readonly subject: string;
  readonly format: Format;
  readonly template: string;
  readonly theme: string;
  /**
   * Date of the newest source in ISO 8601, as precisely as it is dated: a day, a month or a year; empty where none is. In
   * the properties of the file, which need a day, its first one.
   */
  readonly date: string;
  /** Who issues the document; may be empty. */
  readonly author: string;
  /** Number of the issue and the date that it bears, as they are printed; empty for a document of no series. */
  readonly issue: string;
  readonly issued: string;
  /** Whether `#` headings of a deck are slides of their own; else their text stands above the titles of slides. */
  readonly sectionSlides: boolean;
  /** What the last slide of a deck says; empty for no such slide. */
  readonly closing: string;
  /** Whether the agenda stands behind the cover; left out, where sections have slides of their own. */
  readonly agenda?: boolean | undefined;
  /** Where the sources of a deck are listed; left out, at the end, and hidden where there is an annex. */
  readonly sourcesAt?: SourcesPlace | undefined;
  /** Titles of slides that are not shown. */
  readonly hide?: readonly NamedAt[] | undefined;
  readonly language: LanguageId;
  /** In which form its charts are wanted; the theme decides where this says nothing. */
  readonly charts?: ChartChoice;
  /** What the small numbers of a briefing count: places where this says nothing. */
  readonly citations?: CitationForm;
  readonly limit?: LengthLimit;
  /** That it fills a template made in Word, and which. */
  readonly form?: FilledForm;
}

/** The Word file that a document fills, and what it shows of its sources. */
export interface FilledForm {
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Small numbers behind figures. */
  readonly marks: boolean;
  /** The list that they lead to. */
  readonly sources: boolean;
}

/** How long a document may be, as its template says. */
export interface LengthLimit {
  /** Pages of a briefing, slides that a deck shows. */
  readonly most: number;
  readonly place: Place;
}

/**
 * How long a document is. Pages are an estimate, as fonts differ; nobody but Word knows how many a template has that was
 * made in it.
 */
export type DocumentLength =
  | {readonly pages?: number}
  | {
      /** Those that are shown. */
      readonly slides: number;
      readonly hiddenSlides: number;
    };

/** Each place in a source has a number, or each source has one, whatever the place. */
export const citationForms = ["places", "sources"] as const;
export type CitationForm = (typeof citationForms)[number];

/** Null where nothing was said. */
export interface ChartChoice {
  /** On the command line: holds for every chart. */
  readonly command: ChartForm | null;
  /** In the template's front matter: holds for charts that do not say themselves. */
  readonly template: ChartForm | null;
}

export type CitedObservation = Omit<Observation, "place" | "preferred" | "scope" | "periodBasis" | "phrase">;
export type CitedSource = Omit<Source, "place" | "file" | "note">;

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Chart
  | Picture
  | KeyFigures
  | Callout
  | Points
  | Columns
  | Notes
  | SlideBreak
  | Headline
  | Appendix
  | FormElement
  | FormPiece
  | FormSources;

/** In a deck level 1 makes a section slide, level 2 starts a slide, deeper levels stand within it. */
export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly children: readonly Inline[];
  readonly place: Place;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
  /** The paragraph of a template made in Word that it is written in. */
  readonly node?: number;
  readonly place: Place;
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** Each item is a sequence of blocks: paragraphs and nested lists. */
  readonly items: readonly (readonly Block[])[];
  readonly place: Place;
}

export interface Table {
  readonly type: "table";
  /** What `:ref[…]` calls it; only a table with a caption can have one. */
  readonly id?: string;
  /** Empty when the table has no caption. */
  readonly caption: readonly Inline[];
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /**
   * How many rows each cell covers, row by row: 1, more where cells below join it, 0 where it joins the one above and is
   * empty. Only a table with merged cells has it.
   */
  readonly rowSpans?: readonly (readonly number[])[];
  /** One for each column; as long as `header`. */
  readonly align: readonly ("left" | "center" | "right")[];
  readonly place: Place;
}

export type TableCell = readonly Inline[];

export interface Chart {
  readonly type: "chart";
  /** What `:ref[…]` calls it. */
  readonly id?: string;
  readonly spec: ChartSpec;
  /** The form that its own block asks for. */
  readonly charts?: ChartForm;
  readonly place: Place;
}

/** A picture of the templates folder, `![words](pictures/site.jpg "caption")` alone in its paragraph. */
export interface Picture {
  readonly type: "picture";
  /** What `:ref[…]` calls it; only a picture with a caption can have one. */
  readonly id?: string;
  /** Within the templates folder, with `/`. */
  readonly path: string;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  /** Empty where it has none; it is not counted then. */
  readonly caption: string;
  /** The caption bears the mark of an inferred period. */
  readonly inferred?: true;
  /** As wide as the editor wants it; writers decide where this says nothing. */
  readonly width?: PictureWidth;
  readonly size: PictureSize;
  readonly place: Place;
}

/** A share of the room from left to right, from 0 to 1, or a length. */
export type PictureWidth = {readonly share: number} | {readonly centimetres: number};

/** What may have a caption with a number, and be referred to by it. */
export type Captioned = Chart | Picture | Table;

/** A row of number cards (`:::kpi`). */
export interface KeyFigures {
  readonly type: "key-figures";
  readonly cards: readonly KeyFigure[];
  readonly place: Place;
}

export interface KeyFigure {
  readonly value: readonly Inline[];
  readonly label: readonly Inline[];
  /** A third, small line; may be empty. */
  readonly detail: readonly Inline[];
}

/** A set-off remark (`:::callout`): the conclusion of a slide, a caveat about the data. */
export interface Callout {
  readonly type: "callout";
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Points with a short tag each (`:::points`), in a box that is seen first. */
export interface Points {
  readonly type: "points";
  /** Empty where the box has none. */
  readonly title: readonly Inline[];
  readonly items: readonly TaggedPoint[];
  readonly place: Place;
}

export interface TaggedPoint {
  /** Two to four characters. */
  readonly tag: readonly Inline[];
  readonly text: readonly Inline[];
}

export interface Columns {
  readonly type: "columns";
  readonly columns: readonly (readonly Block[])[];
  readonly place: Place;
}

/** Speaker notes (`:::notes`); only decks show them. */
export interface Notes {
  readonly type: "notes";
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** `---` in a deck: go on with the same title on a new slide. */
export interface SlideBreak {
  readonly type: "slide-break";
  readonly place: Place;
}

/** What the document comes to (`:::headline`): under the title of a briefing, on the cover of a deck. */
export interface Headline {
  readonly type: "headline";
  readonly children: readonly Inline[];
  readonly place: Place;
}

/** `::appendix`: here the annex begins, on slides that are hidden and on a page of its own in Word. */
export interface Appendix {
  readonly type: "appendix";
  readonly place: Place;
}

/** An element of a template made in Word, a table or a cell say, with what stands in it. */
export interface FormElement {
  readonly type: "form-element";
  /** Its number in the template. */
  readonly node: number;
  /** What stands in it is Markdown, in place of the paragraph that it is. */
  readonly isReplaced?: true;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Elements of such a template that stay as they are. */
export interface FormPiece {
  readonly type: "form-piece";
  readonly from: number;
  readonly to: number;
  readonly place: Place;
}

/** The list of sources, in place of a paragraph of such a template. */
export interface FormSources {
  readonly type: "form-sources";
  readonly node: number;
  readonly place: Place;
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Deleted
  | Superscript
  | Subscript
  | Code
  | Link
  | Figure
  | Reference
  | Light
  | Sparkline
  | InferredMark
  | LineBreak
  | FormRun
  | FormObject;

export interface Text {
  readonly type: "text";
  readonly value: string;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}

/** Text that is struck out: it held once, and its figures are cited all the same. */
export interface Deleted {
  readonly type: "deleted";
  readonly children: readonly Inline[];
}

export interface Superscript {
  readonly type: "superscript";
  readonly children: readonly Inline[];
}

export interface Subscript {
  readonly type: "subscript";
  readonly children: readonly Inline[];
}

export interface Code {
  readonly type: "code";
  readonly value: string;
}

export interface Link {
  readonly type: "link";
  readonly url: string;
  readonly children: readonly Inline[];
}

/** A number with its birth certificate. */
export interface Figure {
  readonly type: "figure";
  /** As it is printed, with qualifier and unit: `超过99%`. */
  readonly text: string;
  /** Ids of the observations behind it: one, or several when it is computed from them. */
  readonly observations: readonly string[];
}

/** A mention of a chart, picture or table of the document (`:ref[…]`). */
export interface Reference {
  readonly type: "reference";
  /** Id of the chart, picture or table. */
  readonly target: string;
  /** As it reads: `图1` in Word, where captions are numbered, `“毛入园率”图` in a deck, where they are not. */
  readonly text: string;
}

/** How far something is on its way to a target (`:light[…]`). */
export interface Light {
  readonly type: "light";
  readonly state: LightState;
  /** As it reads: `●达`. */
  readonly text: string;
}

/**
 * A small line over the periods of one indicator (`:sparkline[…]`), alone in a cell of a table. It has no text: what it
 * shows is told in words beside it, for those who do not see it.
 */
export interface Sparkline {
  readonly type: "sparkline";
  /** As they are printed, in the order of time, those without a value among them. */
  readonly periods: readonly string[];
  /** One for each period; null where there is no value. */
  readonly points: readonly (ChartPoint | null)[];
}

/** Says of the period before it that it was inferred; writers explain it where it stands. */
export interface InferredMark {
  readonly type: "inferred-mark";
}

export interface LineBreak {
  readonly type: "line-break";
  /** Made where a line was full, not where its writer ended it: the sentence goes on. */
  readonly soft?: true;
}

/** Text in the form of an element of a template made in Word: a run, or a link around runs. */
export interface FormRun {
  readonly type: "form-run";
  readonly node: number;
  readonly children: readonly Inline[];
}

/** Elements within a paragraph of such a template that stay as they are: a picture, a tab. */
export interface FormObject {
  readonly type: "form-object";
  readonly from: number;
  readonly to: number;
}

/** The pictures of a document's charts, by chart block. */
export type Drawings = ReadonlyMap<Chart, Drawing>;

/** The charts of a document that Office is to draw itself. */
export type NativeCharts = ReadonlyMap<Chart, NativeChart>;
