import {unzipSync} from "fflate";
import {type Diagnostic, hasErrors, type Outcome} from "../../../src/diagnostic/diagnostic.ts";
import {zh} from "../../../src/language/zh.ts";
import type {Document} from "../../../src/model/document.ts";
import {escapeXml} from "../../../src/ooxml/relationships.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import type {ChartMeans} from "../../../src/writer/chart-means.ts";
import {cleanText} from "../../../src/writer/clean-text.ts";
import {LANGUAGE} from "../../../src/writer/in-tongue.ts";
import type {PlacedChart} from "../../../src/writer/native-chart/placed-chart.ts";
import {deckSections} from "../../../src/writer/pptx/deck-sections.ts";
import {ownFrame} from "../../../src/writer/pptx/frame.ts";
import {defineMasters, layoutNames, placeholders} from "../../../src/writer/pptx/masters.ts";
import {placeholderLeading} from "../../../src/writer/pptx/placeholder-leading.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import {newPresentation, type Presentation} from "../../../src/writer/pptx/pptxgen.ts";
import type {Slide} from "../../../src/writer/pptx/slide.ts";
import {loadMeasuringFont} from "../../../src/writer/typesetting/font.ts";
import {notesText} from "../../writer/pptx/notes-text.ts";
import {dressCharts} from "../native-chart/dress-charts.ts";
import {storeFiles} from "../packages.ts";
import {makeStandIns} from "../stand-ins.ts";
import {writeBox} from "./boxes/boxes.ts";
import type {SlideContext} from "./boxes/slide-context.ts";
import {finishPackage} from "./finish-package.ts";
import {placeTitles} from "./place-titles.ts";

/**
 * A document as a PowerPoint package, as pptxgenjs writes it; `normalizeLibrary` makes it correct and repeatable. What
 * `writePptx` writes must be the same then.
 */
export async function writeWithLibrary(
  document: Document,
  theme: SlideTheme,
  means: ChartMeans,
): Promise<Outcome<Uint8Array>> {
  const fontMissing = loadMeasuringFont();
  if (fontMissing.length > 0) return {diagnostics: fontMissing};
  const plan = planSlides(document, theme);
  const diagnostics: Diagnostic[] = [...plan.diagnostics];
  const deck = openDeck(document, theme);
  const sectionOf = openSections(deck, plan.value);
  const placed: PlacedChart[] = [];
  const standIns = makeStandIns(means.drawings);
  for (const planned of plan.value) {
    const slide = deck.addSlide({masterName: layoutNames(theme)[planned.layout], ...sectionOf(planned)});
    const context: SlideContext = {
      slide,
      theme,
      natives: new Map(),
      ...means,
      drawings: standIns.drawings,
      report: (diagnostic) => diagnostics.push(diagnostic),
      onNativeChart: (chart) => placed.push(chart),
    };
    writeSlide(planned, context);
  }
  if (hasErrors(diagnostics)) return {diagnostics};
  const packed = (await deck.write({outputType: "uint8array"})) as Uint8Array;
  const parts = unzipSync(packed, {filter: ({name}) => !name.endsWith("/")});
  dressCharts(parts, placed);
  placeTitles(parts, plan.value);
  finishPackage(parts, theme, document);
  standIns.replace(parts);
  return {value: storeFiles(parts), diagnostics};
}

function openDeck({meta}: Document, theme: SlideTheme): Presentation {
  const deck = newPresentation();
  deck.defineLayout({name: theme.name, ...theme.slide});
  deck.layout = theme.name;
  deck.title = cleanText(meta.title);
  deck.subject = cleanText(meta.subject);
  // The program that writes the deck stands in for an issuer who is not known.
  deck.author = cleanText(meta.author).trim() || "jianbao";
  // pptxgenjs puts this one text into XML as it is: https://github.com/gitbrent/PptxGenJS/pull/1427.
  deck.company = escapeXml(cleanText(meta.author));
  deck.theme = {headFontFace: theme.fonts.heading.latin, bodyFontFace: theme.fonts.body.latin};
  defineMasters(deck, theme, ownFrame(theme));
  return deck;
}

/** The sections of the deck, and the option that puts a slide into its own. */
function openSections(
  deck: Presentation,
  slides: readonly Slide[],
): (slide: Slide) => {sectionTitle?: string} {
  const sections = deckSections(slides, zh);
  for (const {title} of sections) deck.addSection({title});
  const titles = new Map(sections.flatMap(({title, slides: held}) => held.map((slide) => [slide, title])));
  return (slide) => {
    const sectionTitle = titles.get(slide);
    return sectionTitle === undefined ? {} : {sectionTitle};
  };
}

function writeSlide(planned: Slide, context: SlideContext): void {
  const {slide, theme} = context;
  if (planned.hidden) slide.hidden = true;
  const fill = (name: string, placeholder: string, text: string, fontSize: number, fontFace: string) =>
    slide.addText(
      [{text, options: {fontSize, fontFace, lang: LANGUAGE, lineSpacing: placeholderLeading(fontSize)}}],
      {placeholder, objectName: name},
    );
  for (const box of planned.ground ?? []) writeBox(box, context);
  fill("标题", placeholders.title, planned.title, planned.titleSize, theme.fonts.heading.eastAsia);
  if (planned.layout === "cover" || planned.layout === "closing") {
    // A placeholder left empty would show its prompt.
    fill(
      "副标题",
      placeholders.subtitle,
      planned.subtitle || " ",
      planned.subtitleSize,
      theme.fonts.body.eastAsia,
    );
  }
  for (const box of planned.boxes) writeBox(box, context);
  if (planned.notes.length > 0) slide.addNotes(notesText(planned.notes));
}
