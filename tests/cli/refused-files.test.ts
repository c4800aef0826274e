// What the operating system refuses is told as such, and not as a fault of the program.
import {mkdirSync, rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {describeFileError} from "../../src/diagnostic/file-error.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {runCli} from "../support/run-cli.ts";
import {inFolder, makeTemplate, writeProject} from "../support/small-project.ts";

const open = () =>
  writeProject({
    ...inFolder("data", tinyPackage()),
    "templates/x.md": makeTemplate({title: "简报", for: "all", body: "# 一\n\n文。\n"}),
  });

describe("something else stands where a file of the output belongs", () => {
  test.each([
    ["a folder for a document", "简报.docx", (path: string) => mkdirSync(path), 5],
    // The link itself is replaced by the document.
    ["a link in a circle for a document", "简报.docx", (path: string) => symlinkSync(path, path), 0],
    ["a folder for the manifest", "manifest.json", (path: string) => mkdirSync(path), 5],
    ["a link in a circle for the output", "", (path: string) => symlinkSync(path, path), 5],
  ])("%s", async (_, name, put, expected) => {
    const folder = open();
    const output = join(folder, "output");
    rmSync(output, {recursive: true, force: true});
    if (name !== "") mkdirSync(output);
    put(name === "" ? output : join(output, name));
    const {code, stderr} = await runCli(["build", "--lang", "zh"], folder);
    expect(stderr).not.toContain("程序内部出错");
    expect(code).toBe(expected);
    if (code !== 0) expect(stderr).toContain("→");
  });
});

describe("what cannot be read is told in words, with the exit code of its kind", () => {
  test.each([
    ["data, a link in a circle", ["check", "--data", "loop"], 3, "链接绕成了圈"],
    ["data, too long a name", ["list", "areas", "--data", "x".repeat(300)], 3, "名称太长"],
    ["templates, a link in a circle", ["check", "--templates", "loop"], 4, "链接绕成了圈"],
    [
      "templates, a file in the way",
      ["list", "templates", "--templates", "data/areas.csv/x"],
      4,
      "不是文件夹",
    ],
    ["a document to lint, a link in a circle", ["lint", "loop"], 2, "链接绕成了圈"],
    ["a document to lint, a file in the way", ["lint", "data/areas.csv/x.docx"], 2, "不是文件夹"],
    ["a document to audit, too long a name", ["audit", `${"x".repeat(300)}.docx`], 2, "名称太长"],
    ["a manifest, a link in a circle", ["diff", "loop", "loop"], 2, "链接绕成了圈"],
    ["a part to merge, a link in a circle", ["merge", "loop"], 2, "链接绕成了圈"],
    ["a theme, a link in a circle", ["check"], 4, "链接绕成了圈"],
  ])("%s", async (name, words, expected, reason) => {
    const folder = open();
    symlinkSync("loop", join(folder, "loop"));
    if (name.startsWith("a theme")) symlinkSync("loop.yaml", join(folder, "templates/themes/loop.yaml"));
    const {code, stderr} = await runCli([...words, "--lang", "zh"], folder);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain("(E");
    expect(stderr).toContain("→");
    expect(code).toBe(expected);
  });
});

test.each([
  "EISDIR",
  "EFBIG",
  "ELOOP",
  "ENOTDIR",
  "ENOSPC",
  "EROFS",
  "EMFILE",
  "EPERM",
  "ENAMETOOLONG",
  "EIO",
])("%s has words in both languages", (code) => {
  const error = Object.assign(new Error(code), {code});
  const told = describeFileError(error, "output/a.docx", "output");
  expect(told?.code).toBe("cannot-write");
  expect(told?.message.zh).toMatch(/^无法写入“output\/a\.docx”：\p{sc=Han}/u);
  expect(told?.hint?.zh).toMatch(/\p{sc=Han}/u);
});
