// Word files as offices have them, built of a few lines each: the ids of Chinese Word, letterheads, sections.
import {deflateSync} from "node:zlib";
import {strToU8, zipSync} from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'mc:Ignorable="w14"',
].join(" ");
const wordType = (kind: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

/** A part beside the main one: what leads to it, its type, its content. */
export interface HousePart {
  readonly kind: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Relationships of its own, as XML. */
  readonly relationships?: string;
}

export interface HouseFile {
  /** Inside `w:styles`, after the defaults. */
  readonly styles?: string;
  readonly defaults?: string;
  readonly body?: string;
  /** The last section; A4 with Word's margins if it is left out. */
  readonly section?: string;
  readonly settings?: string;
  readonly numbering?: string;
  readonly theme?: string;
  /** Further parts by name: `word/header1.xml`. */
  readonly parts?: Readonly<Record<string, HousePart>>;
  /** Further relationships of the main part, as XML. */
  readonly links?: string;
  /** Further relationships of the package, as XML. */
  readonly rootLinks?: string;
  readonly isTemplate?: boolean;
  /** What stands in a part is put in its place. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/>';

export const relationship = (id: string, kind: string, target: string, mode = "") =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A paragraph of the house's own text. */
export const line = (text: string, style = "", more = "") =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Parts get the ids rIdHouse1 … in their order, for `section` and `body` to name. */
export function houseWord(file: HouseFile): Uint8Array {
  const {parts = {}, links = "", rootLinks = "", isTemplate = false} = file;
  const own: Record<string, HousePart> = {
    "word/styles.xml": part(
      "styles",
      `<w:styles ${namespaces}>${file.defaults ?? wordDefaults}${file.styles ?? chineseStyles}</w:styles>`,
    ),
    "word/settings.xml": part("settings", `<w:settings ${namespaces}>${file.settings ?? ""}</w:settings>`),
    ...(file.numbering === undefined
      ? {}
      : {
          "word/numbering.xml": part(
            "numbering",
            `<w:numbering ${namespaces}>${file.numbering}</w:numbering>`,
          ),
        }),
    ...(file.theme === undefined
      ? {}
      : {
          "word/theme/theme1.xml": {
            kind: "theme",
            type: "application/vnd.openxmlformats-officedocument.theme+xml",
            content: file.theme,
          },
        }),
    ...parts,
  };
  const main = isTemplate ? wordType("template.main") : wordType("document.main");
  const overrides = Object.entries(own).map(
    ([name, {type}]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const leads = Object.entries(own)
    .filter(([, {kind}]) => kind !== "")
    .map(([name, {kind}], index) => relationship(`rIdHouse${index + 1}`, kind, name.replace(/^word\//u, "")));
  const text: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "word/document.xml") + rootLinks),
    "word/document.xml": `<w:document ${namespaces}><w:body>${file.body ?? ""}<w:sectPr>${file.section ?? a4}</w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(leads.join("") + links),
  };
  for (const [name, {content, relationships: leadsTo}] of Object.entries(own)) {
    text[name] = content;
    if (leadsTo !== undefined) {
      const slash = name.lastIndexOf("/") + 1;
      text[`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`] = relationships(leadsTo);
    }
  }
  const all = {...text, ...file.files};
  const entries = Object.entries(all).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

const part = (kind: string, content: string): HousePart => ({kind, type: wordType(kind), content});

export const header = (inner: string, more: Partial<HousePart> = {}): HousePart => ({
  ...part("header", `<w:hdr ${namespaces}>${inner}</w:hdr>`),
  ...more,
});
export const footer = (inner: string, more: Partial<HousePart> = {}): HousePart => ({
  ...part("footer", `<w:ftr ${namespaces}>${inner}</w:ftr>`),
  ...more,
});
export const notes = (kind: "footnotes" | "endnotes" | "comments", inner: string): HousePart =>
  part(kind, `<w:${kind} ${namespaces}>${inner}</w:${kind}>`);
export const image = (content: Uint8Array): HousePart => ({kind: "", type: "image/png", content});

export const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A picture in the line of its paragraph; English Metric Units. */
export const picture = (id: string, width: number, height: number) =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="1" name="logo" descr="标志"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A red square. */
export function logo(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(8, 0);
  head.writeUInt32BE(8, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({length: 8}, () => [200, 30, 30]).flat()]);
  const pixels = deflateSync(Buffer.concat(Array.from({length: 8}, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** What Chinese Word begins with. */
export const wordDefaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

export interface StyleParts {
  readonly type?: "paragraph" | "character" | "table";
  readonly basedOn?: string;
  readonly paragraph?: string;
  readonly text?: string;
  readonly more?: string;
  readonly isDefault?: boolean;
  readonly isCustom?: boolean;
  readonly aliases?: string;
}

export const style = (id: string, name: string, parts: StyleParts = {}) => {
  const {type = "paragraph", basedOn, paragraph, text, more = "", isDefault, isCustom, aliases} = parts;
  return `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ""}${isCustom ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${aliases === undefined ? "" : `<w:aliases w:val="${aliases}"/>`}${basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:qFormat/>${paragraph === undefined ? "" : `<w:pPr>${paragraph}</w:pPr>`}${text === undefined ? "" : `<w:rPr>${text}</w:rPr>`}${more}</w:style>`;
};

export const fonts = (eastAsia: string, latin = "Times New Roman") =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}"/>`;

/** Ids as Chinese Word gives them; sizes and fonts of an office's report. */
export const chineseStyles = [
  style("a", "Normal", {
    isDefault: true,
    paragraph:
      '<w:widowControl w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
    text: `${fonts("仿宋_GB2312")}<w:sz w:val="32"/><w:szCs w:val="32"/>`,
  }),
  style("1", "heading 1", {
    basedOn: "a",
    paragraph: '<w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
    text: fonts("黑体"),
  }),
  style("2", "heading 2", {
    basedOn: "a",
    paragraph: '<w:keepNext/><w:outlineLvl w:val="1"/>',
    text: `${fonts("楷体_GB2312")}<w:b/>`,
  }),
  style("a3", "Title", {
    basedOn: "a",
    paragraph:
      '<w:spacing w:before="240" w:after="240" w:line="700" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    text: `${fonts("方正小标宋简体")}<w:color w:val="C00000"/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
  }),
  style("a4", "header", {
    basedOn: "a",
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    text: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  style("a5", "footer", {
    basedOn: "a",
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    text: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  style("a6", "List Paragraph", {
    basedOn: "a",
    paragraph: '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
  }),
  style("a0", "Default Paragraph Font", {type: "character", isDefault: true}),
  style("a1", "Normal Table", {
    type: "table",
    isDefault: true,
    more: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  }),
  style("a7", "Table Grid", {
    type: "table",
    basedOn: "a1",
    more: '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>',
  }),
].join("");

/** Red letters and a line at the head of the first page, a plain header and page numbers on the others. */
export function letterhead(more: HouseFile = {}): Uint8Array {
  return houseWord({
    section: `<w:headerReference w:type="default" r:id="rIdHouse3"/><w:headerReference w:type="first" r:id="rIdHouse4"/><w:footerReference w:type="default" r:id="rIdHouse5"/><w:footerReference w:type="first" r:id="rIdHouse6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:titlePg/><w:docGrid w:type="lines" w:linePitch="312"/>`,
    ...more,
    parts: {
      "word/header1.xml": header(line("某区教育委员会", "a4")),
      "word/header2.xml": header(
        `<w:p><w:pPr><w:pStyle w:val="a4"/><w:jc w:val="center"/></w:pPr>${picture("rId1", 914_400, 914_400)}</w:p>${line("某区教育委员会文件", "a4")}`,
        {relationships: relationship("rId1", "image", "media/image1.png")},
      ),
      "word/footer1.xml": footer(
        `<w:p><w:pPr><w:pStyle w:val="a5"/><w:jc w:val="center"/></w:pPr>${pageField}</w:p>`,
      ),
      "word/footer2.xml": footer(line("地址：某区某路1号", "a5")),
      "word/media/image1.png": image(logo()),
      ...more.parts,
    },
  });
}
