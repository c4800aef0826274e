import type {ChartType} from "../model/chart.ts";
import type {Qualifier, Status} from "../model/dataset.ts";
import type {LanguageId} from "../model/language.ts";
import type {LightState} from "../model/light.ts";

/**
 * Everything that the program itself writes into documents of one language, and how that language writes it. What people
 * write (templates, data, themes) is not in here, and neither are messages to people at work, which are in two languages
 * side by side (`Wording`).
 */
export interface WordList {
  readonly id: LanguageId;
  /** BCP 47: the language of the file's properties, and of its texts for spelling and reading aloud. */
  readonly tag: string;
  /** Which fonts of a theme its texts take, and by which rules their lines break. */
  readonly script: "han" | "latin";
  readonly marks: Marks;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  readonly comparisons: ComparisonWords;
  readonly benchmarks: BenchmarkWords;
  readonly captions: CaptionWords;
  readonly sources: SourceWords;
  readonly charts: ChartWords;
  readonly tables: TableWords;
  readonly sparklines: SparklineWords;
  /** Shape and word say the same as the colour, for copies in grey and for screen readers. */
  readonly lights: Readonly<Record<LightState, string>>;
  readonly levels: LevelWords;
  readonly names: NameWords;
  readonly descriptions: DescriptionWords;
  readonly places: PlaceWords;
  readonly briefings: BriefingWords;
  readonly slides: SlideWords;
  readonly shapes: ShapeWords;
  /** What a document about all data calls its subject. */
  readonly overview: string;
  /** In place of a figure that nothing is known of. */
  readonly noData: string;
}

/** Punctuation, with the space that belongs to it. */
export interface Marks {
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** At the end of a text. */
  readonly stop: string;
  /** Between names in a row that is no sentence. */
  readonly item: string;
  /** `沙坪坝区、綦江区和丰都县` in a sentence. */
  readonly list: (names: readonly string[]) => string;
  /** Behind the first names of a row that goes on. */
  readonly more: string;
  /** In brackets, behind what it explains. */
  readonly brackets: (text: string) => string;
  /** Between two things in one line that no sentence joins. */
  readonly gap: string;
}

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

export interface CaptionWords {
  /** As captions and fields of Word call them. */
  readonly figure: string;
  readonly table: string;
  readonly beforeNumber: string;
  /** Between the number and the caption. */
  readonly afterNumber: string;
  /** Behind the caption's number, or title, of what goes on. */
  readonly continued: string;
  /** Above the second part of a table that has no caption. */
  readonly untitled: string;
  /** A figure or table by its title, where captions have no numbers. */
  readonly named: (title: string, label: string) => string;
}

export interface SourceWords {
  readonly heading: string;
  readonly lead: string;
  /** How far the sources of a document reach. @param date as it is printed */
  readonly asOf: (date: string) => string;
  /** The title as the name of a work. */
  readonly title: (title: string) => string;
  /** A source in a list; @param title as `title` gives it, @param date empty where there is none */
  readonly entry: (publisher: string, title: string, date: string) => string;
  /** A source in a line of several. */
  readonly short: (publisher: string, title: string, date: string) => string;
  /** What a place is called that nobody has named. */
  readonly text: string;
  readonly places: (name: string, count: number) => string;
  /** Places that follow each other, by the first and the last of them: `3—9`, `B3:B18` is none. */
  readonly run: (from: number, to: number) => string;
  /** What stands before the number of a place, where several numbers follow. */
  readonly severalOf: (text: string) => string;
  /** Behind places that are named by their outer ends: how many of those between are meant. */
  readonly amongThem: (count: number) => string;
  /** Behind the first of many sources. */
  readonly more: (count: number) => string;
  /** In place of sources that are too many to name. */
  readonly many: (count: number) => string;
  /** Heads of the table of sources: number, title, publisher, date. */
  readonly columns: readonly [string, string, string, string];
  /** Where figures come from, in the notes of a slide. */
  readonly provenance: string;
  readonly computed: string;
  readonly figures: (count: number) => string;
}

export interface ChartWords {
  readonly kinds: Readonly<Record<ChartType, string>>;
  readonly missing: string;
  /** A light as the alternative text says it. */
  readonly lights: Readonly<Record<LightState, string>>;
  /** A light in a row of a chart: one letter. */
  readonly lightLetters: Readonly<Record<LightState, string>>;
  readonly unit: (unit: string) => string;
  /** The unit above one of two axes; empty for none. */
  readonly leftAxis: (unit: string) => string;
  readonly rightAxis: (unit: string) => string;
  /** What the axes of a scatter are: an indicator with its unit. */
  readonly upAxis: (title: string) => string;
  readonly acrossAxis: (title: string) => string;
  readonly change: string;
  readonly changeIn: (unit: string) => string;
  readonly percentagePoints: string;
  readonly largestChange: string;
  /** What charts are compared with, where it has no name. */
  readonly reference: string;
  readonly remark: (text: string) => string;
  readonly gaps: (count: number) => string;
  readonly gapsOf: (names: string) => string;
  readonly axisFrom: (value: string) => string;
  /** The same of an axis that stands upright. */
  readonly uprightAxisFrom: (value: string) => string;
  /** Where a line began and ended, and between which values it ran; the last two are empty where they are the first two. */
  readonly course: (first: string, last: string, highest: string, lowest: string, missing: number) => string;
  /** `2000年72.4岁到2015年76.1岁`. */
  readonly fromTo: (first: string, last: string) => string;
  /** How many panels small multiples have, of which kind of chart. */
  readonly multiples: (kind: string, count: number) => string;
  readonly valueOf: (name: string, text: string) => string;
  readonly series: (count: number, names: string, items: number) => string;
  readonly summary: (count: number, highest: string, lowest: string, missing: number) => string;
  /** Columns of the data sheet that draw a chart, and hold none of its values. */
  readonly drawing: {
    readonly row: string;
    readonly text: string;
    readonly textRow: string;
    /** Marks the names below lines of many points. */
    readonly shownNames: string;
    readonly line: (number: number) => string;
    readonly lineRow: (number: number) => string;
  };
}

export interface TableWords {
  readonly indicator: string;
  readonly topic: string;
  readonly area: string;
  readonly period: string;
  readonly status: string;
  readonly value: string;
  readonly note: string;
  readonly locator: string;
  readonly plannedChange: string;
  readonly progress: string;
  readonly trend: string;
}

/** What is told of a sparkline to those who do not see it; figures stand between the words. */
export interface SparklineWords {
  readonly between: (first: string, last: string) => string;
  readonly from: string;
  readonly to: string;
  readonly lowest: string;
  readonly highest: string;
  readonly missing: (periods: readonly string[]) => string;
}

/** What levels of areas are called that a package need not describe. */
export interface LevelWords {
  /** By their ids in `areas.csv`. */
  readonly names: Readonly<Record<string, string>>;
  /** Districts, counties and functional zones, which are compared with each other. */
  readonly districts: string;
  /** What texts call a municipality as the whole that its districts are compared with. */
  readonly wholeMunicipality: string;
}

/** Alternative texts. */
export interface DescriptionWords {
  readonly table: string;
  readonly tableNamed: (name: string) => string;
  readonly tableSize: (rows: number, columns: number, names: string) => string;
  readonly picture: string;
  readonly chart: string;
  readonly figures: string;
  readonly points: string;
  readonly pointsListed: (count: number, names: string) => string;
  readonly columns: string;
  readonly columnsRead: string;
  readonly logo: string;
  readonly masthead: string;
  readonly mastheadHolds: string;
}

/** How the record of a document calls the places in it. */
export interface PlaceWords {
  readonly title: string;
  readonly body: string;
  readonly section: (title: string) => string;
  readonly slide: (number: number) => string;
  readonly chart: (number: number) => string;
  readonly header: string;
  readonly footer: string;
}

/** Names that the program gives to files and areas. */
export interface NameWords {
  /** An area within another, where others have its name. */
  readonly within: (area: string, wider: string) => string;
  /** A meeting about areas and topics, which nobody has named; @param all how many topics, of which some are given */
  readonly meeting: (areas: readonly string[], topics: readonly string[], all: number) => string;
}

/** Of values that are worked out of those of several areas: what stands in place of an area's name. */
export interface BenchmarkWords {
  readonly median: string;
  readonly average: string;
  readonly weightedAverage: string;
  readonly sum: string;
}

/** Of Word, where a theme leaves it to the language. */
export interface BriefingWords {
  readonly contents: string;
  readonly pageNumber: {readonly before: string; readonly after: string; readonly afterTotal?: string};
}

export interface SlideWords {
  readonly preface: string;
  readonly appendix: string;
  readonly agenda: string;
  readonly headline: string;
  /** Sections as PowerPoint lists them: what stands before the first, and all that is shown where there is none. */
  readonly opening: string;
  readonly shown: string;
  /** The title of the second slide of a topic, and of those behind it. */
  readonly continued: (title: string, index: number) => string;
  /** What such titles begin with. */
  readonly continuedStart: (title: string) => string;
  readonly section: (number: string) => string;
  /** How many, in words that a section can be numbered with. */
  readonly ordinal: (number: number) => string | undefined;
  readonly layouts: {
    readonly cover: string;
    readonly section: string;
    readonly content: string;
    readonly closing: string;
    readonly blank: string;
  };
  readonly titlePrompt: string;
  readonly subtitlePrompt: string;
  readonly sample: string;
}

/** What the selection pane of PowerPoint and screen readers call the shapes of slides. */
export interface ShapeWords {
  readonly title: string;
  readonly subtitle: string;
  readonly agendaNumber: string;
  readonly agendaEntry: string;
  readonly sectionNumber: string;
  readonly sectionText: string;
  readonly sectionContents: string;
  readonly kicker: string;
  readonly imprint: string;
  readonly headline: string;
  readonly body: string;
  readonly bodyGround: string;
  readonly callout: string;
  readonly calloutLine: string;
  readonly point: string;
  readonly tag: string;
  readonly pointsGround: string;
  readonly pointsLine: string;
  readonly number: string;
  readonly numberGround: string;
  readonly cardLine: string;
  readonly coverGround: string;
  readonly coverLine: string;
  readonly rule: string;
  readonly sources: string;
  readonly slideNumber: string;
  readonly footer: string;
  readonly logo: string;
}
