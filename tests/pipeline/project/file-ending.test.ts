// A document has one ending: that of its format, whatever the name asks for.
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {tinyPackage} from "../../dataset/tiny-package.ts";
import {runCli} from "../../support/run-cli.ts";
import {inFolder, makeTemplate, writeProject} from "../../support/small-project.ts";

async function buildNamed(file: string, format: "docx" | "pptx" = "docx", title = "简报") {
  const more = file === "" ? "" : `file: ${JSON.stringify(file)}\n`;
  const folder = writeProject({
    ...inFolder("data", tinyPackage()),
    "templates/x.md": makeTemplate({title, for: "all", format, more, body: "# 一\n\n## 节\n\n文。\n"}),
  });
  const checked = await runCli(["check", "--strict"], folder);
  const {code, stderr} = await runCli(["build", "--lang", "zh"], folder);
  expect(code).toBe(0);
  const [name] = readdirSync(join(folder, "output")).filter((each) => /\.(?:docx|pptx)$/iu.test(each));
  return {name, stderr, strict: checked.code};
}

describe("the ending that the format has anyway is not doubled", () => {
  test.each([
    ["x.docx", "x.docx"],
    ["x.DOCX", "x.docx"],
    ["x.docx.docx", "x.docx"],
    ["x.docx ", "x.docx"],
    ["x .docx", "x.docx"],
    ["x．docx", "x.docx"],
    ["x。docx", "x.docx"],
    ["{{dataset.title}}.docx", "小数据.docx"],
    ["docx", "docx.docx"],
    ["v1.2", "v1.2.docx"],
    [".docx", "简报.docx"],
  ])("%s", async (file, expected) => {
    const {name, stderr, strict} = await buildNamed(file);
    expect(name).toBe(expected);
    expect(stderr).not.toContain("警告");
    expect(strict).toBe(0);
  });

  test("of a deck, and of a title that the file is called by", async () => {
    expect((await buildNamed("x.Pptx", "pptx")).name).toBe("x.pptx");
    expect((await buildNamed("", "docx", "简报.docx")).name).toBe("简报.docx");
  });
});

describe("an ending of another format is told, and left out", () => {
  test.each([
    ["x.pptx", "docx", "x.docx", ".pptx"],
    ["x.docx", "pptx", "x.pptx", ".docx"],
    ["x.doc", "docx", "x.docx", ".doc"],
    ["x.ppt", "pptx", "x.pptx", ".ppt"],
    ["x.pdf", "docx", "x.docx", ".pdf"],
    ["x.docx.PPTX", "docx", "x.docx", ".PPTX"],
    ["{{date}}.pptx", "docx", "2025年12月25日.docx", ".pptx"],
  ] as const)("%s of a %s", async (file, format, expected, written) => {
    const {name, stderr, strict} = await buildNamed(file, format);
    expect(name).toBe(expected);
    expect(stderr).toContain("[ending-of-other-format]");
    expect(stderr).toContain(`templates/x.md:7:8 警告 文件名以“${written}”结尾`);
    expect(strict).toBe(6);
  });
});
