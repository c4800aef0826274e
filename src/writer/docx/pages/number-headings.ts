import type {WordTheme} from "../../../theme/word-theme.ts";
import {numberFormats} from "../numbering.ts";
import {type BodyNode, descendants, findNode} from "./body-nodes.ts";
import {countMark} from "./count-mark.ts";

/** The numbers of headings, which Word works out itself, by their paragraphs. */
export function headingNumbers(blocks: readonly BodyNode[], theme: WordTheme): Map<BodyNode, string> {
  const levels = headingLevels(theme);
  const counts: number[] = [];
  const numbers = new Map<BodyNode, string>();
  // Those in columns, which stand in a table, are counted like all others.
  const paragraphs = blocks.flatMap((block) =>
    block.name === "w:tbl" ? [...descendants(block, "w:p")] : [block],
  );
  for (const block of paragraphs) {
    const properties = findNode(block, "w:pPr");
    const digit = /^Heading([1-4])$/u.exec(
      String(findNode(properties, "w:pStyle")?.attributes["w:val"]),
    )?.[1];
    if (digit === undefined || findNode(properties, "w:numPr") !== undefined) continue;
    const depth = Number(digit) - 1;
    counts.splice(depth + 1);
    // A level that was skipped counts from one.
    for (let index = 0; index <= depth; index++) counts[index] ??= index === depth ? 0 : 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const level = levels[depth];
    if (level === undefined || level.format === "none") continue;
    const number = level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return countMark(counts[at] ?? 1, level.isLegal ? "decimal" : (level.formats[at] ?? "decimal"));
    });
    numbers.set(block, number + level.gap);
  }
  return numbers;
}

interface HeadingLevel {
  readonly format: string;
  readonly text: string;
  /** How the levels of the list are counted, this one and those above it. */
  readonly formats: readonly string[];
  readonly isLegal: boolean;
  /** Between number and text. */
  readonly gap: string;
}

/** How the headings of each level are numbered: as the house numbers them, or as the theme says. */
function headingLevels({headingNumbering, house}: WordTheme): readonly (HeadingLevel | undefined)[] {
  if (house?.takes.headings)
    return house.file.headings.map(
      (level) =>
        level && {
          format: level.format,
          text: level.text,
          formats: house.file.headingFormats,
          isLegal: level.isLegal,
          gap: level.suffix === "nothing" || level.text === "" ? "" : " ",
        },
    );
  const formats = headingNumbering.map(({format}) => numberFormats[format]);
  return headingNumbering.map(({format, text}) => ({format, text, formats, isLegal: false, gap: ""}));
}
