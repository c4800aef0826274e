import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../language/languages.ts";
import type {Document} from "../../model/document.ts";
import {formOf, type Shell} from "../../ooxml/shell.ts";
import type {WrittenPackage, WrittenPart} from "../../ooxml/written-package.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {loadMeasuringFont} from "../typesetting/font.ts";
import type {WrittenFile} from "../written-file.ts";
import {openDeck} from "./boxes/slide-context.ts";
import {checkSlides} from "./check-slides.ts";
import {countShownSlides} from "./count-shown-slides.ts";
import {openMedia} from "./deck-media.ts";
import {deckForms} from "./deck-parts.ts";
import {houseShapes} from "./house-shapes.ts";
import {layoutShapes} from "./layout-shapes.ts";
import {writeNotes} from "./notes-parts.ts";
import {slidePassages} from "./passages.ts";
import {planSlides} from "./plan.ts";
import {writePresentation} from "./presentation-part.ts";
import {describeDeck, writeApplication} from "./property-parts.ts";
import type {Slide} from "./slide.ts";
import {writeSlide} from "./slide-parts.ts";

/** A document as a PowerPoint package. @param shell of the theme: `takeDeckShell` */
export function writePptx(
  document: Document,
  theme: SlideTheme,
  means: ChartMeans,
  shell: Shell,
): Outcome<WrittenFile> {
  const fontMissing = loadMeasuringFont();
  if (fontMissing.length > 0) return {diagnostics: fontMissing};
  const plan = planSlides(document, theme);
  const diagnostics: Diagnostic[] = [...plan.diagnostics];
  const media = openMedia(document.meta.date, shell.parts);
  const deck = openDeck(theme, means, media, (diagnostic) => diagnostics.push(diagnostic));
  const layouts = theme.house ? houseShapes(theme.house, deck.words) : layoutShapes(deck);
  const slides = plan.value.map((slide, index) => writeSlide(slide, index + 1, layouts[slide.layout], deck));
  diagnostics.push(...checkSlides(plan.value, theme, document.meta, media.charts, plan.placeOf));
  if (hasErrors(diagnostics)) return {diagnostics};
  const notes = plan.value.map((slide, index) => writeNotes(slide.notes, index + 1, deck.words));
  const written = fillShell(shell, document, plan.value, [...slides, ...notes, ...media.parts]);
  const passages = slidePassages(plan.value, means, deck.words);
  const shown = countShownSlides(plan.value);
  const length = {slides: shown, hiddenSlides: plan.value.length - shown};
  return {value: {package: written, passages, length}, diagnostics};
}

function fillShell(
  shell: Shell,
  document: Document,
  slides: readonly Slide[],
  parts: readonly WrittenPart[],
): WrittenPackage {
  return {
    relationships: shell.relationships,
    parts: [
      ...shell.parts,
      writePresentation(formOf(shell, deckForms.presentation), slides, wordsOf(document.meta.language)),
      writeApplication(formOf(shell, deckForms.application), slides.length, document),
      describeDeck(document),
      ...parts,
    ],
  };
}
