import {packEntry, writeZip} from "../../src/ooxml/zip-writer.ts";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const names = `xmlns:w="${w}" xmlns:r="${r}" xmlns:mc="${mc}" xmlns:wps="${wps}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const wordType = `${office}.document.main+xml`;

export interface WrittenForm {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly styles?: string;
  readonly section?: string;
  /** Of the main part. */
  readonly type?: string;
  /** More parts, or others in place of those that are there. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** A small Word file as Word might have saved it. */
export function writeForm({
  body,
  header,
  footer,
  footnotes,
  styles,
  section,
  type,
  files,
}: WrittenForm): Uint8Array {
  const stories = [
    ["header", "word/header1.xml", header && `<w:hdr ${names}>${header}</w:hdr>`],
    ["footer", "word/footer1.xml", footer && `<w:ftr ${names}>${footer}</w:ftr>`],
    ["footnotes", "word/footnotes.xml", footnotes && `<w:footnotes ${names}>${footnotes}</w:footnotes>`],
    ["styles", "word/styles.xml", styles ?? usualStyles],
  ].flatMap(([kind = "", name = "", xml]) => (xml ? [{kind, name, xml}] : []));
  const references = stories
    .map(({kind}, index) =>
      kind === "header" || kind === "footer"
        ? `<w:${kind}Reference w:type="default" r:id="rId${index + 1}"/>`
        : "",
    )
    .join("");
  const usual = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1417" w:bottom="1440" w:left="1417" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
  const all: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type ?? wordType}"/>${stories.map(({kind, name}) => `<Override PartName="/${name}" ContentType="${office}.${kind}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>模板</dc:title><dc:creator>办公室</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`,
    "word/document.xml": `${head}<w:document ${names}><w:body>${body}${section ?? usual}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${stories.map(({kind, name}, index) => `<Relationship Id="rId${index + 1}" Type="${r}/${kind}" Target="${name.slice(5)}"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(stories.map(({name, xml}) => [name, head + xml])),
    ...files,
  };
  return zipOf(all);
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const entries = Object.entries(files).flatMap(([name, content]) =>
    content === undefined
      ? []
      : [
          packEntry({
            name,
            content: typeof content === "string" ? Buffer.from(content) : content,
            isStored: false,
          }),
        ],
  );
  return writeZip(entries, {day: (2025 - 1980) * 512 + 33, time: 0});
}

const usualStyles = `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A paragraph of one run for each text; properties are written before a bar: `<w:b/>|bold`. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map(run).join("")}</w:p>`;
}

export function run(text: string): string {
  const [, look = "", words = text] = /^((?:<[^|]*>)+)\|([\s\S]*)$/.exec(text) ?? [];
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeText(words)}</w:t></w:r>`;
}

/** A table; a cell is a paragraph of its text, or XML. */
export function table(...rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map(({length}) => length));
  const grid = Array.from({length: columns}, () => '<w:gridCol w:w="3000"/>').join("");
  const cells = (row: readonly string[]) =>
    row.map(
      (cell) =>
        `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell.startsWith("<w:p") ? cell : p(cell)}</w:tc>`,
    );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row).join("")}</w:tr>`).join("")}</w:tbl>`;
}
