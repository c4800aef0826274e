import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Block} from "../model/document.ts";

/** What has its place in a document as a whole: what it comes to, and where the annex begins. */
export function checkPositions(blocks: readonly Block[]): Diagnostic[] {
  return [...checkHeadlines(blocks), ...checkAppendix(blocks)];
}

function checkHeadlines(blocks: readonly Block[]): Diagnostic[] {
  const inside = blocks.flatMap(blocksWithin).filter(({type}) => type === "headline");
  const heading = blocks.findIndex(({type}) => type === "heading");
  const all = [...blocks.entries()].filter(([, {type}]) => type === "headline");
  const late = all.filter(([index]) => heading >= 0 && index > heading);
  const more = all.slice(1).filter((each) => !late.includes(each));
  return [
    ...inside.map(({place}): Diagnostic => ({...headlineInside, place})),
    ...late.map(([, {place}]): Diagnostic => ({...headlineLate, place})),
    ...more.map(([, {place}]): Diagnostic => ({...headlineTwice, place})),
  ];
}

function checkAppendix(blocks: readonly Block[]): Diagnostic[] {
  const inside = blocks.flatMap(blocksWithin).filter(({type}) => type === "appendix");
  const [, ...more] = blocks.filter(({type}) => type === "appendix");
  const loose = blocks.filter(
    ({type}, index) => type === "appendix" && !startsSlide(nextVisible(blocks, index)),
  );
  return [
    ...inside.map(({place}): Diagnostic => ({...appendixInside, place})),
    ...more.map(({place}): Diagnostic => ({...appendixTwice, place})),
    ...loose.map(({place}): Diagnostic => ({...appendixWithoutHeading, place})),
  ];
}

/** All blocks in the containers of a block, notes included. */
function blocksWithin(block: Block): Block[] {
  const held = heldBlocks(block);
  return [...held, ...held.flatMap(blocksWithin)];
}

function heldBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case "callout":
    case "notes":
    case "form-element":
      return block.blocks;
    case "columns":
      return block.columns.flat();
    case "list":
      return block.items.flat();
    default:
      return [];
  }
}

const nextVisible = (blocks: readonly Block[], index: number) =>
  blocks.slice(index + 1).find(({type}) => type !== "notes");

const startsSlide = (block: Block | undefined) => block?.type === "heading" && block.level <= 2;

const headlineInside: Diagnostic = {
  severity: "error",
  code: "headline-place",
  message: {en: ":::headline stands within another block", zh: ":::headline 写在了别的块里面"},
  hint: {en: "put it before the first heading, by itself", zh: "请单独写在第一个标题之前"},
};

const headlineLate: Diagnostic = {
  severity: "error",
  code: "headline-place",
  message: {en: ":::headline stands behind a heading", zh: ":::headline 写在了标题后面"},
  hint: {
    en: "put it before the first heading; for the conclusion of a section use :::callout",
    zh: "请移到第一个标题之前；一节的结论请用 :::callout",
  },
};

const headlineTwice: Diagnostic = {
  severity: "error",
  code: "headline-place",
  message: {en: "there is a :::headline already", zh: "前面已经有 :::headline 了"},
  hint: {en: "keep one; a document comes to one thing", zh: "请只保留一个：一份文件一个结论"},
};

const appendixInside: Diagnostic = {
  severity: "error",
  code: "appendix-place",
  message: {en: "::appendix stands within another block", zh: "::appendix 写在了别的块里面"},
  hint: {
    en: "put it on a line of its own, outside of all ::: blocks and lists",
    zh: "请写在所有 ::: 块和列表之外，单独一行",
  },
};

const appendixTwice: Diagnostic = {
  severity: "error",
  code: "appendix-place",
  message: {en: "the annex has begun already", zh: "前面已经有 ::appendix 了"},
  hint: {en: "keep the first ::appendix only", zh: "请只保留第一个 ::appendix"},
};

const appendixWithoutHeading: Diagnostic = {
  severity: "error",
  code: "appendix-place",
  message: {
    en: "::appendix must stand right before a heading (# or ##)",
    zh: "::appendix 后面应当紧接标题（# 或 ##）",
  },
  hint: {
    en: "give the annex a heading, or move ::appendix to where its first heading is",
    zh: "请给附录写上标题，或把 ::appendix 移到附录第一个标题之前",
  },
};
