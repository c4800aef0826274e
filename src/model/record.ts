import type {CitedObservation, DocumentMeta} from "./document.ts";

/**
 * What a finished file says in figures: each passage that holds a number, cut at its figures, and the observations
 * behind them with their values at the time. It travels in the file as a custom XML part (record-part.ts), so that
 * `jianbao audit` can tell later what was edited by hand and what the data has outgrown.
 */
export interface FigureRecord {
  readonly document: Pick<DocumentMeta, "title" | "subject" | "template" | "format" | "date">;
  readonly observations: readonly CitedObservation[];
  /** In reading order. */
  readonly passages: readonly RecordedPassage[];
  readonly charts: readonly RecordedChart[];
}

/** One paragraph, table cell paragraph, line of notes or alternative text, exactly as the file holds it. */
export interface RecordedPassage {
  readonly kind: PassageKind;
  /** For people: `第4页幻灯片`, `“学前教育”一节`. */
  readonly place: string;
  /** Concatenated, the text of the passage; spaces and line breaks are of no account. */
  readonly parts: readonly (string | RecordedFigure)[];
}

export const passageKinds = ["text", "cell", "note", "alternative", "property"] as const;
export type PassageKind = (typeof passageKinds)[number];

export interface RecordedFigure {
  readonly text: string;
  /** Ids of the observations behind it: one, or several when it is computed from them. */
  readonly observations: readonly string[];
}

/** The numbers of a chart, whether it is a picture or can be edited. */
export interface RecordedChart {
  readonly title: string;
  readonly place: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly (RecordedPoint | null)[];
  }[];
}

export interface RecordedPoint extends RecordedFigure {
  readonly value: number;
}
