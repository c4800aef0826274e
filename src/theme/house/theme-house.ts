import type {WordHouse} from "../../house/word/word-house.ts";
import type {TextStyle} from "../word-styles.ts";

/** What a theme says of a kind of text on top of what the house's file says. */
export type StyleOverride = {readonly [K in keyof TextStyle]?: TextStyle[K] | undefined};

/** A theme that takes its look from a house's Word file. */
export interface ThemeHouse {
  /** What the file says; what is left out of it is told once, when a theme is made. */
  readonly file: Omit<WordHouse, "remarks">;
  /** By the names of our kinds of text: `heading1`. */
  readonly overrides: Readonly<Record<string, StyleOverride>>;
  /** What comes from the file: all else is ours, in its fonts and colours. */
  readonly takes: {
    /** Numbers of headings, or that they have none. */
    readonly headings: boolean;
    readonly bullets: boolean;
    readonly numbers: boolean;
    readonly table: boolean;
    readonly header: boolean;
    readonly footer: boolean;
    readonly page: boolean;
  };
}

/** Our styles (w:styleId) for the kinds of text that themes name. */
export const styleIds = {
  title: "Title",
  subtitle: "Subtitle",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  heading4: "Heading4",
  body: "BodyText",
  list: "ListParagraph",
  callout: "Callout",
  tableHeader: "TableHeader",
  tableCell: "TableCell",
  caption: "Caption",
  note: "SourceNote",
  source: "SourceEntry",
  keyValue: "KeyValue",
  keyLabel: "KeyLabel",
  keyDetail: "KeyDetail",
  contentsTitle: "TOCHeading",
  contents: "TOC1",
  header: "Header",
  footer: "Footer",
} as const;
