import {zh} from "../../../src/language/zh.ts";
import type {Document} from "../../../src/model/document.ts";
import type {PackageFiles} from "../../../src/ooxml/package.ts";
import {escapeXml} from "../../../src/ooxml/relationships.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import {asOf} from "../../../src/writer/as-of.ts";
import {cleanText} from "../../../src/writer/clean-text.ts";
import {finishShell, setLatinFonts} from "../../../src/writer/pptx/finish-shell.ts";
import {cleanInlineText} from "../../../src/writer/pptx/runs.ts";
import {replaceExpected} from "../../../src/writer/replace-expected.ts";

/** One change to the XML of a part. */
type Finish = (xml: string, theme: SlideTheme, document: Document) => string;

/** What pptxgenjs has no option for on slides, by the parts concerned. */
const finishes: readonly [RegExp, readonly Finish[]][] = [
  [/^ppt\/slides\/slide\d+\.xml$/, [markDecorative, nameSlideNumbers, setLatinFonts]],
  [/^docProps\/core\.xml$/, [(xml, _theme, document) => setProperties(xml, document)]],
];

/**
 * Adds to a package what pptxgenjs cannot be told to write. Its faults that every package has are left to
 * `normalizeLibrary`.
 */
export function finishPackage(parts: PackageFiles, theme: SlideTheme, document: Document): void {
  finishShell(parts, theme);
  for (const [name, content] of Object.entries(parts)) {
    const [, some] = finishes.find(([pattern]) => pattern.test(name)) ?? [];
    if (!some) continue;
    const before = Buffer.from(content).toString();
    parts[name] = Buffer.from(some.reduce((xml, finish) => finish(xml, theme, document), before));
  }
}

/**
 * Marks shapes without text as decorative, so that screen readers pass them over (the extension
 * `adec:decorative` of [MS-ODRAWXML]); pptxgenjs has no option for it.
 */
function markDecorative(xml: string): string {
  return xml.replace(
    /(<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="[^"]*")(?:\/>|>\s*<\/p:cNvPr>)(?=<p:cNvSpPr\s*\/><p:nvPr\s*(?:\/>|><\/p:nvPr>))/g,
    `$1>${extension}</p:cNvPr>`,
  );
}

const extension =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  "</a:ext></a:extLst>";

/** The name that screen readers say, in the language of the deck like those of all other shapes. */
function nameSlideNumbers(xml: string): string {
  // Covers and the like show no number.
  if (!xml.includes('<p:ph type="sldNum"')) return xml;
  return replaceExpected(
    xml,
    'name="Slide Number Placeholder 0"',
    () => 'name="页码"',
    "a slide of pptxgenjs",
  );
}

/** What people search for and screen readers announce, as far as pptxgenjs has no option for it. */
function setProperties(xml: string, document: Document): string {
  const {meta, blocks, sources} = document;
  const sections = blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [cleanInlineText(block.children)] : [],
  );
  const keywords = [...new Set([meta.subject, ...sections])].filter((word) => word !== "").join("; ");
  const description = [meta.subtitle, asOf(sources, zh)].filter((text) => text !== "").join("；");
  const properties = [
    `<cp:keywords>${escapeXml(cleanText(keywords))}</cp:keywords>`,
    `<dc:description>${escapeXml(cleanText(description))}</dc:description>`,
    `<dc:language>${zh.tag}</dc:language>`,
  ];
  return replaceExpected(
    xml,
    "</cp:coreProperties>",
    (end) => properties.join("") + end,
    "the core properties of pptxgenjs",
  );
}
