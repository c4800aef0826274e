import type {PackageFiles} from "../../ooxml/package.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {replaceExpected} from "../replace-expected.ts";
import {noBreakAfter, noBreakBefore} from "../typesetting/forbidden-characters.ts";
import {latinFonts} from "./latin-fonts.ts";

/** One change to the XML of a part. */
type Finish = (xml: string, theme: SlideTheme) => string;

/** What pptxgenjs has no option for, by the parts concerned. */
const finishes: readonly [RegExp, readonly Finish[]][] = [
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, [setLatinFonts]],
  [/^ppt\/theme\/theme\d+\.xml$/, [setColourScheme, setFontScheme]],
  [/^ppt\/presentation\.xml$/, [setLineBreaking]],
];

/**
 * Adds to the layouts and themes of a package what pptxgenjs cannot be told to write. Its faults that every package
 * has are left to `ooxml`.
 */
export function finishShell(files: PackageFiles, theme: SlideTheme): void {
  for (const [name, content] of Object.entries(files)) {
    const [, some] = finishes.find(([pattern]) => pattern.test(name)) ?? [];
    if (!some) continue;
    const before = Buffer.from(content).toString();
    files[name] = Buffer.from(some.reduce((xml, finish) => finish(xml, theme), before));
  }
}

/** pptxgenjs takes one font for all scripts; this puts the theme's own beside it for Latin letters and digits. */
export function setLatinFonts(xml: string, theme: SlideTheme): string {
  // The layout of blank slides has no text.
  if (!xml.includes("<p:txBody>")) return xml;
  const latinOf = latinFonts(theme);
  return replaceExpected(
    xml,
    /(<a:latin typeface=")([^"]*)/g,
    (_, start, font = "") => start + latinOf(font),
    "a slide or layout of pptxgenjs",
  );
}

/** Where lines may break (ECMA-376 Part 1, 19.2.1.17); PowerPoint has these lists under Options, 版式. */
function setLineBreaking(xml: string): string {
  const [start, end] = [noBreakBefore, noBreakAfter].map((list) =>
    list.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`),
  );
  const rules = `<p:kinsoku lang="zh-CN" invalStChars="${start}" invalEndChars="${end}"/>`;
  return replaceExpected(xml, "<p:defaultTextStyle>", (next) => rules + next, "a presentation of pptxgenjs");
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
