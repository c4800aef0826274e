import type {Document} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import type {PackageParts} from "../../package-parts.ts";
import {setColourScheme} from "./colour-scheme.ts";
import {markDecorative} from "./decorative.ts";
import {setFontScheme} from "./font-scheme.ts";
import {setLatinFonts} from "./latin-fonts.ts";
import {setProperties} from "./properties.ts";
import {nameSlideNumbers} from "./slide-number-name.ts";

/** One change to the XML of a part. */
export type Finish = (xml: string, theme: SlideTheme, document: Document) => string;

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
