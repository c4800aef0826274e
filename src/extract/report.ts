import type {Indicator} from "../model/dataset.ts";

/** A place that figures may be of. */
export interface KnownArea {
  readonly code: string;
  readonly names: readonly string[];
  readonly level: string;
  readonly parent: string;
}

/** What is known of a report before it is read, and what the data knows already. */
export interface Report {
  readonly sourceId: string;
  readonly title: string;
  /** Code of the area of which figures are that name none. */
  readonly area: string;
  /** Year of publication. */
  readonly published: number | undefined;
  /** Month of publication, where it is known. */
  readonly publishedMonth?: number;
  /** The year that 过去一年 means: the one before, where it is said early in a year; undefined where no month is known. */
  readonly pastYear: number | undefined;
  /** Of figures that tell no time: a year or an interval. */
  readonly period: string;
  readonly areas: readonly KnownArea[];
  readonly indicators: readonly Indicator[];
}
