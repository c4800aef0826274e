import type {DraftView, Table, ViewedRow} from "../../extract/review/draft-view.ts";

export const filters = ["all", "open", "doubtful", "accepted", "refused", "skipped"] as const;
export type Filter = (typeof filters)[number];

/** A row to decide upon, by its place in the draft. */
export interface Item extends ViewedRow {
  readonly table: Table;
  readonly row: number;
}

/** Doubtful rows first; of numbers that are no figures only the doubtful ones ask for anything. */
export function listItems({figures, setAside}: Pick<DraftView, "figures" | "setAside">): Item[] {
  const items = [
    ...figures.map((each, row): Item => ({...each, table: "figures", row})),
    ...setAside.map((each, row): Item => ({...each, table: "setAside", row})),
  ];
  const rank = (item: Item) => (isDoubtful(item) ? 0 : item.table === "figures" ? 1 : 2);
  return items.sort(
    (a, b) => rank(a) - rank(b) || Number(a.cells.line) - Number(b.cells.line) || a.row - b.row,
  );
}

export const isDoubtful = ({cells}: ViewedRow) => (cells.why ?? "") !== "";

export const countOpen = (items: readonly Item[]) => items.filter((item) => item.state === "open").length;

export function showItems(items: readonly Item[], filter: Filter, query: string): Item[] {
  const wanted = query.trim().normalize("NFKC").toLowerCase();
  return items.filter((item) => {
    const {cells, table} = item;
    const isSkipped = table === "setAside" && !isDoubtful(item);
    const isIn =
      filter === "skipped"
        ? isSkipped
        : !isSkipped &&
          (filter === "all" || (filter === "doubtful" ? isDoubtful(item) : item.state === filter));
    const said = [
      cells.printed,
      cells.indicator_name,
      cells.indicator,
      cells.sentence,
      cells.why,
      cells.line,
    ];
    return isIn && (wanted === "" || said.join(" ").normalize("NFKC").toLowerCase().includes(wanted));
  });
}

/** The next row that nobody has decided, from a place on and then from the beginning. */
export function findNext(items: readonly Item[], from: number): number | undefined {
  const isOpen = (item: Item) => item.state === "open";
  const later = items.findIndex((item, at) => at >= from && isOpen(item));
  if (later >= 0) return later;
  const first = items.findIndex(isOpen);
  return first < 0 ? undefined : first;
}

/** What may be accepted without a look: the name is that of an indicator, the time stands in the sentence. */
export const listSure = (items: readonly Item[]): Item[] => items.filter(({isSure}) => isSure);

/** The figure before a row in the text, wherever it stands in the list: doubtful rows come first there. */
export function findBefore(items: readonly Item[], item: Item): Item | undefined {
  const placeOf = ({cells, from, row}: Item) => [Number(cells.line), from ?? 0, row] as const;
  const isBefore = (one: Item, other: Item) => {
    const [a, b] = [placeOf(one), placeOf(other)];
    const at = a.findIndex((each, index) => each !== b[index]);
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
  };
  return items
    .filter((each) => each.table === "figures" && isBefore(each, item))
    .reduce<Item | undefined>((last, each) => (last && isBefore(each, last) ? last : each), undefined);
}

/** The indicator of the figure before, with all that a new one needs. */
export function indicatorOf({cells}: Item): Record<string, string> {
  const columns = ["indicator", "indicator_name", "new_indicator", "topic", "kind", "accrual", "weight"];
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
}

/** A stretch of a line: plain, or the number of an item. */
export interface Stretch {
  readonly text: string;
  readonly item: Item | undefined;
}

/** The lines around a place of the text, their numbers marked. @param reach lines before and behind */
export function linesAround(
  text: string,
  items: readonly Item[],
  at: number,
  reach: number,
): {readonly number: number; readonly stretches: readonly Stretch[]}[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const current = starts.findLastIndex((start) => start <= at);
  const first = Math.max(0, current - reach);
  const last = Math.min(starts.length - 1, current + reach);
  const placed = items
    .filter((item) => item.from !== undefined)
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return starts.slice(first, last + 1).map((from, index) => {
    const to = (starts[first + index + 1] ?? text.length + 1) - 1;
    return {number: first + index + 1, stretches: stretchesOf(text, from, to, placed)};
  });
}

function stretchesOf(text: string, from: number, to: number, items: readonly Item[]): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  for (const item of items) {
    const [start = 0, end = 0] = [item.from, item.to];
    if (start < at || start >= to) continue;
    if (start > at) found.push({text: text.slice(at, start), item: undefined});
    at = Math.min(end, to);
    found.push({text: text.slice(start, at), item});
  }
  if (at < to) found.push({text: text.slice(at, to), item: undefined});
  return found;
}
