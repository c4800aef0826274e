import {expect, test} from "vitest";
import {
  countOpen,
  findBefore,
  findNext,
  type Item,
  linesAround,
  listItems,
  showItems,
} from "../../../src/preview/page/review-state.ts";

const text = "2025年，普惠率达94.2%。\n\n建成5所学校。\n";
const row = (cells: Record<string, string>, from: number, to: number, state: Item["state"] = "open") => ({
  ...{cells, from, to, state},
  ...{isSure: false, missing: null},
});
const whole = {
  ...{area: "A", period: "2025", value: "94.2", qualifier: "exact", status: "actual", printed: "94.2%"},
  ...{indicator: "rate", indicator_name: "普惠率", period_basis: "stated", why: "", line: "1", decision: ""},
};
const items = listItems({
  figures: [
    row(whole, 10, 15),
    row({...whole, printed: "5所", line: "3", indicator: "", why: "时间：没有", period: ""}, 20, 22),
  ],
  setAside: [row({line: "1", printed: "2025年", reason: "年份日期", why: "", decision: ""}, 0, 5, "refused")],
});
const printed = (list: readonly Item[]) => list.map(({cells}) => cells.printed);

test("doubtful rows come first, and numbers that are surely none wait for nobody", () => {
  expect(printed(items)).toEqual(["5所", "94.2%", "2025年"]);
  expect(countOpen(items)).toBe(2);
});

test("filters and searches", () => {
  expect(printed(showItems(items, "all", ""))).toEqual(["5所", "94.2%"]);
  expect(printed(showItems(items, "doubtful", ""))).toEqual(["5所"]);
  expect(printed(showItems(items, "skipped", ""))).toEqual(["2025年"]);
  expect(printed(showItems(items, "all", "９４"))).toEqual(["94.2%"]);
  expect(printed(showItems(items, "accepted", ""))).toEqual([]);
});

test("the next row is the next open one, from the beginning again at the end", () => {
  expect(findNext(items, 1)).toBe(1);
  expect(findNext(items, 2)).toBe(0);
  expect(findNext(items.slice(2), 0)).toBeUndefined();
});

test("the figure before a row is the one before it in the text", () => {
  const [doubtful, sure, skipped] = items as [Item, Item, Item];
  expect(findBefore(items, doubtful)).toBe(sure);
  expect(findBefore(items, sure)).toBeUndefined();
  expect(findBefore(items, skipped)).toBeUndefined();
  const later = {...doubtful, row: 2, from: 25};
  expect(findBefore([...items, later], later)).toBe(doubtful);
});

test("the lines of a text with its numbers marked", () => {
  const lines = linesAround(text, items, 10, 0);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.stretches.map((each) => [each.text, each.item?.cells.printed])).toEqual([
    ["2025年", "2025年"],
    ["，普惠率达", undefined],
    ["94.2%", "94.2%"],
    ["。", undefined],
  ]);
  expect(linesAround(text, items, 10, 5).map(({number}) => number)).toEqual([1, 2, 3, 4]);
});
