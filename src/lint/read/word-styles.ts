import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, attribute, childNamed, numberAttribute} from "../view/elements.ts";
import type {PackageView} from "../view/package-view.ts";

export interface WordStyle {
  readonly id: string;
  readonly type: string;
  readonly element: Element;
  readonly basedOn: string | undefined;
}

interface WordStyles {
  readonly byId: ReadonlyMap<string, WordStyle>;
  readonly normal: WordStyle | undefined;
  readonly defaults: Element | undefined;
}

export const stylesOf = remember((view: PackageView): WordStyles => {
  const [part] = view.ofKind("styles");
  const styles = (part?.all("w:style") ?? []).map((element) => ({
    id: attribute(element, "styleId") ?? "",
    type: attribute(element, "type") ?? "paragraph",
    element,
    basedOn: attribute(childNamed(element, "w:basedOn"), "val"),
  }));
  const isDefault = ({type, element}: WordStyle) =>
    type === "paragraph" && ["1", "true", "on"].includes(attribute(element, "default") ?? "");
  const [defaults] = part?.all("w:rPrDefault") ?? [];
  return {
    byId: new Map(styles.map((style) => [style.id, style])),
    normal: styles.find(isDefault),
    defaults: childNamed(defaults, "w:rPr"),
  };
});

/** A style and those that it is based on, nearest first. */
export function styleChain(view: PackageView, id: string | undefined): WordStyle[] {
  const {byId} = stylesOf(view);
  const chain: WordStyle[] = [];
  let style = id === undefined ? undefined : byId.get(id);
  while (style && !chain.includes(style)) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : byId.get(style.basedOn);
  }
  return chain;
}

/** Id of the style of a paragraph: its own or the default one. */
function styleOfParagraph(view: PackageView, paragraph: Element | undefined): string | undefined {
  return attribute(childNamed(paragraph, "w:pPr", "w:pStyle"), "val") ?? stylesOf(view).normal?.id;
}

/**
 * The font in which Chinese characters of a run are drawn, `""` when nothing names one (ECMA-376 Part 1, 17.3.2.26):
 * from the run, its character style, the style of its paragraph, the defaults of the document.
 */
export function eastAsianFont(view: PackageView, run: Element): string {
  const properties = childNamed(run, "w:rPr");
  const character = attribute(childNamed(properties, "w:rStyle"), "val");
  return (
    fontNamed(view, properties) ??
    (character === undefined ? undefined : fontOfStyle(view, character)) ??
    fontOfStyle(view, styleOfParagraph(view, around(run, "w:p"))) ??
    fontNamed(view, stylesOf(view).defaults) ??
    ""
  );
}

const knownFonts = remember((_: PackageView) => new Map<string | undefined, {font: string | undefined}>());

function fontOfStyle(view: PackageView, id: string | undefined): string | undefined {
  const known = knownFonts(view);
  const found = known.get(id) ?? {font: findFont(view, id)};
  known.set(id, found);
  return found.font;
}

function findFont(view: PackageView, id: string | undefined): string | undefined {
  const fonts = styleChain(view, id).map(({element}) => fontNamed(view, childNamed(element, "w:rPr")));
  return fonts.find((font) => font !== undefined);
}

function fontNamed(view: PackageView, properties: Element | undefined): string | undefined {
  const fonts = childNamed(properties, "w:rFonts");
  const theme = attribute(fonts, "eastAsiaTheme");
  if (theme !== undefined) return themeFont(view, theme);
  return attribute(fonts, "eastAsia");
}

function themeFont(view: PackageView, reference: string): string {
  const [theme] = view.ofKind("theme");
  const [font] = theme?.all(reference.startsWith("major") ? "a:majorFont" : "a:minorFont") ?? [];
  return attribute(childNamed(font, "a:ea"), "typeface") ?? "";
}

export interface WordHeading {
  readonly paragraph: Element;
  /** As readers count, from 1. */
  readonly level: number;
}

/** The headings of a document: paragraphs with an outline level of their own or by their style. */
export const headingsOf = remember((view: PackageView): readonly WordHeading[] => {
  const levels = new Map<string | undefined, number | undefined>();
  return (view.main?.all("w:p") ?? []).flatMap((paragraph) => {
    const style = styleOfParagraph(view, paragraph);
    if (!levels.has(style)) levels.set(style, levelOfStyle(view, style));
    const level = levelIn(paragraph) ?? levels.get(style);
    // 9 means body text (17.3.1.20).
    return level === undefined || level > 8 ? [] : [{paragraph, level: level + 1}];
  });
});

/** Word knows its own headings by the name of the style, whether that says its level or not. */
function levelOfStyle(view: PackageView, id: string | undefined): number | undefined {
  for (const {element} of styleChain(view, id)) {
    const name = attribute(childNamed(element, "w:name"), "val") ?? "";
    const level = levelIn(element) ?? (/^heading [1-9]$/i.test(name) ? Number(name.at(-1)) - 1 : undefined);
    if (level !== undefined) return level;
  }
  return undefined;
}

const levelIn = (element: Element) => numberAttribute(childNamed(element, "w:pPr", "w:outlineLvl"), "val");
