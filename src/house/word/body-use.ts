import type {PlainElement} from "../../ooxml/plain-element.ts";
import {attributeOf, childrenOf, find, numberOf, settingOf, shownText, within} from "./plain.ts";

/** What the house's own text shows of how it is made: which styles it has, and what is set by hand on top of them. */
export interface BodyUse {
  /** How many paragraphs of some length have each style; "" for none of their own. */
  readonly paragraphs: ReadonlyMap<string, number>;
  /** How many tables have each style. */
  readonly tables: ReadonlyMap<string, number>;
  /** What nearly all long paragraphs of a style have been given by hand. */
  readonly habitsOf: (style: string) => BodyHabits;
  readonly isEmpty: boolean;
}

/** Points, and characters for the indent. */
export interface BodyHabits {
  readonly eastAsia?: string;
  readonly latin?: string;
  readonly sizePt?: number;
  readonly firstLineChars?: number;
  readonly lineRule?: "auto" | "exact" | "atLeast";
  readonly line?: number;
  readonly align?: string;
}

/** Shorter ones are headings, dates, lines of a form. */
const longParagraph = 20;
/** What so many of all letters have is a habit. */
const mostOf = 0.7;
/** Fewer paragraphs show none. */
const enough = 3;

export function readBodyUse(main: PlainElement): BodyUse {
  const body = find(main, "w:body");
  const paragraphs = new Map<string, number>();
  const tables = new Map<string, number>();
  const long = new Map<string, {paragraph: PlainElement; letters: number}[]>();
  for (const paragraph of blocksOf(body)) {
    const letters = shownText(paragraph).trim().length;
    if (letters < longParagraph) continue;
    const style = settingOf(find(paragraph, "w:pPr", "w:pStyle")) ?? "";
    paragraphs.set(style, (paragraphs.get(style) ?? 0) + 1);
    long.set(style, [...(long.get(style) ?? []), {paragraph, letters}]);
  }
  for (const table of within(body, "w:tbl")) {
    const style = settingOf(find(table, "w:tblPr", "w:tblStyle"));
    if (style !== undefined) tables.set(style, (tables.get(style) ?? 0) + 1);
  }
  return {
    paragraphs,
    tables,
    habitsOf: (style) => readHabits(long.get(style) ?? []),
    isEmpty:
      body === undefined || ![...within(body, "w:t")].some((text) => text.children.join("").trim() !== ""),
  };
}

/** Paragraphs of the text, those in content controls too; what stands in tables is set otherwise. */
function* blocksOf(parent: PlainElement | undefined): Generator<PlainElement> {
  for (const child of childrenOf(parent)) {
    if (child.name === "w:p") yield child;
    else if (["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(child.name)) yield* blocksOf(child);
  }
}

function readHabits(all: readonly {paragraph: PlainElement; letters: number}[]): BodyHabits {
  if (all.length < enough) return {};
  const habit = <T extends string | number>(
    read: (paragraph: PlainElement) => T | undefined,
  ): T | undefined => {
    const counts = new Map<T | undefined, number>();
    let total = 0;
    for (const {paragraph, letters} of all) {
      const value = read(paragraph);
      counts.set(value, (counts.get(value) ?? 0) + letters);
      total += letters;
    }
    return [...counts].find(([, count]) => count >= total * mostOf)?.[0];
  };
  const text = (paragraph: PlainElement) => longestRun(paragraph);
  const spacing = (paragraph: PlainElement) => find(paragraph, "w:pPr", "w:spacing");
  const rule = habit((each) => attributeOf(spacing(each), "w:lineRule"));
  const line = habit((each) => numberOf(spacing(each), "w:line"));
  const lineRule = rule === "exact" || rule === "atLeast" ? rule : ("auto" as const);
  const size = habit((each) => numberOf(find(text(each), "w:sz"), "w:val"));
  const indent = habit((each) => numberOf(find(each, "w:pPr", "w:ind"), "w:firstLineChars"));
  return {
    ...said(
      "eastAsia",
      habit((each) => attributeOf(find(text(each), "w:rFonts"), "w:eastAsia")),
    ),
    ...said(
      "latin",
      habit((each) => attributeOf(find(text(each), "w:rFonts"), "w:ascii")),
    ),
    ...said("sizePt", size === undefined ? undefined : size / 2),
    ...said("firstLineChars", indent === undefined || indent <= 0 ? undefined : indent / 100),
    ...(line === undefined ? {} : {lineRule, line: lineRule === "auto" ? line / 240 : line / 20}),
    ...said(
      "align",
      habit((each) => settingOf(find(each, "w:pPr", "w:jc"))),
    ),
  };
}

const said = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : {[key]: value}) as {[key in K]?: T};

/** Properties of the run that holds most of a paragraph. */
function longestRun(paragraph: PlainElement): PlainElement | undefined {
  const runs = [...within(paragraph, "w:r")].toSorted((a, b) => shownText(b).length - shownText(a).length);
  return find(runs[0], "w:rPr");
}
