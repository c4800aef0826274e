import type {WordTheme} from "../../../theme/word-theme.ts";
import {type BodyNode, descendants, findNode} from "./body-nodes.ts";

/** The numbers of headings, which Word works out itself, by their paragraphs. */
export function headingNumbers(
  blocks: readonly BodyNode[],
  {headingNumbering}: WordTheme,
): Map<BodyNode, string> {
  const counts: number[] = [];
  const numbers = new Map<BodyNode, string>();
  // Those in columns, which stand in a table, are counted like all others.
  const paragraphs = blocks.flatMap((block) =>
    block.name === "w:tbl" ? [...descendants(block, "w:p")] : [block],
  );
  for (const block of paragraphs) {
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
    numbers.set(
      block,
      text.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const count = counts[at] ?? 1;
        return headingNumbering[at]?.format === "chinese" ? chineseCount(count) : String(count);
      }),
    );
  }
  return numbers;
}

const digits = "零一二三四五六七八九";

/** 一 … 十, 十一 … 九十九: chineseCountingThousand (ECMA-376 Part 1 §17.18.59). */
export function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}
