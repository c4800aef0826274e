import {unzipSync} from "fflate";
import {wordsOf} from "../../language/languages.ts";
import {zh} from "../../language/zh.ts";
import {normalizePackage} from "../../ooxml/normalize-package.ts";
import {openPackage, type Package, type PackageFiles, xmlParts} from "../../ooxml/package.ts";
import {makeShell, type Shell} from "../../ooxml/shell.ts";
import {elementsOf} from "../../ooxml/xml.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {corePart, sampleCore} from "../core-properties.ts";
import {addLogo} from "./add-logo.ts";
import {deckForms} from "./deck-parts.ts";
import {finishShell} from "./finish-shell.ts";
import {ownFrame} from "./frame.ts";
import {defineMasters, layoutNames, placeholders} from "./masters.ts";

/** What documents take of the deck that `writeSampleDeck` writes: masters, layouts, themes and settings. */
export function takeDeckShell(container: Package): Shell {
  return makeShell(container, [...Object.values(deckForms), corePart], isOfSample);
}

const isOfSample = (name: string) => name.startsWith("ppt/slides/") || name.startsWith("ppt/notesSlides/");

/** The deck that a shell is taken from, with one slide: pptxgenjs writes none without. */
export async function writeSampleDeck(theme: SlideTheme): Promise<Package> {
  const {newPresentation} = await import("./pptxgen.ts");
  const deck = newPresentation();
  deck.defineLayout({name: theme.name, ...theme.slide});
  deck.layout = theme.name;
  deck.theme = {headFontFace: theme.fonts.heading.latin, bodyFontFace: theme.fonts.body.latin};
  deck.company = "";
  defineMasters(deck, theme, ownFrame(theme));
  const slide = deck.addSlide({masterName: layoutNames(theme).content});
  const {sample} = wordsOf(theme.language).slides;
  slide.addText(sample, {placeholder: placeholders.title, objectName: sample});
  const files: PackageFiles = unzipSync((await deck.write({outputType: "uint8array"})) as Uint8Array);
  finishShell(files, theme);
  addLogo(files, theme);
  files[corePart] = sampleCore("pptx");
  return nameBlank(normalizePackage(openPackage(files)), theme);
}

/** The layout without places, which is no kind of slide of ours, in the language of the deck. */
function nameBlank(container: Package, {language}: SlideTheme): Package {
  const names = [zh, wordsOf(language)].map(({slides}) => slides.layouts.blank);
  for (const {xml} of xmlParts(container, "presentationml.slideLayout"))
    for (const slide of elementsOf(xml, "p", "cSld"))
      if (slide.getAttribute("name") === names[0]) slide.setAttribute("name", names[1] ?? "");
  return container;
}
