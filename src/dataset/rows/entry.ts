import type {Place} from "../../diagnostic/place.ts";
import type {CellValue, Row} from "../table.ts";

/** A record and the way to its cells, for the checks that look across rows. */
export interface Entry<T> {
  readonly value: T;
  at(column: string): Place;
}

/** Makes records of the sound rows. */
export function toEntries<T>(rows: readonly Row[], normalize: (row: Row) => T): Entry<T>[] {
  return rows.filter((row) => row.isSound).map((row) => ({value: normalize(row), at: row.at}));
}

export function text(row: Row, column: string): string {
  return expect(row, column, (value) => typeof value === "string");
}

/** Text of a column that a package may leave out; empty where it does. */
export function maybeText(row: Row, column: string): string {
  return row.values.get(column) ? text(row, column) : "";
}

export function number(row: Row, column: string): number {
  return expect(row, column, (value) => typeof value === "number");
}

export function maybeNumber(row: Row, column: string): number | null {
  return row.values.get(column) === null ? null : number(row, column);
}

export function flag(row: Row, column: string): boolean {
  return expect(row, column, (value) => typeof value === "boolean");
}

export function choice<T extends string>(row: Row, column: string, choices: readonly T[]): T {
  return expect(row, column, (value): value is T => choices.some((choice) => choice === value));
}

/** A choice that a package may leave out, column or cell; then `usual` holds. */
export function maybeChoice<T extends string, U extends string>(
  row: Row,
  column: string,
  choices: readonly T[],
  usual: U,
): T | U {
  return row.values.get(column) ? choice(row, column, choices) : usual;
}

/** A sound row has these values, or checks and contract have parted ways. */
function expect<T extends CellValue>(row: Row, column: string, is: (value: CellValue) => value is T): T {
  const value = row.values.get(column) ?? null;
  if (is(value)) return value;
  throw new TypeError(`${row.place.file}:${row.place.line}: unchecked cell in column ${column}`);
}

/** `毛入学率|入学率` */
export function splitList(list: string): string[] {
  return list
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
