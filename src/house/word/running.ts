import type {PlainElement} from "../../ooxml/plain-element.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import type {HouseParts} from "./house-parts.ts";
import type {HouseLook} from "./look.ts";
import {attributeOf, childrenOf, find, numberOf, settingOf, shownText, within} from "./plain.ts";
import {type ChosenSection, type PageKind, pageKinds, type RunningPlace} from "./sections.ts";

/** What stands at the head or foot of pages of one kind. */
export interface HouseRunning {
  /** Name of the part. */
  readonly part: string;
  /** Each paragraph, for whoever shows pages without Word. */
  readonly lines: readonly RunningLine[];
  readonly hasPageNumber: boolean;
  /** All that it says, page numbers left out, for whoever compares a finished file with what it should say. */
  readonly texts: readonly RunningText[];
  /** Points that it takes, from its first line to its last. */
  readonly height: number;
}

export interface RunningText {
  readonly kind: "text" | "cell" | "alternative";
  readonly text: string;
}

export interface RunningLine {
  /** `{PAGE}` and `{NUMPAGES}` stand for the numbers. */
  readonly text: string;
  readonly align: "left" | "center" | "right";
  readonly sizePt: number;
  readonly bold: boolean;
  readonly colour: string | undefined;
  readonly eastAsia: string;
  readonly latin: string;
  /** Points of the pictures in it. */
  readonly pictures: readonly {readonly width: number; readonly height: number}[];
  readonly hasRule: boolean;
}

export type RunningOf = Readonly<Record<RunningPlace, Readonly<Partial<Record<PageKind, HouseRunning>>>>>;

/** The headers and footers that hold something: one that is empty is no wish. */
export function readRunning(
  {running}: ChosenSection,
  parts: HouseParts,
  lookOf: (style: string | undefined) => HouseLook,
): RunningOf {
  const read = (place: RunningPlace) => {
    const found = pageKinds.flatMap((kind) => {
      const id = running[place][kind];
      const way = parts.main.relationships.find((each) => each.id === id && kindOf(each) === place);
      const part = way && parts.find(way.target);
      if (part === undefined || part.content instanceof Uint8Array) return [];
      return [[kind, readOne(part.name, part.content, lookOf)] as const];
    });
    const holdsSomething = found.some(([, {lines}]) => lines.some(isSomething));
    return holdsSomething ? Object.fromEntries(found) : {};
  };
  return {header: read("header"), footer: read("footer")};
}

const isSomething = ({text, pictures, hasRule}: RunningLine) =>
  text.trim() !== "" || pictures.length > 0 || hasRule;

function readOne(
  part: string,
  content: PlainElement,
  lookOf: (style: string | undefined) => HouseLook,
): HouseRunning {
  const lines = [...within(content, "w:p")]
    .filter((paragraph) => !isWithinBox(paragraph, content))
    .map((paragraph) => readLine(paragraph, lookOf));
  return {
    part,
    lines: lines.map(({line}) => line),
    hasPageNumber: fieldsOf(content).some((field) => /^\s*PAGE\b/iu.test(field)),
    texts: textsOf(content, "text"),
    height: heightOf(content, lookOf),
  };
}

/** Paragraphs in cells and boxes too, and what stands in for pictures; of two forms of a drawing the newer one. */
function textsOf(parent: PlainElement, kind: "text" | "cell"): RunningText[] {
  return childrenOf(parent).flatMap((node): RunningText[] => {
    switch (node.name) {
      case "mc:Fallback":
      case "w:del":
      case "w:moveFrom":
        return [];
      case "w:p":
        return [
          ...textsOf(node, kind),
          {kind, text: lineText(node).replace(/\{(?:PAGE|NUMPAGES)\}/gu, "")},
        ].filter(({text}) => text.trim() !== "");
      case "w:tc":
        return textsOf(node, "cell");
      case "wp:docPr":
        return ["title", "descr"].flatMap((name): RunningText[] => {
          const text = attributeOf(node, name) ?? "";
          return text.trim() === "" ? [] : [{kind: "alternative", text}];
        });
      default:
        return textsOf(node, kind);
    }
  });
}

/** Text boxes are drawn where they are anchored, not in the lines. */
function isWithinBox(paragraph: PlainElement, content: PlainElement): boolean {
  for (const box of within(content, "w:txbxContent"))
    for (const each of within(box, "w:p")) if (each === paragraph) return true;
  return false;
}

/** Instructions of the fields of a part, simple and complex ones. */
function fieldsOf(content: PlainElement): string[] {
  const simple = [...within(content, "w:fldSimple")].map((field) => attributeOf(field, "w:instr") ?? "");
  const complex = [...within(content, "w:instrText")].map(({children}) => children.join(""));
  // Instructions may be split over runs.
  return [...simple, ...complex, complex.join("")];
}

function readLine(paragraph: PlainElement, lookOf: (style: string | undefined) => HouseLook) {
  const properties = find(paragraph, "w:pPr");
  const look = lookOf(settingOf(find(properties, "w:pStyle")));
  const own = settingOf(find(properties, "w:jc"));
  const align = own ?? look.align;
  const text = lineText(paragraph);
  const runs = [...within(paragraph, "w:r")].filter((run) => shownText(run).trim() !== "");
  const run = find(runs[0], "w:rPr");
  const size = numberOf(find(run, "w:sz"), "w:val");
  const fonts = find(run, "w:rFonts");
  const line: RunningLine = {
    text,
    align: align === "center" ? "center" : align === "right" || align === "end" ? "right" : "left",
    sizePt: size === undefined ? look.sizePt : size / 2,
    bold: find(run, "w:b") !== undefined || look.bold,
    colour: hexOf(settingOf(find(run, "w:color"))) ?? look.colour,
    eastAsia: attributeOf(fonts, "w:eastAsia") ?? look.eastAsia,
    latin: attributeOf(fonts, "w:ascii") ?? look.latin,
    pictures: picturesOf(paragraph),
    hasRule: find(properties, "w:pBdr") !== undefined,
  };
  return {line, look};
}

const hexOf = (value: string | undefined) =>
  value !== undefined && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : undefined;

/** The text with what fields of page numbers stand for; the results of others as they were when the file was saved. */
function lineText(paragraph: PlainElement): string {
  let text = "";
  const open: {instruction: string; shows: boolean}[] = [];
  const number = (instruction: string) => /^\s*(PAGE|NUMPAGES)\b/iu.exec(instruction)?.[1]?.toUpperCase();
  const walk = (node: PlainElement) => {
    for (const child of node.children) {
      if (typeof child === "string") continue;
      const field = open.at(-1);
      if (child.name === "w:fldChar") {
        const type = attributeOf(child, "w:fldCharType");
        if (type === "begin") open.push({instruction: "", shows: true});
        else if (type === "end") open.pop();
        else if (field !== undefined) {
          const name = number(field.instruction);
          if (name !== undefined) {
            text += `{${name}}`;
            field.shows = false;
          }
        }
      } else if (child.name === "w:instrText") {
        if (field !== undefined) field.instruction += child.children.join("");
      } else if (child.name === "w:fldSimple") {
        const name = number(attributeOf(child, "w:instr") ?? "");
        if (name === undefined) walk(child);
        else text += `{${name}}`;
      } else if (child.name === "w:t") {
        if (field?.shows ?? true) text += child.children.filter((each) => typeof each === "string").join("");
      } else if (child.name === "w:tab") {
        if (node.name === "w:r") text += "\t";
      } else if (!skipped.has(child.name)) walk(child);
    }
  };
  walk(paragraph);
  return text;
}

/** What stands elsewhere than in the line: boxes, older forms of drawings, what was deleted. */
const skipped: ReadonlySet<string> = new Set([
  "w:drawing",
  "w:pict",
  "mc:AlternateContent",
  "w:del",
  "w:pPr",
]);

/** English Metric Units to a point. */
const emu = 12_700;

/** Pictures in the line, or anchored to it with the text below them. */
function picturesOf(paragraph: PlainElement) {
  const drawn = [
    ...within(paragraph, "wp:inline"),
    ...[...within(paragraph, "wp:anchor")].filter(
      (anchor) => find(anchor, "wp:wrapTopAndBottom") !== undefined,
    ),
  ];
  return drawn.flatMap((drawing) => {
    const extent = find(drawing, "wp:extent");
    const [width, height] = [numberOf(extent, "cx"), numberOf(extent, "cy")];
    return width === undefined || height === undefined ? [] : [{width: width / emu, height: height / emu}];
  });
}

/** As high as its paragraphs and the rows of its tables are; texts of headers fit on a line. */
function heightOf(content: PlainElement, lookOf: (style: string | undefined) => HouseLook): number {
  let height = 0;
  for (const block of childrenOf(content)) {
    if (block.name === "w:p") height += paragraphHeight(block, lookOf);
    else if (block.name === "w:tbl") {
      for (const row of childrenOf(block, "w:tr")) {
        const least = (numberOf(find(row, "w:trPr", "w:trHeight"), "w:val") ?? 0) / 20;
        const cells = childrenOf(row, "w:tc").map((cell) => heightOf(cell, lookOf));
        height += Math.max(least, ...cells);
      }
    } else if (block.name === "w:sdt") height += heightOf(find(block, "w:sdtContent") ?? block, lookOf);
  }
  return height;
}

function paragraphHeight(paragraph: PlainElement, lookOf: (style: string | undefined) => HouseLook): number {
  const {line, look} = readLine(paragraph, lookOf);
  const spacing = find(paragraph, "w:pPr", "w:spacing");
  const before = (numberOf(spacing, "w:before") ?? look.before * 20) / 20;
  const after = (numberOf(spacing, "w:after") ?? look.after * 20) / 20;
  const text = look.lineRule === "exact" ? look.line : naturalLine * line.sizePt;
  return before + Math.max(text, ...line.pictures.map((picture) => picture.height)) + after;
}

/** Natural lines of Chinese fonts against their size. */
const naturalLine = 1.3;
