import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {type DrawingCache, openChartStudio} from "../../../src/chart/chart-studio.ts";
import {encodePng} from "../../../src/chart/encode-png.ts";
import type {ChartSpec, Drawing} from "../../../src/model/chart.ts";
import type {CacheFolders} from "../../../src/pipeline/build-effects.ts";
import {openDrawingCache} from "../../../src/pipeline/incremental/drawing-cache.ts";
import {openFileCache, tidyCache} from "../../../src/pipeline/incremental/file-cache.ts";
import {openShellCache} from "../../../src/pipeline/incremental/shell-cache.ts";

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

describe("a kept file that lies under the name of another is not taken for it", () => {
  test("a drawing copied over a drawing", async () => {
    const cache = openCache();
    await cache.keep("a", drawing);
    const [ofA = ""] = files();
    await cache.keep("b", {...drawing, png: encodePng(new Uint8Array(4), 1, 1)});
    const ofB = files().find((file) => file !== ofA) ?? "";
    copyFileSync(ofB, ofA);
    expect(await cache.find("a")).toBeUndefined();
    expect(await cache.find("b")).toMatchObject({width: 1, height: 1});
  });

  test("two drawings that changed places, and a drawing under a name of which there is none", async () => {
    const cache = openCache();
    await cache.keep("a", drawing);
    const [ofA = ""] = files();
    await cache.keep("b", drawing);
    const ofB = files().find((file) => file !== ofA) ?? "";
    renameSync(ofA, `${ofA}.tmp`);
    renameSync(ofB, ofA);
    expect(await cache.find("a")).toBeUndefined();
    renameSync(`${ofA}.tmp`, ofB);
    expect([await cache.find("a"), await cache.find("b")]).toEqual([undefined, undefined]);
  });

  test("a shell copied over the shell of another theme, or over a drawing", async () => {
    const shells = openShellCache(openFileCache(folders));
    await shells.keep("red", "{}");
    const [red = ""] = files();
    await shells.keep("blue", "[]");
    const blue = files().find((file) => file !== red) ?? "";
    copyFileSync(blue, red);
    expect([await shells.find("red"), await shells.find("blue")]).toEqual([undefined, "[]"]);
    await openCache().keep("a", drawing);
    const picture = files().find((file) => file !== red && file !== blue) ?? "";
    copyFileSync(blue, picture);
    expect(await openCache().find("a")).toBeUndefined();
  });
});

describe("links are not followed", () => {
  let elsewhere: string;
  beforeEach(() => {
    elsewhere = join(base, "elsewhere");
    mkdirSync(elsewhere);
  });

  test("a link in place of a file is none, and the next build puts a file there", async () => {
    const cache = openCache();
    await cache.keep("a", drawing);
    const [file = ""] = files();
    const moved = join(elsewhere, "kept");
    renameSync(file, moved);
    symlinkSync(moved, file);
    expect(await cache.find("a")).toBeUndefined();
    writeFileSync(moved, "mine");
    await cache.keep("a", drawing);
    expect(await cache.find("a")).toBeDefined();
    expect(readFileSync(moved, "utf8")).toBe("mine");
  });

  test.each(["the folder", "the folder above it"])(
    "in place of %s: nothing is read, written or removed there",
    async (which) => {
      const cache = openCache();
      await cache.keep("a", drawing);
      const away = join(elsewhere, "charts");
      renameSync(folders.cache, away);
      writeFileSync(join(away, "letter.docx"), "mine");
      if (which === "the folder") symlinkSync(away, folders.cache);
      else {
        symlinkSync(elsewhere, join(base, "linked"));
        folders = {...folders, cache: join(base, "linked", "charts")};
      }
      const through = openCache();
      expect(await through.find("a")).toBeUndefined();
      await through.keep("b", drawing);
      await tidyCache(folders, 0);
      expect(readdirSync(away)).toHaveLength(2);
    },
  );

  test("a folder or a link among the files is left alone, however little may stay", async () => {
    await openCache().keep("a", drawing);
    mkdirSync(join(folders.cache, "folder"));
    writeFileSync(join(elsewhere, "letter.docx"), "mine");
    symlinkSync(join(elsewhere, "letter.docx"), join(folders.cache, "link"));
    await tidyCache(folders, 0);
    expect(readdirSync(folders.cache).toSorted()).toEqual(["folder", "link"]);
    expect(existsSync(join(elsewhere, "letter.docx"))).toBe(true);
  });
});

test("a folder in place of a file counts as none", async () => {
  const cache = openCache();
  await cache.keep("a", drawing);
  const [file = ""] = files();
  rmSync(file);
  mkdirSync(file);
  await cache.keep("a", drawing);
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
