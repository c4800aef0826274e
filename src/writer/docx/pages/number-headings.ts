import type {BookmarkListNumber} from "docx";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {type BodyNode, childNodes, findNode} from "./body-nodes.ts";

/** The numbers of headings, which Word works out itself, by the bookmark that the contents lead to. */
export function numberHeadings(
  blocks: readonly BodyNode[],
  {headingNumbering}: WordTheme,
): Map<string, BookmarkListNumber> {
  const counts: number[] = [];
  const numbers = new Map<string, BookmarkListNumber>();
  for (const block of blocks) {
    const properties = findNode(block, "w:pPr");
    const level = /^Heading([1-4])$/u.exec(
      String(findNode(properties, "w:pStyle")?.attributes["w:val"]),
    )?.[1];
    if (level === undefined || findNode(properties, "w:numPr") !== undefined) continue;
    const depth = Number(level) - 1;
    counts.splice(depth + 1);
    // A level that was skipped counts from one.
    for (let index = 0; index <= depth; index++) counts[index] ??= index === depth ? 0 : 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const {format, text} = headingNumbering[depth] ?? {format: "none", text: ""};
    if (format === "none") continue;
    const written = text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? 1;
      return headingNumbering[at]?.format === "chinese" ? chineseCount(count) : String(count);
    });
    for (const mark of childNodes(block, "w:bookmarkStart")) {
      numbers.set(String(mark.attributes["w:name"]), {text: written, separator: "nothing", width: 0});
    }
  }
  return numbers;
}

const digits = "零一二三四五六七八九";

/** 一 … 十, 十一 … 九十九: chineseCountingThousand (ECMA-376 Part 1 §17.18.59). */
function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}
