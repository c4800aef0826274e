import type {Diagnostic} from "../model/diagnostic.ts";
import type {Place} from "../model/place.ts";
import {suggest} from "../model/suggest.ts";
import type {Locate} from "../yaml/parse-yaml.ts";

/** The end of a table's caption that names it: ` {#key-table}`, as pandoc and Quarto write it. */
export const captionEnd = /\s*\{#([^{}]*)\}\s*$/u;

/** An id, or the mention of one, and where it is written. */
export interface PlacedId {
  readonly id: string;
  readonly place: Place;
}

/** Every id belongs to one chart or table, and every reference leads to one. */
export function checkReferences(named: readonly PlacedId[], references: readonly PlacedId[]): Diagnostic[] {
  const ids = new Set(named.map(({id}) => id));
  const doubled = named.filter(({id}, index) => named.findIndex((other) => other.id === id) < index);
  const unknown = references.filter(({id}) => !ids.has(id));
  return [
    ...doubled.map(
      ({id, place}): Diagnostic => ({
        severity: "error",
        code: "doubled-id",
        message: {en: `another chart or table has the id "${id}"`, zh: `已有别的图或表用了 id“${id}”`},
        hint: {
          en: 'give it an id of its own; in a loop put a name into it: id: "trend-{{topic.id}}"',
          zh: '请换一个 id；在循环里可以加上名称：id: "trend-{{topic.id}}"',
        },
        place,
      }),
    ),
    ...unknown.map(
      ({id, place}): Diagnostic => ({
        severity: "error",
        code: "unknown-reference",
        message: {
          en: `no chart and no table with a caption has the id "${id}"`,
          zh: `没有 id 为“${id}”的图或带表题的表`,
        },
        hint: suggest(id, ids),
        place,
      }),
    ),
  ];
}

/**
 * The same for a whole brief text of which only a sample is parsed: ids and references are found by how they are
 * written.
 */
export function checkReferencesIn(text: string, locate: Locate): Diagnostic[] {
  const named: PlacedId[] = [];
  const references: PlacedId[] = [];
  let isChart = false;
  for (const [index, line] of text.split("\n").entries()) {
    const placeOf = (column: number) => locate(index + 1, column + 1);
    if (/^\s{0,3}`{3}/u.test(line)) isChart = /^\s*`{3,}\s*chart\b/u.test(line);
    const id = isChart
      ? /^id:\s*(["']?)(.+?)\1\s*(?:\s#.*)?$/u.exec(line)?.[2]
      : /^(?:表|Table)[：:]/u.test(line)
        ? captionEnd.exec(line)?.[1]
        : undefined;
    if (id !== undefined) named.push({id, place: placeOf(0)});
    if (isChart) continue;
    for (const {index: column, 1: target = ""} of line.matchAll(/(?<!\\):ref\[([^\]]*)\]/gu)) {
      references.push({id: target.trim(), place: placeOf(column)});
    }
  }
  return checkReferences(named, references);
}
