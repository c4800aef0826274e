// Small packages and data written by hand, so that each test shows all that it is about.

import {strToU8, zipSync} from "fflate";
import {normalizeLevels} from "../../src/dataset/levels.ts";
import {zh} from "../../src/language/zh.ts";
import type {Dataset, Indicator, Observation} from "../../src/model/dataset.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
export const namespaces = [
  w,
  a,
  p,
  c,
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(" ");

type Content = Record<string, string | Uint8Array>;

export function zip(parts: Content): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** `relationships({rId1: ["slide", "slides/slide1.xml"]})` */
export function relationships(targets: Record<string, readonly [type: string, target: string]>): string {
  const all = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** A Word document of one body. */
export function wordFile(body: string, more: Content = {}): Uint8Array {
  return zip({
    "_rels/.rels": relationships({rId1: ["officeDocument", "word/document.xml"]}),
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A deck of slides, each the content of its shape tree; notes by slide number. */
export function deckFile(slides: readonly string[], more: Content = {}): Uint8Array {
  const targets = slides.map(
    (_, index) => [`rId${index + 1}`, ["slide", `slides/slide${index + 1}.xml`]] as const,
  );
  const references = slides
    .map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`)
    .join("");
  return zip({
    "_rels/.rels": relationships({rId1: ["officeDocument", "ppt/presentation.xml"]}),
    "ppt/presentation.xml": `<p:presentation ${namespaces}><p:sldIdLst>${references}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relationships(Object.fromEntries(targets)),
    ...Object.fromEntries(
      slides.map((tree, index) => [
        `ppt/slides/slide${index + 1}.xml`,
        `<p:sld ${namespaces}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
    ...more,
  });
}

export function shape(lines: readonly string[], placeholder = "", description = ""): string {
  const mark = placeholder === "" ? "" : `<p:nvPr><p:ph type="${placeholder}"/></p:nvPr>`;
  const paragraphs = lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("");
  return `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x" descr="${description}"/>${mark}</p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
}

export interface ChartParts {
  title?: string;
  categories: readonly string[];
  series: Record<string, readonly number[]>;
  /** Values of the workbook where they differ, by series. */
  stored?: Record<string, readonly number[]>;
  /** Text of the label of the first point of the first series. */
  label?: string;
}

/** Parts of a chart with its workbook, as `word/charts/chart1.xml`. */
export function chartParts({title = "", categories, series, stored, label}: ChartParts): Content {
  const names = Object.keys(series);
  const points = (values: readonly (string | number)[]) =>
    values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join("");
  const last = categories.length + 1;
  const labels =
    label === undefined
      ? ""
      : `<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>${label}</a:t></a:r></a:p></c:rich></c:tx></c:dLbl></c:dLbls>`;
  const sers = names.map((name, index) => {
    const column = String.fromCharCode(66 + index);
    return (
      `<c:ser><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
      `${index === 0 ? labels : ""}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache>${points(series[name] ?? [])}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  const heading =
    title === ""
      ? ""
      : `<c:title><c:tx><c:rich><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
  return {
    "word/charts/chart1.xml": `<c:chartSpace ${namespaces}><c:chart>${heading}<c:plotArea><c:barChart>${sers.join("")}</c:barChart></c:plotArea></c:chart><c:externalData r:id="rId1"/></c:chartSpace>`,
    "word/charts/_rels/chart1.xml.rels": relationships({rId1: ["package", "../embeddings/sheet1.xlsx"]}),
    "word/embeddings/sheet1.xlsx": workbook(categories, {...series, ...stored}),
    "word/_rels/document.xml.rels": relationships({rId9: ["chart", "charts/chart1.xml"]}),
  };
}

export const chartFrame = (title: string) =>
  `<w:p><w:r><w:drawing><wp:docPr id="1" name="x" title="${title}"/><c:chart r:id="rId9"/></w:drawing></w:r></w:p>`;

/** Names as shared strings in the first column and row, but for the second category: that one stands in its cell. */
function workbook(categories: readonly string[], series: Record<string, readonly number[]>): Uint8Array {
  const texts = [...Object.keys(series), ...categories];
  const shared = (text: string) => `t="s"><v>${texts.indexOf(text)}</v>`;
  const head = Object.keys(series).map(
    (name, index) => `<c r="${String.fromCharCode(66 + index)}1" ${shared(name)}</c>`,
  );
  const rows = categories.map((category, row) => {
    const name = row === 1 ? `t="inlineStr"><is><t>${category}</t></is>` : shared(category);
    const cells = Object.values(series).map(
      (values, index) => `<c r="${String.fromCharCode(66 + index)}${row + 2}"><v>${values[row]}</v></c>`,
    );
    return `<row r="${row + 2}"><c r="A${row + 2}" ${name}</c>${cells.join("")}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zip({
    "_rels/.rels": relationships({rId1: ["officeDocument", "xl/workbook.xml"]}),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["sharedStrings", "sharedStrings.xml"],
    }),
    "xl/sharedStrings.xml": `<sst ${main}>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1">${head.join("")}</row>${rows.join("")}</sheetData></worksheet>`,
  });
}

const place = {file: "data/x.csv", line: 2};
const indicator = (id: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{
    id,
    name,
    unit,
    topic: "preschool",
    decimals: 2,
    direction: "higher",
    kind: unit === "%" ? "share" : "count",
  },
  ...{partOf: "", weightedBy: "", aliases: [], definition: "", unitForms: [], place},
  ...{accrual: "", weight: "ordinary", phrase: ""},
  ...more,
});

const observation = (
  id: string,
  indicator: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  ...{
    id,
    area: "500106",
    indicator,
    period: "2025",
    value,
    valueHigh: null,
    qualifier: "exact",
    status: "actual",
  },
  ...{
    source: "report",
    line: 13,
    locator: "专栏1 第3行",
    printed: String(value),
    preferred: false,
    note: "",
    place,
  },
  ...{scope: "", periodBasis: "stated", phrase: ""},
  ...more,
});

/** 沙坪坝区: enrolment 93.51 %, coverage 80.4 % in 2020 and 85 % in 2025, 27 kindergartens, more than 2300 classes. */
export function dataset(
  change: (observation: Observation) => Observation | undefined = (same) => same,
): Dataset {
  const observations = [
    observation("enrolment", "enrolment", 93.51),
    observation("coverage-then", "coverage", 80.4, {period: "2020", status: "baseline"}),
    observation("coverage", "coverage", 85, {status: "target"}),
    observation("kindergartens", "kindergartens", 27),
    observation("classes", "classes", 2300, {qualifier: "more_than", printed: "2300余个"}),
    observation("city-enrolment", "enrolment", 95.2, {area: "500000"}),
  ];
  return {
    name: "test",
    title: "test",
    language: "zh",
    levels: normalizeLevels([], [], zh),
    areas: [
      {
        ...{code: "500000", name: "重庆市", shortName: "重庆", level: "municipality", parent: ""},
        ...{validFrom: "", validTo: "", sharedNames: [], neighbours: [], levelName: "", peersName: ""},
        place,
      },
      {
        ...{code: "500106", name: "沙坪坝区", shortName: "沙坪坝", level: "district", parent: "500000"},
        ...{validFrom: "", validTo: "", sharedNames: [], neighbours: [], levelName: "", peersName: ""},
        place,
      },
    ],
    topics: [{id: "preschool", name: "学前教育", order: 1, description: "", place}],
    indicators: [
      indicator("enrolment", "学前三年毛入园率", "%", {aliases: ["毛入园率"]}),
      indicator("coverage", "普惠性幼儿园覆盖率", "%"),
      indicator("kindergartens", "幼儿园数", "所"),
      indicator("classes", "家庭教育指导班", "个"),
    ],
    sources: [
      {
        id: "report",
        title: "教育事业发展规划",
        publisher: "",
        published: "2021-06",
        file: "",
        sha256: "",
        note: "",
        place,
      },
    ],
    observations: observations.flatMap((each) => change(each) ?? []),
    initiatives: [],
    notFigures: [],
  };
}

/** The record of a file: passages as `毛入园率达{enrolment|93.51%}`, charts in XML. */
export function recordPart(
  passages: readonly (string | readonly [kind: string, text: string])[],
  charts = "",
): Content {
  const all = passages.map((each) => {
    const [kind, text] = typeof each === "string" ? ["text", each] : each;
    const cut = text.replace(/\{([^|]+)\|([^}]+)\}/g, '<figure observations="$1">$2</figure>');
    return `<passage kind="${kind}" place="正文">${cut}</passage>`;
  });
  const observations = dataset().observations.map(
    ({id, area, indicator, period, value, qualifier, status, source, line}) =>
      `<observation id="${id}" area="${area}" indicator="${indicator}" period="${period}" value="${value}" value_high="" ` +
      `qualifier="${qualifier}" status="${status}" source="${source}" line="${line}" locator="" printed="" note=""/>`,
  );
  return {
    "customXml/item7.xml":
      `<record xmlns="urn:jianbao:record:1" title="沙坪坝区教育发展简报" subject="沙坪坝区" template="t" format="docx" date="2025-12-25">` +
      `<observations>${observations.join("")}</observations><passages>${all.join("")}</passages><charts>${charts}</charts></record>`,
  };
}
