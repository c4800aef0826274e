import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {ShelfFolders} from "../../src/build/build-effects.ts";
import {openDrawingShelf, tidyShelf} from "../../src/build/drawing-shelf.ts";
import {type DrawingShelf, openChartStudio} from "../../src/chart/chart-studio.ts";
import {encodePng} from "../../src/chart/encode-png.ts";
import type {ChartSpec, Drawing} from "../../src/model/chart.ts";

let base: string;
let folders: ShelfFolders;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "jianbao-shelf-"));
  folders = {shelf: join(base, "charts"), temporary: join(base, "session")};
  mkdirSync(folders.temporary);
});
afterEach(() => rmSync(base, {recursive: true, force: true}));

const drawing: Drawing = {
  png: encodePng(
    Uint8Array.from({length: 7 * 3 * 4}, (_, i) => i),
    7,
    3,
  ),
  width: 7,
  height: 3,
};
const files = () => readdirSync(folders.shelf).map((name) => join(folders.shelf, name));

test("what is kept is found again, by another shelf too, and by no other key", async () => {
  await openDrawingShelf(folders).keep("a", drawing);
  const found = await openDrawingShelf(folders).find("a");
  expect(found).toMatchObject({width: 7, height: 3});
  expect(Buffer.compare(found!.png, drawing.png)).toBe(0);
  expect(await openDrawingShelf(folders).find("b")).toBeUndefined();
  expect(readdirSync(folders.temporary)).toEqual([]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["cut short", (bytes) => bytes.subarray(0, -1)],
  ["empty", () => Buffer.alloc(0)],
  ["with one bit changed", (bytes) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
  ["of zeros", (bytes) => Buffer.alloc(bytes.length)],
])("a file %s counts as none", async (_, spoil) => {
  const shelf = openDrawingShelf(folders);
  await shelf.keep("a", drawing);
  const [file = ""] = files();
  writeFileSync(file, spoil(readFileSync(file)));
  expect(await shelf.find("a")).toBeUndefined();
});

test("a folder that cannot be written does no harm", async () => {
  writeFileSync(folders.shelf, "");
  const shelf = openDrawingShelf(folders);
  await shelf.keep("a", drawing);
  expect(await shelf.find("a")).toBeUndefined();
  await tidyShelf(folders);
});

test("of too many, those go that have not been of use for the longest", async () => {
  const shelf = openDrawingShelf(folders);
  const size = 64 + drawing.png.length;
  for (const key of ["a", "b", "c"]) await shelf.keep(key, drawing);
  for (const file of files()) utimesSync(file, 1000, 1000);
  await shelf.find("b");
  await tidyShelf(folders, 3 * size);
  expect(files()).toHaveLength(3);
  await tidyShelf(folders, size);
  expect(files()).toHaveLength(1);
  expect(await shelf.find("b")).toBeDefined();
});

describe("a studio with a shelf", () => {
  const spec: ChartSpec = {
    type: "bar",
    title: "图",
    unit: "%",
    categories: ["甲"],
    series: [{name: "一", points: [{value: 98, text: "98%", observations: ["a"]}]}],
    labels: "auto",
    minimum: null,
    maximum: null,
  };
  const style = {
    colours: ["#1F4E79"],
    text: "#262626",
    muted: "#5F6B7A",
    grid: "#B8C4D2",
    background: "#FFFFFF",
  };
  const open = (shelf: DrawingShelf) => openChartStudio(undefined, shelf).value!;

  test("draws what no earlier one has drawn, and the pictures are the same", async () => {
    const first = open(openDrawingShelf(folders));
    const drawn = await first.draw(spec, style, "wide");
    expect(await first.draw(spec, style, "wide")).toBe(drawn);
    const second = open(openDrawingShelf(folders));
    const found = await second.draw(spec, style, "wide");
    expect(Buffer.compare(found.png, drawn.png)).toBe(0);
    expect([found.width, found.height]).toEqual([drawn.width, drawn.height]);
    await second.draw(spec, style, "half");
    expect([first.drawn, second.drawn]).toEqual([1, 1]);
  });
});
