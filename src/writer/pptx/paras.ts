import type {Block, Heading, List, Paragraph} from "../../model/document.ts";
import {type Inch, inches, type Point} from "../../model/length.ts";
import {leading, lineHeight} from "./frame.ts";
import {inlineRuns, type RunStyle} from "./runs.ts";
import type {Bullet, Para, Run} from "./slide.ts";

/** Blocks that become paragraphs of one text box. */
export type TextBlock = Heading | Paragraph | List;

export function isTextBlock(block: Block): block is TextBlock {
  return block.type === "paragraph" || block.type === "list" || block.type === "heading";
}

/** Paragraphs of text blocks, set in one type size. */
export function textParas(blocks: readonly TextBlock[], size: Point, style: RunStyle): Para[] {
  return blocks.flatMap((block) => blockParas(block, size, style));
}

export function para(runs: readonly Run[], size: Point, more: Partial<Para> = {}): Para {
  return {
    runs,
    size,
    lineHeight: lineHeight(size, leading.body),
    spaceBefore: (size * 0.45) as Point,
    align: "left",
    ...more,
  };
}

function blockParas(block: TextBlock, size: Point, style: RunStyle): Para[] {
  switch (block.type) {
    case "paragraph":
      return [para(inlineRuns(block.children, style), size)];
    case "heading":
      return [leadIn(block, size, style)];
    case "list":
      return listParas(block, size, style, 0);
  }
}

/** A heading within a slide: bold, in the colour of titles, close to what it leads. */
function leadIn(block: Heading, size: Point, style: RunStyle): Para {
  const colour = style.colour === "text" ? "heading" : style.colour;
  return para(inlineRuns(block.children, {...style, bold: true, colour}), size, {
    spaceBefore: (size * 0.8) as Point,
    keepWithNext: true,
  });
}

/**
 * Hanging indent of a list and of those within it, in ems: a number that stood close before another would be read with
 * it, as 1.7 in `1. 7项`.
 */
function indentEms({ordered, items}: List): number {
  const within = items.flat().filter((block) => block.type === "list");
  const own = !ordered ? 1.2 : items.length > 9 ? 2.3 : 1.7;
  return Math.max(own, ...within.map(indentEms));
}

function listParas(list: List, size: Point, style: RunStyle, level: number, indent?: Inch): Para[] {
  return list.items.flatMap((item, index) => {
    const bullet: Bullet = {
      level,
      ordered: list.ordered,
      start: 1,
      number: index + 1,
      indent: indent ?? inches((size * indentEms(list)) / 72),
    };
    return itemParas(item, size, style, bullet);
  });
}

/** An item's paragraphs share its bullet, each on a new line; lists within go one level deeper. */
function itemParas(item: readonly Block[], size: Point, style: RunStyle, bullet: Bullet): Para[] {
  const spaceBefore = (size * (bullet.level === 0 ? 0.5 : 0.2)) as Point;
  const result: Para[] = [];
  let runs: readonly Run[] = [];
  const flush = () => {
    if (runs.length > 0) result.push(para(runs, size, {bullet, spaceBefore}));
    runs = [];
  };
  for (const block of item) {
    if (block.type === "list") {
      flush();
      result.push(...listParas(block, size, style, Math.min(bullet.level + 1, 3), bullet.indent));
    } else if (block.type === "paragraph" || block.type === "heading") {
      const own = inlineRuns(block.children, style);
      const [first, ...others] = own;
      if (first) runs = runs.length > 0 ? [...runs, {...first, breakBefore: true}, ...others] : own;
    }
  }
  flush();
  return result;
}

/**
 * Numbers lists afresh after a split: PowerPoint counts on from `startAt` for as long as paragraphs of a
 * level follow one another with the same `startAt`.
 */
export function renumber(paras: readonly Para[]): Para[] {
  const starts = new Map<number, number>();
  let lastNumber = new Map<number, number>();
  return paras.map((one) => {
    const {bullet} = one;
    if (!bullet) {
      starts.clear();
      lastNumber = new Map();
      return one;
    }
    for (const level of [...starts.keys()]) {
      if (level > bullet.level) {
        starts.delete(level);
        lastNumber.delete(level);
      }
    }
    if (!bullet.ordered) {
      starts.delete(bullet.level);
      return one;
    }
    if (!starts.has(bullet.level) || lastNumber.get(bullet.level) !== bullet.number - 1) {
      starts.set(bullet.level, bullet.number);
    }
    lastNumber.set(bullet.level, bullet.number);
    return {...one, bullet: {...bullet, start: starts.get(bullet.level) ?? bullet.number}};
  });
}
