import type {ChartSpec} from "../../../src/model/chart.ts";
import type {
  Block,
  Callout,
  Chart,
  CitedObservation,
  CitedSource,
  Columns,
  Document,
  DocumentMeta,
  Figure,
  Heading,
  Inline,
  KeyFigures,
  List,
  Notes,
  Paragraph,
  SlideBreak,
  Table,
} from "../../../src/model/document.ts";

/** Short words for hand-made documents: strings stand for text nodes. */
type Words = string | Inline | readonly (string | Inline)[];

const place = {file: "templates/test.md", line: 1, column: 1};

export function inlines(words: Words): Inline[] {
  const list = Array.isArray(words) ? words : [words as string | Inline];
  return list.map((one: string | Inline) => (typeof one === "string" ? {type: "text", value: one} : one));
}

export const figure = (text: string, ...observations: string[]): Figure => ({
  type: "figure",
  text,
  observations,
});
export const strong = (words: Words): Inline => ({type: "strong", children: inlines(words)});
export const h = (level: Heading["level"], words: Words): Heading => ({
  type: "heading",
  level,
  children: inlines(words),
  place,
});
export const p = (...words: (string | Inline)[]): Paragraph => ({
  type: "paragraph",
  children: inlines(words),
  place,
});
export const list = (items: readonly (Words | readonly Block[])[], ordered = false): List => ({
  type: "list",
  ordered,
  items: items.map((item) => (isBlocks(item) ? item : [p(...inlines(item as Words))])),
  place,
});
export const table = (
  header: readonly Words[],
  rows: readonly (readonly Words[])[],
  more: Partial<Table> = {},
): Table => ({
  type: "table",
  caption: [],
  header: header.map(inlines),
  rows: rows.map((row) => row.map(inlines)),
  align: header.map(() => "left"),
  place,
  ...more,
});
export const chart = (spec: Partial<ChartSpec> = {}): Chart => ({
  type: "chart",
  place,
  spec: {
    type: "bar",
    title: "学前教育主要指标",
    unit: "%",
    categories: ["2020年", "2025年"],
    series: [
      {
        name: "毛入园率",
        points: [
          {value: 85, text: "85%", observations: ["o1"]},
          {value: 92, text: "92%", observations: ["o2"]},
        ],
      },
    ],
    labels: "auto",
    minimum: null,
    maximum: null,
    ...spec,
  },
});
export const kpi = (cards: readonly (readonly [Words, string, string?])[]): KeyFigures => ({
  type: "key-figures",
  cards: cards.map(([value, label, detail]) => ({
    value: inlines(value),
    label: inlines(label),
    detail: detail ? inlines(detail) : [],
  })),
  place,
});
export const callout = (...blocks: Block[]): Callout => ({type: "callout", blocks, place});
export const columns = (...all: Block[][]): Columns => ({type: "columns", columns: all, place});
export const notes = (...blocks: Block[]): Notes => ({type: "notes", blocks, place});
export const slideBreak: SlideBreak = {type: "slide-break", place};

export const source = (id: string, more: Partial<CitedSource> = {}): CitedSource => ({
  id,
  title: `沙坪坝区教育事业发展“十四五”规划（${id}）`,
  publisher: "沙坪坝区人民政府",
  published: "2022-03-15",
  sha256: "",
  ...more,
});
export const observation = (id: string, more: Partial<CitedObservation> = {}): CitedObservation => ({
  id,
  area: "500106",
  indicator: "preschool-gross-enrolment",
  period: "2025",
  value: 92,
  valueHigh: null,
  qualifier: "exact",
  status: "target",
  source: "s1",
  line: 12,
  locator: "专栏1 主要指标，第3行",
  printed: "92",
  note: "",
  ...more,
});

export function makeDocument(
  blocks: readonly Block[],
  more: Partial<Omit<Document, "meta">> & {meta?: Partial<DocumentMeta>} = {},
): Document {
  return {
    blocks,
    observations: more.observations ?? [observation("o1", {locator: "专栏1 第1行"}), observation("o2")],
    sources: more.sources ?? [source("s1")],
    meta: {
      title: "沙坪坝区教育发展汇报",
      subtitle: "“十四五”时期主要指标与重点任务",
      subject: "沙坪坝区",
      format: "pptx",
      template: "templates/area-deck.md",
      theme: "meeting",
      date: "2022-03-15",
      author: "沙坪坝区教育委员会",
      issue: "",
      issued: "",
      sectionSlides: true,
      closing: "汇报完毕",
      language: "zh",
      ...more.meta,
    },
  };
}

function isBlocks(item: Words | readonly Block[]): item is readonly Block[] {
  return Array.isArray(item) && typeof item[0] === "object" && "place" in item[0];
}
