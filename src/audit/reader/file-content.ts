import type {Format} from "../../model/document.ts";
import type {PassageKind} from "../../model/record.ts";

/** What an audit reads from a file, in reading order. */
export interface FileContent {
  readonly format: Format;
  readonly title: string;
  readonly passages: readonly FilePassage[];
  readonly charts: readonly FileChart[];
  /** Bytes of the custom XML parts, by part name: the record is one of them. */
  readonly customXml: ReadonlyMap<string, Uint8Array>;
}

/** One paragraph, line of notes, alternative text or property as the file holds it. */
export interface FilePassage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly place: FilePlace;
  /** What says what a bare number is: the rest of its cell, its row and column heading, the lines of its shape. */
  readonly near: string;
}

/** Where a person finds a passage. */
export interface FilePlace {
  readonly story: "body" | "header" | "footer" | "footnote" | "endnote" | "slide" | "notes" | "property";
  /** From 1; decks only. */
  readonly slide?: number;
  /** Title of the slide, or nearest heading above. */
  readonly heading?: string;
  readonly cell?: CellPlace;
}

/** Counted from 1, the heading row included, as a person counts. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A native chart: what is drawn (the cache) and the workbook behind it. */
export interface FileChart {
  readonly place: FilePlace;
  /** Title of the chart, or else what its frame is called. */
  readonly title: string;
  /** What its frame is called; charts of one block share it. */
  readonly name: string;
  /** Titles of the chart and its axes, paragraph by paragraph. */
  readonly texts: readonly string[];
  readonly series: readonly FileSeries[];
  /** Undefined when no workbook is embedded. */
  readonly workbook: Workbook | undefined;
}

export interface FileSeries {
  readonly name: string;
  readonly nameReference: string;
  /** By index of the point; gaps are left out. */
  readonly categories: ReadonlyMap<number, string>;
  readonly categoryReference: string;
  readonly values: ReadonlyMap<number, string>;
  readonly valueReference: string;
  /** Labels whose text was typed in, by index of the point. */
  readonly labels: ReadonlyMap<number, string>;
}

/** The workbook behind a chart. */
export interface Workbook {
  /** Cells as text by address, `Sheet1!B2`; numbers as they are stored. */
  readonly cells: ReadonlyMap<string, string>;
  /** Rows and columns that the chart leaves out because somebody has hidden them: `Sheet1!2`, `Sheet1!B`. */
  readonly hidden: ReadonlySet<string>;
}
