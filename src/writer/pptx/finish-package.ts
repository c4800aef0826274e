import type {Document} from "../../model/document.ts";
import {escapeXml} from "../../ooxml/relationships.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {asOf} from "../as-of.ts";
import {cleanText} from "../clean-text.ts";
import type {PackageParts} from "../package-parts.ts";
import {replaceExpected} from "../replace-expected.ts";
import {cleanInlineText} from "./runs.ts";

/** One change to the XML of a part. */
type Finish = (xml: string, theme: SlideTheme, document: Document) => string;

/** What pptxgenjs has no option for, by the parts concerned. */
const finishes: readonly [RegExp, readonly Finish[]][] = [
  [/^ppt\/slides\/slide\d+\.xml$/, [markDecorative, nameSlideNumbers, setLatinFonts]],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, [setLatinFonts]],
  [/^ppt\/theme\/theme\d+\.xml$/, [setColourScheme, setFontScheme]],
  [/^docProps\/core\.xml$/, [(xml, _theme, document) => setProperties(xml, document)]],
];

/**
 * Adds to a package what pptxgenjs cannot be told to write. Its faults that every package has are left to
 * `ooxml`.
 */
export function finishPackage(parts: PackageParts, theme: SlideTheme, document: Document): void {
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

/** pptxgenjs takes one font for all scripts; this puts the theme's own beside it for Latin letters and digits. */
function setLatinFonts(xml: string, {fonts}: SlideTheme): string {
  // The layout of blank slides has no text.
  if (!xml.includes("<p:txBody>")) return xml;
  const latinOf = new Map([fonts.heading, fonts.body].map(({eastAsia, latin}) => [eastAsia, latin]));
  return replaceExpected(
    xml,
    /(<a:latin typeface=")([^"]*)/g,
    (_, start, font = "") => start + (latinOf.get(font) ?? font),
    "a slide or layout of pptxgenjs",
  );
}

const themeOrigin = "the theme of pptxgenjs";

/** Colours that PowerPoint offers for what people add later; `lt1` is the slide's background, dark or light. */
function setColourScheme(xml: string, theme: SlideTheme): string {
  const {colours} = theme;
  const accents = [...new Set([...(colours.chart ?? [colours.primary]), colours.accent, colours.muted])];
  const scheme: Record<string, string> = {
    dk1: colours.text,
    lt1: colours.background,
    dk2: colours.heading,
    lt2: colours.surface,
    hlink: colours.highlight,
    folHlink: colours.muted,
  };
  for (let index = 0; index < 6; index++) {
    scheme[`accent${index + 1}`] = accents[index % accents.length] ?? colours.primary;
  }
  const coloured = Object.entries(scheme).reduce(
    (text, [name, colour]) =>
      replaceExpected(
        text,
        new RegExp(`<a:${name}>.*?</a:${name}>`, "s"),
        () => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
        themeOrigin,
      ),
    xml,
  );
  const named = () => `<a:clrScheme name="${theme.name}">`;
  return replaceExpected(coloured, '<a:clrScheme name="Office">', named, themeOrigin);
}

/** Fonts of what people add in PowerPoint later. */
function setFontScheme(xml: string, {fonts}: SlideTheme): string {
  const set = (text: string, scheme: "majorFont" | "minorFont", typeface: string) =>
    replaceExpected(
      text,
      new RegExp(`(<a:${scheme}><a:latin [^>]*>)<a:ea typeface=""/>`),
      (_, latin) => `${latin}<a:ea typeface="${typeface}"/>`,
      themeOrigin,
    );
  return set(set(xml, "majorFont", fonts.heading.eastAsia), "minorFont", fonts.body.eastAsia);
}

/** What people search for and screen readers announce, as far as pptxgenjs has no option for it. */
function setProperties(xml: string, document: Document): string {
  const {meta, blocks, sources} = document;
  const sections = blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [cleanInlineText(block.children)] : [],
  );
  const keywords = [...new Set([meta.subject, ...sections])].filter((word) => word !== "").join("; ");
  const description = [meta.subtitle, asOf(sources)].filter((text) => text !== "").join("；");
  const properties = [
    `<cp:keywords>${escapeXml(cleanText(keywords))}</cp:keywords>`,
    `<dc:description>${escapeXml(cleanText(description))}</dc:description>`,
    `<dc:language>${meta.language}</dc:language>`,
  ];
  return replaceExpected(
    xml,
    "</cp:coreProperties>",
    (end) => properties.join("") + end,
    "the core properties of pptxgenjs",
  );
}
