// 期号, 编发单位 and 日期 below the title; what is not given is not printed.
import {expect, test} from "vitest";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import {wordOf} from "../../support/write-both.ts";
import {all, first, textOf, value} from "./read-package.ts";
import {makeDocument, paragraph, writeBytes} from "./sample-document.ts";

const meta = {title: "教育情况简报", issue: "第3期", author: "区教育委员会", issued: "2026年3月5日"};

test("number, issuer and date stand left, in the middle and right, above a rule", async () => {
  const {body} = await wordOf("# 甲\n\n乙。\n", meta);
  const [table] = all(body, "w:tbl");
  const lines = all(table!, "w:p").map((each) => [textOf(each), value(each, "w:jc")]);
  expect(lines).toEqual([
    ["第3期", "left"],
    ["区教育委员会", "center"],
    ["2026年3月5日", "right"],
  ]);
  const rules = all(table!, "w:tcBorders").map((borders) =>
    first(borders, "w:bottom")?.getAttribute("w:val"),
  );
  expect(rules).toEqual(["single", "single", "single"]);
});

test("the issuer does not stand there twice", async () => {
  const word = await wordOf("# 甲\n\n乙。\n", meta);
  expect(word.paragraphs.filter((each) => textOf(each).includes("区教育委员会"))).toHaveLength(1);
});

test("what is not given is not printed", async () => {
  const {body} = await wordOf("# 甲\n\n乙。\n", {...meta, author: "", issued: ""});
  expect(all(all(body, "w:tbl")[0]!, "w:p").map(textOf)).toEqual(["第3期", "", ""]);
});

test("without number and date the title block is as it was", async () => {
  const word = await wordOf("# 甲\n\n乙。\n", {...meta, issue: "", issued: ""});
  expect(word.styled("IssueLine")).toEqual([]);
  expect(word.styled("Subtitle")[0]).toMatch(/^区教育委员会/);
});

test("the file is sound", async () => {
  const document = makeDocument(paragraph("文。"));
  const bytes = await writeBytes({...document, meta: {...document.meta, ...meta}});
  expect(lintPackage(bytes)).toEqual([]);
});
