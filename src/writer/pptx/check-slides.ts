import {
  findings,
  isPrompt,
  mostOverhangMm,
  overhang,
  smallestText,
  spokenTitle,
} from "../../diagnostic/content-rules.ts";
import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {quote} from "../../diagnostic/quote.ts";
import type {NativeChart} from "../../model/chart.ts";
import type {DocumentMeta} from "../../model/document.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {ContentCheck, chartPlace} from "../content-check.ts";
import {partsText} from "../text-parts.ts";
import type {Box, Para, Slide} from "./slide.ts";

/** A chart that PowerPoint draws, and how many points a pixel of its plan measures on the slide. */
interface ScaledChart {
  readonly chart: NativeChart;
  readonly fonts: {readonly scale: number};
}

const millimetresPerInch = 25.4;
const emuPerInch = 914_400;

/**
 * Holds a planned deck against the rules on contents, before anything is written. What editors may want is a warning,
 * all else an error: the deck must not be written then.
 *
 * @param natives the charts that PowerPoint draws
 * @param placeOf where the editor wrote a slide
 */
export function checkSlides(
  slides: readonly Slide[],
  {slide: size}: Pick<SlideTheme, "slide">,
  meta: Pick<DocumentMeta, "title" | "place">,
  natives: readonly ScaledChart[],
  placeOf: (slide: Slide) => Place | undefined = () => undefined,
): Diagnostic[] {
  const check = new ContentCheck(meta);
  checkTitles(slides, check, placeOf);
  for (const [index, slide] of slides.entries()) {
    check.written = () => placeOf(slide);
    const place = () => slidePlace(slide, index + 1);
    checkPlaceholders(slide, check, place);
    for (const box of slide.boxes) {
      checkFrame(box, size, check, place);
      checkBox(box, check, place);
    }
    for (const line of slide.notes) check.tellText(partsText(line), place);
  }
  check.written = () => undefined;
  const places = new Map(slides.flatMap(({boxes}) => boxes.flatMap(chartsIn)));
  for (const {chart, fonts} of natives) checkChartText(chart, fonts.scale, check, places.get(chart.spec));
  return check.diagnostics;
}

const chartsIn = (box: Box) => (box.type === "chart" ? [[box.chart.spec, box.chart.place] as const] : []);

function slidePlace({title}: Slide, number: number): Wording {
  const name = title.trim() === "" ? "" : quote(title);
  return {en: `slide ${number}${name && ` ${name}`}`, zh: `第${number}页${name}`};
}

/** Outline, links and screen readers know slides by their titles. */
function checkTitles(
  slides: readonly Slide[],
  check: ContentCheck,
  placeOf: (slide: Slide) => Place | undefined,
): void {
  const numbers = new Map<string, number>();
  for (const [index, slide] of slides.entries()) {
    check.written = () => placeOf(slide);
    const place = () => slidePlace(slide, index + 1);
    const spoken = spokenTitle(slide.title);
    const same = numbers.get(spoken);
    if (spoken === "") check.tell("slide-without-title", place, findings.emptyTitle);
    else if (same === undefined) numbers.set(spoken, index + 1);
    else check.tell("slide-title-twice", place, findings.sameTitle(slide.title, same));
  }
}

function checkPlaceholders(slide: Slide, check: ContentCheck, place: () => Wording): void {
  const {title, titleSize, subtitle, subtitleSize} = slide;
  check.tellText(title, place);
  checkSize(title, titleSize, check, place);
  if (subtitle === "") return;
  for (const line of subtitle.split("\n")) check.tellText(line, place);
  checkSize(subtitle, subtitleSize, check, place);
  if (isPrompt(subtitle)) check.tell("placeholder-empty", place, findings.promptLeft);
}

function checkSize(text: string, size: number, check: ContentCheck, place: () => Wording): void {
  if (size < smallestText && text.trim() !== "")
    check.tell("small-text", place, findings.smallText(text, size));
}

function checkFrame(
  {area: {x, y, w, h}, name}: Box,
  size: SlideTheme["slide"],
  check: ContentCheck,
  place: () => Wording,
): void {
  const named = () => within(place(), name);
  if (Math.min(w, h) * emuPerInch < 0.5)
    check.tell(
      "shape-extent",
      named,
      findings.extent(Math.round(w * emuPerInch), Math.round(h * emuPerInch)),
    );
  const beyond = overhang({x, y, width: w, height: h}, size.width, size.height) * millimetresPerInch;
  if (beyond > mostOverhangMm) check.tell("shape-off-slide", named, findings.overhang(beyond));
}

const within = ({en, zh}: Wording, name: string): Wording => ({
  en: `${en}, ${quote(name)}`,
  zh: `${zh}，${quote(name)}`,
});

function checkBox(box: Box, check: ContentCheck, place: () => Wording): void {
  check.tellText(box.name, place);
  switch (box.type) {
    case "text":
      for (const para of box.paragraphs) checkPara(para, check, place);
      return;
    case "table":
      checkName(box.name, {en: "table", zh: "表格"}, check, place);
      for (const {cells} of box.rows) for (const cell of cells) checkPara(cell, check, place);
      return;
    case "chart":
      checkName(box.name, {en: "chart", zh: "图表"}, check, place);
      check.tellChart(box.chart, () => within(place(), box.name));
      return;
    case "picture":
      check.tellText(box.picture.alternative, place);
      return;
    case "shape":
      return;
  }
}

/** The alternative text begins with the name. */
function checkName(name: string, object: Wording, check: ContentCheck, place: () => Wording): void {
  if (name.trim() === "") check.tell("object-without-description", place, findings.noWordsFor(object));
}

function checkPara({runs, size}: Para, check: ContentCheck, place: () => Wording): void {
  for (const {text} of runs) {
    check.tellText(text, place);
    if (size < smallestText) checkSize(text, size, check, place);
  }
}

/** Charts are drawn large and set smaller with their place on the slide. */
function checkChartText(
  chart: NativeChart,
  scale: number,
  check: ContentCheck,
  written: Place | undefined,
): void {
  const {axes, unit, legend, labels, rows} = chart;
  const label = labels.points.flat().some((one) => one !== null) ? [labels.size] : [];
  const sizes = [...label, axes?.tickSize, axes?.nameSize, unit?.size, legend?.size, rows?.axis.tickSize];
  sizes.push(...(rows?.texts ?? []).map(({size}) => size));
  const smallest = Math.min(...sizes.flatMap((size) => size ?? []));
  // Office keeps tenths of a point.
  const points = Math.round(smallest * scale * 10) / 10;
  if (points < smallestText)
    check.tell("small-text", () => chartPlace(chart.spec.title), findings.smallChartText(points), written);
}
