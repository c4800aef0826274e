import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {suggest} from "../diagnostic/suggest.ts";
import type {Locate} from "../yaml/parse-yaml.ts";

/** The end of a table's caption that names it: ` {#key-table}`, as pandoc and Quarto write it. */
export const captionEnd = /\s*\{#([^{}]*)\}\s*$/u;

/** The end of a picture that has a caption and is named: ` "caption"){#site width=60%}`. */
const pictureEnd = /^\s*!\[.*["')]\)\s*\{[^{}]*#([^\s{}]+)[^{}]*\}\s*$/u;

/** An id, or the mention of one, and where it is written. */
export interface PlacedId {
  readonly id: string;
  readonly place: Place;
}

/** Every id belongs to one chart, picture or table, and every reference leads to one. */
function checkReferences(named: readonly PlacedId[], references: readonly PlacedId[]): Diagnostic[] {
  const ids = new Set<string>();
  const doubled = named.filter(({id}) => ids.size === ids.add(id).size);
  const unknown = references.filter(({id}) => !ids.has(id));
  return [
    ...doubled.map(
      ({id, place}): Diagnostic => ({
        severity: "error",
        code: "doubled-id",
        message: {
          en: `another chart, picture or table has the id "${id}"`,
          zh: `已有别的图或表用了 id“${id}”`,
        },
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
          en: `no chart and no table or picture with a caption has the id "${id}"`,
          zh: `没有 id 为“${id}”的图表，也没有这个 id 的带标题的图片或表格`,
        },
        hint: suggest(id, ids),
        place,
      }),
    ),
  ];
}

/**
 * Ids and references of a whole brief text, found by how they are written: also where only a sample of it is parsed,
 * and where a chart could not be read but its id can.
 */
export function checkReferencesIn(text: string, locate: Locate): Diagnostic[] {
  const named: PlacedId[] = [];
  const references: PlacedId[] = [];
  let isChart = false;
  // Speaker notes have no captions: readers do not see them.
  let notes = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const placeOf = (column: number) => locate(index + 1, column + 1);
    if (/^\s{0,3}`{3}/u.test(line)) isChart = /^\s*`{3,}\s*chart\b/u.test(line);
    const [, colons = "", name = ""] = /^\s*(:{3,})([\w-]*)/u.exec(line) ?? [];
    if (name === "notes") notes = colons.length;
    else if (name === "" && colons !== "" && colons.length >= notes) notes = 0;
    const id = isChart
      ? /^\s*(["']?)id\1:\s*(["']?)(.+?)\2\s*(?:\s#.*)?$/u.exec(line)?.[3]
      : (pictureEnd.exec(line)?.[1] ??
        (/^(?:表|Table)[：:]\s*(?!\{#)\S/u.test(line) ? captionEnd.exec(line)?.[1] : undefined));
    if (id !== undefined && notes === 0) named.push({id, place: placeOf(line.lastIndexOf(id))});
    if (isChart) continue;
    for (const {index: column, 1: target = ""} of line.matchAll(/(?<!\\):ref\[([^\]]*)\]/gu)) {
      references.push({id: target.trim(), place: placeOf(column)});
    }
  }
  return checkReferences(named, references);
}
