import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {type DrawingCache, openChartStudio} from "../../../src/chart/chart-studio.ts";
import {encodePng} from "../../../src/chart/encode-png.ts";
import type {ChartSpec, Drawing} from "../../../src/model/chart.ts";
import type {CacheFolders} from "../../../src/pipeline/build-effects.ts";
import {openDrawingCache} from "../../../src/pipeline/incremental/drawing-cache.ts";
import {openFileCache, tidyCache} from "../../../src/pipeline/incremental/file-cache.ts";

let base: string;
let folders: CacheFolders;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "jianbao-cache-"));
  folders = {cache: join(base, "charts"), temporary: join(base, "session")};
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
const openCache = () => openDrawingCache(openFileCache(folders));
const files = () => readdirSync(folders.cache).map((name) => join(folders.cache, name));

test("what is kept is found again, by another cache too, and by no other key", async () => {
  await openCache().keep("a", drawing);
  const found = await openCache().find("a");
  expect(found).toMatchObject({width: 7, height: 3});
  expect(Buffer.compare(found!.png, drawing.png)).toBe(0);
  expect(await openCache().find("b")).toBeUndefined();
  expect(readdirSync(folders.temporary)).toEqual([]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["cut short", (bytes) => bytes.subarray(0, -1)],
  ["empty", () => Buffer.alloc(0)],
  ["with one bit changed", (bytes) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
  ["of zeros", (bytes) => Buffer.alloc(bytes.length)],
])("a file %s counts as none", async (_, spoil) => {
  const cache = openCache();
  await cache.keep("a", drawing);
  const [file = ""] = files();
  writeFileSync(file, spoil(readFileSync(file)));
  expect(await cache.find("a")).toBeUndefined();
});

test("a folder that cannot be written does no harm", async () => {
  writeFileSync(folders.cache, "");
  const cache = openCache();
  await cache.keep("a", drawing);
  expect(await cache.find("a")).toBeUndefined();
  await tidyCache(folders);
});

test("of too many, those go that have not been of use for the longest", async () => {
  const cache = openCache();
  const size = 64 + drawing.png.length;
  for (const key of ["a", "b", "c"]) await cache.keep(key, drawing);
  for (const file of files()) utimesSync(file, 1000, 1000);
  await cache.find("b");
  await tidyCache(folders, 3 * size);
  expect(files()).toHaveLength(3);
  await tidyCache(folders, size);
  expect(files()).toHaveLength(1);
  expect(await cache.find("b")).toBeDefined();
});

describe("a studio with a cache", () => {
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
  const open = (cache: DrawingCache) => openChartStudio(undefined, cache).value!;

  test("draws what no earlier one has drawn, and the pictures are the same", async () => {
    const first = open(openCache());
    const drawn = await first.draw(spec, style, "wide");
    expect(await first.draw(spec, style, "wide")).toBe(drawn);
    const second = open(openCache());
    const found = await second.draw(spec, style, "wide");
    expect(Buffer.compare(found.png, drawn.png)).toBe(0);
    expect([found.width, found.height]).toEqual([drawn.width, drawn.height]);
    await second.draw(spec, style, "half");
    expect([first.drawn, second.drawn]).toEqual([1, 1]);
  });
});
