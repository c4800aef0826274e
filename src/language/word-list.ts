import type {LanguageId} from "../model/language.ts";
import type {LightState} from "../model/light.ts";
import type {ChartWords, SparklineWords} from "./chart-words.ts";
import type {ComparisonWords, DateWords, NumberWords} from "./number-words.ts";

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
  /** At the end of a sentence, with the space before the next. */
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
  readonly picture: string;
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
  /** A picture in a filled template, of which the preview shows the words. */
  readonly picture: string;
  /** What the preview says above one. */
  readonly shownInPart: string;
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
