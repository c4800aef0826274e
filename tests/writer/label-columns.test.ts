import {expect, test} from "vitest";
import {wordOf} from "../support/write-both.ts";
import {all, textOf} from "./docx/read-package.ts";

test("cells that join others are labels in the first columns, and remarks further right", async () => {
  const {body} = await wordOf(
    [
      "## 进度",
      "",
      "| 领域 | 指标 | 值 | 出处 |",
      "| --- | --- | ---: | --- |",
      "| 学前教育 | 毛入园率 | 98% | 表1 |",
      "| ^^ | 普惠率 | 85% | ^^ |",
      "| 高中 | 毛入学率 | 99% | 表2 |",
      "",
    ].join("\n"),
  );
  const rows = all(body, "w:tr").slice(1);
  const bold = rows.flatMap((row) => all(row, "w:tc").filter((cell) => all(cell, "w:b").length > 0));
  expect(bold.map(textOf).filter((text) => text !== "")).toEqual(["学前教育", "高中"]);
  const joined = rows.map((row) => all(row, "w:tc").map((cell) => all(cell, "w:vMerge").length));
  expect(joined).toEqual([
    [1, 0, 0, 1],
    [1, 0, 0, 1],
    [0, 0, 0, 0],
  ]);
});
