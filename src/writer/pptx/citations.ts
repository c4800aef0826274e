import {groupBy} from "../../base/group-by.ts";
import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {CitedObservation, CitedSource, Document} from "../../model/document.ts";
import type {Inch} from "../../model/length.ts";
import {knownPoints} from "../../query/chart-points.ts";
import {formatDate} from "../../query/source-date.ts";
import type {CitedFigure} from "../cited-figures.ts";
import {cleanText} from "../clean-text.ts";
import {type JoinedPlaces, joinCells, joinPlaces} from "../join-places.ts";
import type {TextPart} from "../text-parts.ts";
import {breakLines} from "../typesetting/break-lines.ts";
import type {Box, Para, Run} from "./slide.ts";

/** The source line takes at most this many lines. */
const MOST_LINES = 2;

/** Every figure on a slide in reading order, those in tables, cards and charts included. */
export function figuresIn(boxes: readonly Box[]): CitedFigure[] {
  return boxes.flatMap(boxFigures);
}

function boxFigures(box: Box): readonly CitedFigure[] {
  switch (box.type) {
    case "text":
      return runFigures(box.paragraphs);
    case "table":
      return box.rows.flatMap(({cells}) => cells.flatMap(cellFigures));
    case "chart":
      return knownPoints(box.chart.spec.series);
    case "picture":
    case "shape":
      return [];
  }
}

const cellFigures = (cell: Para): readonly CitedFigure[] =>
  cell.sparkline ? knownPoints([cell.sparkline.sparkline]) : runFigures([cell]);

function runFigures(paras: readonly Para[]): Run[] {
  return paras.flatMap((para) => para.runs.filter((run) => run.observations.length > 0));
}

/** The sources behind figures, in order of first use. */
export function sourcesOf(figures: readonly CitedFigure[], document: Document): CitedSource[] {
  const ids = new Set(observationsOf(figures, document).map((observation) => observation.source));
  return document.sources.filter((source) => ids.has(source.id));
}

function observationsOf(figures: readonly CitedFigure[], document: Document): CitedObservation[] {
  const ids = new Set(figures.flatMap((figure) => figure.observations));
  return document.observations.filter((observation) => ids.has(observation.id));
}

/** Whether a period with the mark of an inferred one stands in some of the boxes. */
export function printsInferred(boxes: readonly Box[]): boolean {
  return boxes.some(boxPrintsInferred);
}

function boxPrintsInferred(box: Box): boolean {
  switch (box.type) {
    case "text":
      return paraPrintsInferred(box.paragraphs);
    case "table":
      return box.rows.some(({cells}) => paraPrintsInferred(cells));
    case "chart":
      return box.chart.spec.inferred === true;
    case "picture":
      return box.picture.inferred === true;
    case "shape":
      return false;
  }
}

const paraPrintsInferred = (paras: readonly Para[]) =>
  paras.some(({runs}) => runs.some(({inferred}) => inferred === true));

/**
 * `资料来源：发布单位《标题》（日期）；…`, no longer than two lines: what does not fit becomes 等N项来源.
 * Empty without sources and remark.
 *
 * @param remark stands behind the sources and is never left out
 */
export function sourceLine(
  sources: readonly CitedSource[],
  width: Inch,
  sizePt: number,
  {marks, ...words}: WordList,
  remark = "",
): string {
  if (sources.length === 0) return remark;
  const end = remark === "" ? "" : marks.gap + remark;
  const fits = (text: string) => breakLines(text, width, {sizePt}).length <= MOST_LINES;
  const {lead, more, many} = words.sources;
  for (const name of [sourceName, shortSourceName]) {
    for (let count = sources.length; count > 0; count--) {
      const rest = count < sources.length ? more(sources.length) : "";
      const named = sources.slice(0, count).map((source) => name(source, words));
      const line = lead + named.join(marks.semicolon) + rest + end;
      // One long name alone may crowd out the others; the short form then says more.
      if (fits(line) && (count > 1 || sources.length === 1 || name === shortSourceName)) return line;
    }
  }
  return lead + many(sources.length) + end;
}

type NameWords = Pick<WordList, "sources" | "dates">;

function sourceName({publisher, title, published}: CitedSource, {sources, dates}: NameWords): string {
  return cleanText(sources.short(publisher, sources.title(title), formatDate(published, dates)));
}

const shortSourceName = ({title}: CitedSource, {sources}: NameWords) => cleanText(sources.title(title));

/**
 * What a speaker needs when someone asks where a number comes from: the figures of a slide by the place
 * in a source where they stand, computed ones with all their places.
 */
export function provenanceLines(figures: readonly CitedFigure[], document: Document): TextPart[][] {
  const {marks, sources} = wordsOf(document.meta.language);
  const nameAll = placeNamer(observationsOf(figures, document), document);
  const placed = figures.flatMap((figure) => {
    const own = observationsOf([figure], document);
    const computed = own.length > 1 ? sources.computed : "";
    const places = nameAll(own);
    const where = computed + places.join(marks.semicolon);
    return places.length === 0
      ? []
      : [{where, text: cleanText(figure.text), observations: figure.observations}];
  });
  if (placed.length === 0) return [];
  const lines = Array.from(
    groupBy(placed, ({where}) => where),
    ([where, all]) => {
      const named = [...groupBy(all, ({text}) => text).values()].flatMap(([first]) => first ?? []);
      const shown = named.slice(0, MOST_NAMED);
      return [
        ...shown.flatMap((figure, index) => (index === 0 ? [figure] : [marks.item, figure])),
        (shown.length < named.length ? sources.figures(all.length) : "") + marks.colon + where,
      ];
    },
  );
  return [[sources.provenance], ...lines];
}

/** Where more places of a source stand behind a slide than a speaker can look through, they are joined. */
const MOST_PLACES = 30;
/** Nor does anybody look for a figure among more than these; all of them stand in one table of the source. */
const MOST_NAMED = 20;

/** How the places of a figure read on a slide that shows all of these. */
function placeNamer(
  observations: readonly CitedObservation[],
  document: Document,
): (own: readonly CitedObservation[]) => string[] {
  const words = wordsOf(document.meta.language);
  const bySource = new Map(
    [...groupBy(observations, ({source}) => source)].map(([id, own]) => {
      const source = document.sources.find((one) => one.id === id);
      const locators = locatorsOf(own);
      const isMany = new Set(locators).size > MOST_PLACES;
      const texts = textsOf((isMany ? joinPlaces : joinCells)(locators, words));
      return [id, {name: source ? sourceName(source, words) : id, texts}];
    }),
  );
  const nameOne = ({source, locator}: CitedObservation, ofFigure: ReadonlyMap<string, string>) => {
    const {name = source, texts} = bySource.get(source) ?? {};
    const place = texts?.get(locator) ?? locator;
    const text = place === locator ? (ofFigure.get(locator) ?? locator) : place;
    return cleanText(locator ? name + words.marks.comma + text : name);
  };
  return (own) => {
    const joined = [...groupBy(own, ({source}) => source)].map(
      ([id, all]) => [id, textsOf(joinPlaces(locatorsOf(all), words))] as const,
    );
    const ofFigure = new Map(joined);
    return [...new Set(own.map((each) => nameOne(each, ofFigure.get(each.source) ?? new Map())))];
  };
}

const locatorsOf = (observations: readonly CitedObservation[]) => observations.map(({locator}) => locator);

/** The words for each place. */
const textsOf = (joined: readonly JoinedPlaces[]): ReadonlyMap<string, string> =>
  new Map(joined.flatMap(({text, locators}) => locators.map((locator) => [locator, text] as const)));
