import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {columnName} from "./column-name.ts";
import {group, value} from "./elements.ts";

/** Texts of the data sheet, with a copy from which applications draw the chart without opening it. */
export function textReference(
  formula: string,
  count: PlainElement,
  points: readonly PlainElement[],
): PlainElement {
  return group("c:strRef", [group("c:f", [formula]), group("c:strCache", [count, ...points])]);
}

/** The same of numbers. A missing value is an absent point; all count. */
export function numberReference(
  formula: string,
  format: readonly PlainElement[],
  values: readonly (number | null)[],
): PlainElement {
  const cache = [...format, countOf(values)];
  values.forEach((number, index) => {
    if (number !== null) cache.push(pointElement(index, String(number)));
  });
  return group("c:numRef", [group("c:f", [formula]), group("c:numCache", cache)]);
}

/** The cells of a column below its head. */
export function rangeOf(
  column: number,
  {length}: readonly unknown[],
  {shortensRanges}: ChartConventions,
): string {
  const name = columnName(column);
  const first = `Sheet1!$${name}$2`;
  return length === 1 && shortensRanges ? first : `${first}:$${name}$${length + 1}`;
}

export const countOf = ({length}: readonly unknown[]) => value("c:ptCount", length);

export const pointElement = (idx: number, text: string) => element("c:pt", {idx}, [group("c:v", [text])]);
