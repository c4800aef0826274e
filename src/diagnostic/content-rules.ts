import type {Wording} from "./diagnostic.ts";
import {quote} from "./quote.ts";

/**
 * The rules of `jianbao lint` that people can break: by a template, a theme or data. A document is held against them
 * before it is written, on plain data, and the linter looks for them in finished files; where each begins, and what is
 * said of it, stands here once. All other rules watch for faults that only a program can make: tests, `jianbao lint` and
 * every shell are held against those as well.
 */
export const contentRules = [
  "core-properties-incomplete",
  "program-value",
  "object-without-description",
  "placeholder-empty",
  "shape-extent",
  "shape-off-slide",
  "slide-title-twice",
  "slide-without-title",
  "small-text",
  "truncated-bar-axis",
  "drawing-without-description",
  "heading-level-skipped",
  "hyperlink-empty",
  "row-may-split",
  "table-without-description",
] as const;

export type ContentRule = (typeof contentRules)[number];

/** The way out for editors who may want what these rules are against: they are told as warnings, all else stops the file. */
export const tasteHints = {
  "heading-level-skipped": {
    en: "after a heading of level 1 comes level 1 or 2: contents and screen readers show a gap otherwise",
    zh: "一级标题之后应是一级或二级标题，否则目录和读屏软件会显示缺级",
  },
  "program-value": {
    en: "find where the value was to come from; PowerPoint offers to repair files with such attributes",
    zh: "请查找该值的来处；属性中有这种值时 PowerPoint 会提示修复",
  },
  "small-text": {
    en: "use fewer words, more slides or a larger chart",
    zh: "请精简文字、分页或放大图表",
  },
  "truncated-bar-axis": {
    en: "set c:min to 0; use a line chart to show small differences",
    zh: "请把 c:min 设为 0；要表现细小差别请用折线图",
  },
} as const satisfies Partial<Record<ContentRule, Wording>>;

/** https://github.com/gitbrent/PptxGenJS/issues/1440 */
const programValues: ReadonlySet<string> = new Set([
  "NaN",
  "Infinity",
  "-Infinity",
  "undefined",
  "null",
  "[object Object]",
]);

const programStarts = new Set([...programValues].map((value) => value.charCodeAt(0)));

/** Whether a text is what a program prints where it has nothing to print. Most begin with another character. */
export function isProgramValue(text: string): boolean {
  return programStarts.has(text.charCodeAt(0)) && programValues.has(text);
}

/** Points: smaller print cannot be read from the second row. */
export const smallestText = 9;

/** Millimetres that a shape may reach over the edge of a slide: nobody sees them. */
export const mostOverhangMm = 0.1;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By how much a frame reaches over the edge where it does so most, in the unit that all are given in. */
export function overhang(frame: Frame, width: number, height: number): number {
  return Math.max(-frame.x, -frame.y, frame.x + frame.width - width, frame.y + frame.height - height);
}

/** Whether a heading leaves a level out; `before` is the level of the heading before it, 0 where there is none. */
export const skipsLevel = (level: number, before: number) => level > before + 1;

/** What Office itself writes as a prompt. */
const prompt = /^(?:单击此处|點選此處|Click (?:to|icon))/i;

export const isPrompt = (text: string) => prompt.test(text);

/** Titles that differ in blanks only sound alike. */
export const spokenTitle = (title: string) => title.replace(/\s+/g, "");

/** Characters in a cell above which a row may be higher than a page: it has to be torn, or Word shows only its beginning. */
export const longCell = 80;

/** What is said of each, by whoever finds it. */
export const findings = {
  programText: (text: string): Wording => ({en: `the text is "${text}"`, zh: `文字是“${text}”`}),
  skippedLevel: (level: number, before: number): Wording =>
    before === 0
      ? {en: `the first heading is of level ${level}`, zh: `第一个标题就是${level}级`}
      : {en: `level ${level} follows level ${before}`, zh: `${before}级之后是${level}级`},
  smallText: (text: string, points: number): Wording => ({
    en: `${quote(text)} is set in ${points} points`,
    zh: `${quote(text)} 只有 ${points} 磅`,
  }),
  smallChartText: (points: number): Wording => ({
    en: `texts are set in ${points} points`,
    zh: `文字只有 ${points} 磅`,
  }),
  axisStart: (start: number): Wording => ({
    en: `the axis starts at ${start}`,
    zh: `数值轴从 ${start} 开始`,
  }),
  overhang: (millimetres: number): Wording => ({
    en: `it reaches ${millimetres.toFixed(1)} mm beyond the edge`,
    zh: `超出页边 ${millimetres.toFixed(1)} 毫米`,
  }),
  sameTitle: (title: string, number: number): Wording => ({
    en: `${quote(title)} is the title of slide ${number} too`,
    zh: `${quote(title)} 也是第${number}页的标题`,
  }),
  emptyTitle: {en: "the title placeholder is empty", zh: "标题占位符是空的"},
  promptLeft: {en: "the placeholder holds its prompt", zh: "占位符里还是提示文字"},
  noDescription: {en: "descr is missing or empty", zh: "descr 缺失或为空"},
  undescribed: (missing: readonly string[]): Wording => ({
    en: `${missing.join(" and ")} missing`,
    zh: `缺少 ${missing.join("、")}`,
  }),
  noWordsFor: (object: Wording): Wording => ({
    en: `no words for this ${object.en}`,
    zh: `${object.zh}没有替代文字`,
  }),
  emptyProperty: (name: string, word: Wording): Wording => ({
    en: `${name} (${word.en}) is empty`,
    zh: `${name}（${word.zh}）是空的`,
  }),
  extent: (width: number, height: number): Wording => ({
    en: `it measures ${width} × ${height} EMU`,
    zh: `大小是 ${width} × ${height} EMU`,
  }),
  emptyLink: {en: "the link has no text", zh: "链接没有文字"},
  looseRows: (loose: number, rows: number): Wording => ({
    en: `${loose} of ${rows} rows have no w:cantSplit`,
    zh: `${rows}行中有${loose}行没有设 w:cantSplit`,
  }),
} as const;
