import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {type FolderWatch, watchFolders} from "../../src/preview/watch-folders.ts";

const open: FolderWatch[] = [];
afterEach(() => Promise.all(open.splice(0).map((watch) => watch.close())));

/** A watched folder, and what waits for the next change in it. */
async function watchOne() {
  const folder = join(mkdtempSync(join(tmpdir(), "jianbao-watch-")), "templates");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.md"), "a");
  let told = 0;
  let heard: () => void = () => undefined;
  const watch = watchFolders([folder], () => {
    told += 1;
    heard();
  });
  open.push(watch);
  await watch.ready;
  const next = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
    });
  return {folder, next, told: () => told};
}

test("a save is told once, however the editor saves", async () => {
  const {folder, next, told} = await watchOne();
  expect(told()).toBe(0);
  let change = next();
  writeFileSync(join(folder, "a.md"), "");
  writeFileSync(join(folder, "a.md"), "half");
  writeFileSync(join(folder, "a.md"), "whole");
  await change;
  change = next();
  writeFileSync(join(folder, "a.md.new"), "renamed");
  renameSync(join(folder, "a.md.new"), join(folder, "a.md"));
  await change;
});

test("a folder that goes away and comes back is watched again, more than once", async () => {
  const {folder, next} = await watchOne();
  for (const round of [1, 2]) {
    let change = next();
    rmSync(folder, {recursive: true});
    await change;
    change = next();
    mkdirSync(folder);
    writeFileSync(join(folder, "a.md"), "again");
    await change;
    change = next();
    writeFileSync(join(folder, "a.md"), `and changed ${round}`);
    await change;
  }
});
