import {element, type PlainElement} from "../../ooxml/plain-element.ts";
import type {ChartConventions} from "./chart-conventions.ts";
import {columnName} from "./column-name.ts";
import {group, value} from "./elements.ts";

// What a series shows: cells of the data sheet, with a copy from which applications draw the chart without opening it.

const general = group("c:formatCode", ["General"]);

/** The head of a column, which names the series (`c:tx`). */
export function headReference(column: number, name: string): PlainElement {
  return group("c:tx", [textReference(`Sheet1!$${columnName(column)}$1`, [name])]);
}

/** The first column, which names the categories (`c:cat`). */
export function categoryReference(names: readonly string[], conventions: ChartConventions): PlainElement {
  return group("c:cat", [textReference(rangeOf(0, names, conventions), names)]);
}

function textReference(formula: string, texts: readonly string[]): PlainElement {
  const cache = [countOf(texts), ...texts.map((text, index) => pointElement(index, text))];
  return group("c:strRef", [group("c:f", [formula]), group("c:strCache", cache)]);
}

/** The numbers of a column. A missing value is an absent point; all count. */
export function numberReference(
  column: number,
  numbers: readonly (number | null)[],
  conventions: ChartConventions,
  format: readonly PlainElement[] = [general],
): PlainElement {
  const cache = [...format, countOf(numbers)];
  numbers.forEach((number, index) => {
    if (number !== null) cache.push(pointElement(index, String(number)));
  });
  return group("c:numRef", [
    group("c:f", [rangeOf(column, numbers, conventions)]),
    group("c:numCache", cache),
  ]);
}

/** The cells of a column below its head. */
function rangeOf(column: number, {length}: readonly unknown[], {shortensRanges}: ChartConventions): string {
  const name = columnName(column);
  const first = `Sheet1!$${name}$2`;
  return length === 1 && shortensRanges ? first : `${first}:$${name}$${length + 1}`;
}

const countOf = ({length}: readonly unknown[]) => value("c:ptCount", length);

const pointElement = (idx: number, text: string) => element("c:pt", {idx}, [group("c:v", [text])]);
