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
    ["a folder for a document", "简报.docx", (path: string) => mkdirSync(path)],
    ["a link in a circle for a document", "简报.docx", (path: string) => symlinkSync(path, path)],
    ["a folder for the manifest", "manifest.json", (path: string) => mkdirSync(path)],
    ["a link in a circle for the output", "", (path: string) => symlinkSync(path, path)],
  ])("%s", async (_, name, put) => {
    const folder = open();
    const output = join(folder, "output");
    rmSync(output, {recursive: true, force: true});
    if (name !== "") mkdirSync(output);
    put(name === "" ? output : join(output, name));
    const {code, stderr} = await runCli(["build", "--lang", "zh"], folder);
    expect(stderr).not.toContain("程序内部出错");
    expect([0, 5]).toContain(code);
    if (code !== 0) expect(stderr).toContain("→");
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
