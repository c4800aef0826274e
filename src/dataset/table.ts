import type {Place} from "../diagnostic/place.ts";
import type {Problem} from "./problem.ts";
import type {TableSpec} from "./table-spec.ts";

export type CellValue = string | number | boolean | null;

/** What has become of the text of a cell: a value, or what is wrong with it. */
export type Checked = {readonly value: CellValue} | Problem;

/** A row whose cells have been checked one by one. */
export interface Row {
  /** The row's first line. */
  readonly place: Place;
  /** Values of the sound cells, by column. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Whether every column of the contract has a value. */
  readonly isSound: boolean;
  /** What the file has in a column; for keys, which compare what is written. */
  text(column: string): string | undefined;
  /** Where a cell stands. */
  at(column: string): Place;
}

export interface Table {
  readonly spec: TableSpec;
  readonly file: string;
  readonly rows: readonly Row[];
  /** False when rows or columns could not be read, so that nothing can be concluded from their absence. */
  readonly isComplete: boolean;
}
