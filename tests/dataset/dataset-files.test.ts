import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {tinyPackage} from "./tiny-package.ts";

let root: string;
let data: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jianbao-"));
  data = join(root, "data");
  for (const [name, content] of Object.entries(tinyPackage())) write(join(data, name), content);
});

afterEach(() => rmSync(root, {recursive: true}));

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

test("a folder on disk loads", async () => {
  const {value, diagnostics} = await loadDataset(data);
  expect(diagnostics).toEqual([]);
  expect(value?.observations).toHaveLength(5);
});

test("the folder itself may be a link, and links may stay within it", async () => {
  rmSync(join(data, "topics.csv"));
  write(join(data, "versions/topics.csv"), String(tinyPackage()["topics.csv"]));
  symlinkSync("versions/topics.csv", join(data, "topics.csv"));
  symlinkSync(data, join(root, "link"));
  const {diagnostics} = await loadDataset(join(root, "link"));
  expect(diagnostics).toEqual([]);
});

test("a link out of the folder is refused", async () => {
  rmSync(join(data, "topics.csv"));
  write(join(root, "data-secret.csv"), String(tinyPackage()["topics.csv"]));
  symlinkSync(join(root, "data-secret.csv"), join(data, "topics.csv"));
  const {value, diagnostics} = await loadDataset(data);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{code: "unsafe-path", place: {file: `${data}/topics.csv`}}]);
});

test("a folder in the place of a file is reported", async () => {
  rmSync(join(data, "topics.csv"));
  mkdirSync(join(data, "topics.csv"));
  const {diagnostics} = await loadDataset(data);
  expect(diagnostics).toMatchObject([{code: "unreadable-file", place: {file: `${data}/topics.csv`}}]);
  expect(diagnostics[0]?.message.en).toContain("a folder of this name");
});

test.each(["nowhere", "data/topics.csv"])("%s is no data folder", async (folder) => {
  const {diagnostics} = await loadDataset(join(root, folder));
  expect(diagnostics).toMatchObject([{code: "file-not-found"}]);
});
