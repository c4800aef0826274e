import {readFileSync} from "node:fs";
import {deflateSync} from "node:zlib";
import type {Drawing} from "../../../src/model/chart.ts";
import type {
  Block,
  Chart,
  CitedObservation,
  CitedSource,
  Document,
  DocumentMeta,
  Drawings,
  Figure,
  Inline,
  Table,
} from "../../../src/model/document.ts";
import {type WordTheme, wordThemeSchema} from "../../../src/theme/word-theme.ts";
import {parseYaml} from "../../../src/yaml/parse-yaml.ts";
import {writeWord} from "../../support/write-word.ts";
import {WordPackage} from "./read-package.ts";

export const place = {file: "test.md", line: 1};
export const text = (value: string): Inline => ({type: "text", value});
export const figure = (printed: string, ...observations: string[]): Figure => ({
  type: "figure",
  text: printed,
  observations,
});
const inlines = (parts: readonly (Inline | string)[]) =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));

export const paragraph = (...parts: (Inline | string)[]): Block => ({
  type: "paragraph",
  children: inlines(parts),
  place,
});
export const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({
  type: "heading",
  level,
  children: [text(title)],
  place,
});
export const list = (ordered: boolean, ...items: Block[][]): Block => ({type: "list", ordered, items, place});

export function table(caption: string, header: string[], rows: (Inline | string)[][]): Table {
  return {
    type: "table",
    caption: caption === "" ? [] : [text(caption)],
    header: header.map((cell) => [text(cell)]),
    rows: rows.map((row) => row.map((cell) => inlines([cell]))),
    align: header.map(() => "left" as const),
    place,
  };
}

export function chart(title: string, ...observations: string[]): Chart {
  return {
    type: "chart",
    spec: {
      type: "bar",
      title,
      unit: "%",
      categories: ["2020", "2025"],
      series: [{name: "甲", points: [{value: 1, text: "1%", observations}, null]}],
      labels: "auto",
      minimum: null,
      maximum: null,
    },
    place,
  };
}

/** Observations a1, a2 … come from source s1, b1, b2 … from s2, and so on. */
const observations: CitedObservation[] = ["a1", "a2", "b1", "c1"].map((id) => ({
  id,
  area: "500106",
  indicator: "x",
  period: "2025",
  value: 1,
  valueHigh: null,
  qualifier: "exact",
  status: "actual",
  source: `s${"abc".indexOf(id[0] ?? "") + 1}`,
  line: 1,
  locator: "",
  printed: "1",
  note: "",
}));

const sources: CitedSource[] = [
  {id: "s1", title: "教育发展规划", publisher: "某区人民政府", published: "2021-12-30", sha256: ""},
  {id: "s2", title: "统计公报", publisher: "", published: "2025-03", sha256: ""},
  {id: "s3", title: "《行动计划》的通知", publisher: "市教委", published: "", sha256: ""},
];

export const meta: DocumentMeta = {
  title: "某区教育发展简报",
  subtitle: "主要指标",
  subject: "某区",
  format: "docx",
  template: "area",
  theme: "gongwen",
  date: "2025-08-21",
  author: "某区教育委员会",
  issue: "",
  issued: "",
  sectionSlides: true,
  closing: "",
  language: "zh",
};

export const makeDocument = (...blocks: Block[]): Document => ({meta, blocks, observations, sources});

export const themeNames = ["gongwen", "plain", "briefing"] as const;

export function readTheme(name: (typeof themeNames)[number]): WordTheme {
  const file = `templates/themes/${name}.yaml`;
  const {value, diagnostics} = parseYaml(readFileSync(file, "utf8"), wordThemeSchema, (line, column) => ({
    file,
    line,
    column,
  }));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** A white picture, the smallest that is still a PNG of its size. */
export function drawing(width: number, height: number): Drawing {
  const pixels = Buffer.alloc((width + 1) * height, 255);
  for (let row = 0; row < height; row++) pixels[row * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return {png: new Uint8Array(png), width, height};
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

export function draw(document: Document): Drawings {
  const charts = document.blocks.filter((block) => block.type === "chart");
  return new Map(charts.map((node) => [node, drawing(160, 90)]));
}

export async function writeBytes(document: Document, theme = readTheme("gongwen")): Promise<Uint8Array> {
  const {bytes} = await writeWord(document, theme, {
    drawings: draw(document),
    describeChart: ({title}) => `柱形图：${title}`,
  });
  return bytes;
}

export async function write(document: Document, theme?: WordTheme): Promise<WordPackage> {
  return new WordPackage(await writeBytes(document, theme));
}

/** Everything that a briefing may hold. */
export const fullDocument = (): Document =>
  makeDocument(
    heading(2, "总体情况"),
    paragraph("毛入园率达到", figure("93.6%", "a1"), "，学校", figure("312 所", "b1"), "。"),
    {
      type: "key-figures",
      cards: [
        {value: [figure("93.6%", "a1")], label: [text("毛入园率")], detail: [text("2020年")]},
        {value: [figure("24.86万人", "b1")], label: [text("在校学生")], detail: []},
        {value: [text("5")], label: [text("丙")], detail: []},
        {value: [text("6")], label: [text("丁")], detail: []},
        {value: [text("7")], label: [text("戊")], detail: []},
      ],
      place,
    },
    heading(3, "普及水平"),
    chart("普及水平对比", "a1", "c1"),
    list(
      false,
      [paragraph("甲项"), list(true, [paragraph("子项一")], [paragraph("子项二")])],
      [paragraph("乙项")],
    ),
    {
      type: "callout",
      blocks: [paragraph("口径", figure("3项", "b1"), "不可比。"), list(true, [paragraph("说明一")])],
      place,
    },
    heading(2, "主要指标"),
    table(
      "主要指标表",
      ["指标", "2020年", "2025年"],
      [
        ["学前三年毛入园率", figure("93.6%", "a1"), figure("≥95%", "b1")],
        ["高中阶段教育毛入学率", figure("98.5%", "a2"), "—"],
      ],
    ),
    heading(3, "结构"),
    heading(4, "细目"),
    {type: "columns", columns: [[paragraph("优势在左")], [paragraph("短板在右")]], place},
    {
      type: "paragraph",
      children: [
        {type: "strong", children: [text("加重")]},
        {type: "emphasis", children: [text("强调")]},
        {type: "code", value: "code-1"},
        {type: "link", url: "https://example.org/a?b=1&c=2", children: [text("链接"), figure("9个", "c1")]},
        {type: "line-break"},
        text("换行后😀𠮷"),
      ],
      place,
    },
    heading(2, "下一步"),
    {type: "notes", blocks: [paragraph("备注不出现")], place},
    {type: "slide-break", place},
    paragraph("结束。"),
  );

const fullPackages = new Map<string, Promise<WordPackage>>();

/** The full document in a theme; written once for all tests that only read it. */
export function readFull(name: (typeof themeNames)[number] = "gongwen"): Promise<WordPackage> {
  const known = fullPackages.get(name) ?? write(fullDocument(), readTheme(name));
  fullPackages.set(name, known);
  return known;
}
