import {groupBy} from "../base/group-by.ts";
import type {WordList} from "../language/word-list.ts";
import {columnName} from "./native-chart/column-name.ts";
import type {OpenLocator} from "./open-locator.ts";

/** What joined places are said with, in the language of the document. */
type PlaceWords = Pick<WordList, "sources" | "marks">;

/** More stretches than this say less than the first and last of them, and how many. */
const mostStretches = 8;

/** Places of one table as one: `表3 第12—40行`, `第1—16行，2008—2023年`; where some between them are not meant, how many are. */
export function saySlots(places: readonly OpenLocator[], words: PlaceWords): string {
  const [{parts = []} = {}] = places;
  const stretches = parts.slice(1).map((_, slot) => stretchesOf(places.map(({values}) => values[slot] ?? 0)));
  const short = stretches.map((all) => (all.length > mostStretches ? [bounds(all)] : all));
  const said = short.map((all) => all.map((each) => sayStretch(each, words)).join(words.marks.item));
  const text = parts.map((part, slot) => {
    const isSeveral = (short[slot] ?? []).some(([from, to], index) => from !== to || index > 0);
    return (isSeveral ? words.sources.severalOf(part) : part) + (said[slot] ?? "");
  });
  const meant = short.reduce(
    (product, all) => product * all.reduce((sum, each) => sum + lengthOf(each), 0),
    1,
  );
  return text.join("") + sayCount(places.length, meant, words);
}

const sayStretch = ([from, to]: Stretch, {sources}: PlaceWords) =>
  from === to ? String(from) : sources.run(from, to);

/** Cells of a sheet as one: `表2!B2:Q17`; one stretch of rows may stand for columns beside each other. */
export function sayCells(places: readonly OpenLocator[], words: PlaceWords): string {
  const [{parts: [before = "", , after = ""] = []} = {}] = places;
  const blocks = blocksOf(places);
  const shown = blocks.length > mostStretches ? [hull(blocks)] : blocks;
  const said = shown.map(({columns: [left, right], rows: [top, bottom]}) => {
    const start = `${columnName(left - 1)}${top}`;
    const end = `${columnName(right - 1)}${bottom}`;
    return start === end ? start : `${start}:${end}`;
  });
  const meant = shown.reduce((sum, {columns, rows}) => sum + lengthOf(columns) * lengthOf(rows), 0);
  return before + said.join(words.marks.item) + after + sayCount(places.length, meant, words);
}

/** Whether cells follow each other, so that whoever sees the first and last of them finds each. */
export const areInRuns = (places: readonly OpenLocator[]) => blocksOf(places).length * 2 <= places.length;

const sayCount = (count: number, meant: number, {sources}: PlaceWords) =>
  count === meant ? "" : sources.amongThem(count);

type Stretch = readonly [from: number, to: number];

const lengthOf = ([from, to]: Stretch) => to - from + 1;
const bounds = (all: readonly Stretch[]): Stretch => [all[0]?.[0] ?? 0, all.at(-1)?.[1] ?? 0];

/** Numbers that follow each other, in their order. */
function stretchesOf(numbers: readonly number[]): Stretch[] {
  const stretches: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = stretches.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}

interface CellBlock {
  readonly columns: Stretch;
  readonly rows: Stretch;
}

/** Stretches of rows, column by column, with those of columns beside each other joined where they are the same. */
function blocksOf(places: readonly OpenLocator[]): CellBlock[] {
  const columns = groupBy(places, ({values: [column = 0]}) => column);
  const blocks: {columns: [number, number]; rows: Stretch}[] = [];
  for (const [column, own] of [...columns].sort(([one], [other]) => one - other)) {
    for (const stretch of stretchesOf(own.map(({values: [, row = 0]}) => row))) {
      const beside = blocks.find(
        (block) =>
          block.columns[1] === column - 1 && block.rows[0] === stretch[0] && block.rows[1] === stretch[1],
      );
      if (beside) beside.columns[1] = column;
      else blocks.push({columns: [column, column], rows: stretch});
    }
  }
  return blocks;
}

function hull(blocks: readonly CellBlock[]): CellBlock {
  const over = (side: "columns" | "rows"): Stretch => [
    Math.min(...blocks.map((block) => block[side][0])),
    Math.max(...blocks.map((block) => block[side][1])),
  ];
  return {columns: over("columns"), rows: over("rows")};
}
