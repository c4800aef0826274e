import type {Outcome} from "../../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../../language/languages.ts";
import {drawingFrames} from "../../../model/chart.ts";
import type {Document, Drawings} from "../../../model/document.ts";
import {printsInferred} from "../../../query/inferred-mark.ts";
import {walkBlocks} from "../../../query/walk-blocks.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import type {StoredPictures} from "../../chart-means.ts";
import {chartSizes} from "../../chart-sizes.ts";
import {checkBody} from "../../docx/check-body.ts";
import {writeRunning} from "../../docx/header-footer.ts";
import {stylesOf} from "../../docx/house/house-styles.ts";
import {planRunning} from "../../docx/house/plan-running.ts";
import {placePageLogo} from "../../docx/logo.ts";
import type {BodyNode} from "../../docx/pages/body-nodes.ts";
import type {LaidOutBody} from "../../docx/pages/lay-out.ts";
import {paragraphRuns, styleOf, textPiece} from "../../docx/pages/measure-lines.ts";
import {headingNumbers} from "../../docx/pages/number-headings.ts";
import {readLooks} from "../../docx/pages/paragraph-look.ts";
import {planWord} from "../../docx/plan-word.ts";
import type {RunningKind} from "../../docx/running-kinds.ts";
import {writeBody} from "../../docx/write-body.ts";
import type {DocumentView, Sheet, ViewMeans} from "../document-view.ts";
import {attributes} from "./attributes.ts";
import {type BlockPart, dividePages, listBlocks} from "./divide-pages.ts";
import {listMarks} from "./list-marks.ts";
import {houseRunning} from "./nodes/house-running.ts";
import {paragraph} from "./nodes/paragraph.ts";
import {writeParts} from "./nodes/parts.ts";
import type {PageContext} from "./page-context.ts";
import {pageStyle} from "./style/page-style.ts";

/**
 * A briefing as pages. They are not laid out a second time: the preview shows the paragraphs and tables that the Word
 * writer makes, divided over pages where its estimate divides them, so that whatever is decided there is seen here.
 */
export function viewPages(
  document: Document,
  theme: WordTheme,
  means: ViewMeans,
): Required<Outcome<DocumentView>> {
  const styles = stylesOf(theme);
  const lookOf = readLooks(styles);
  const plan = planWord(document, theme);
  const body = writeBody(document, plan, theme, lookOf, {
    drawings: frameCharts(document),
    pictures: framePictures(document),
    describeChart: means.describeChart,
  });
  const running = (page: PageContext) => viewRunning(document, page);
  const value = showPages({document, theme, means, running}, body);
  const charts = [...plan.captions.keys()].filter((each) => each.type === "chart");
  return {value, diagnostics: [...body.diagnostics, ...checkBody(body.elements, document.meta, charts)]};
}

/** What pages are shown of, and what stands above and below each. */
export interface ShownPages {
  readonly document: Document;
  readonly theme: WordTheme;
  readonly means: ViewMeans;
  readonly running: (page: PageContext) => {readonly header: string; readonly footer: string};
}

/** Paragraphs and tables, divided over pages. */
export function showPages(
  {document, theme, means, running}: ShownPages,
  {elements, layout}: Pick<LaidOutBody, "elements" | "layout">,
): DocumentView {
  const styles = stylesOf(theme);
  const lookOf = readLooks(styles);
  const blocks = listBlocks(elements);
  const pages = dividePages(blocks, layout);
  const marks = new Map([...headingNumbers(blocks, theme), ...listMarks(blocks, theme)]);
  const {widthMm, heightMm, marginsMm} = theme.page;
  const context: Omit<PageContext, "page"> = {
    theme,
    means,
    lookOf,
    marks,
    pages: pages.length,
    width: points(widthMm - marginsMm.left - marginsMm.right),
    writeParts,
  };
  const {tag} = wordsOf(document.meta.language);
  const titles = titleSheets(document.meta.title, pages, marks);
  const sheets = pages.map((parts, index): Sheet => {
    const page = {...context, page: index + 1};
    const {header, footer} = running(page);
    const kind = index === 0 ? "page first" : "page";
    return {
      width: pixels(widthMm),
      height: pixels(heightMm),
      title: titles[index] ?? "",
      html: `${header}\n<div class="${kind}" lang="${tag}">\n${writeParts(parts, page)}\n</div>\n${footer}`,
      notes: "",
    };
  });
  return {format: "docx", sheets, style: pageStyle(theme, styles)};
}

/** The writer wants to know how large pictures are; what they show, the page asks itself. */
export function frameCharts(document: Document): Drawings {
  const sizes = chartSizes(document);
  const charts = [...walkBlocks(document.blocks)].filter((block) => block.type === "chart");
  return new Map(
    charts.map((chart) => [chart, {png: new Uint8Array(), ...drawingFrames[sizes.get(chart) ?? "wide"]}]),
  );
}

function framePictures(document: Document): StoredPictures {
  const pictures = [...walkBlocks(document.blocks)].filter((block) => block.type === "picture");
  return new Map(
    pictures.map(({path, size}) => [path, {...size, kind: "png" as const, bytes: new Uint8Array()}]),
  );
}

const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
const points = (millimetres: number) => (millimetres / 25.4) * 72;

/** The header and footer of a page, as Word chooses among those of the first, even and odd pages. */
function viewRunning(document: Document, context: PageContext): {header: string; footer: string} {
  const {page, theme} = context;
  const kind = kindOfPage(page, theme);
  const {header, footer} = writeRunning(kind, document.meta, theme, printsInferred(document));
  const write = (node: BodyNode) =>
    paragraph({node, count: 1, portions: [{index: 0}]}, {...context, width: 10_000});
  const heads = houseRunning("header", kind, context) ?? write(header);
  const feet = houseRunning("footer", kind, context) ?? footer.map(write).join("");
  const logo = theme.house?.takes.header ? "" : logoHtml(kind, context);
  return {header: `<header>${heads}</header>${logo}`, footer: `<footer>${feet}</footer>`};
}

/** A house may have the same header on all pages. */
function kindOfPage(page: number, {house, ...theme}: WordTheme): RunningKind {
  const plan = house && planRunning(theme, house);
  if (page === 1 && (plan?.hasTitlePage ?? true)) return "first";
  return page % 2 === 0 && (plan?.hasEvenPages ?? true) ? "even" : "default";
}

function logoHtml(kind: RunningKind, {theme, means}: PageContext): string {
  const place = placePageLogo(theme, kind);
  if (!place || !theme.logo) return "";
  const {x, y, width, height} = place;
  return `<img${attributes({
    src: means.pictureOf({path: theme.logo.file}),
    alt: theme.logo.alt,
    style: `position:absolute;left:${mm(x)};top:${mm(y)};width:${mm(width)};height:${mm(height)};padding:0`,
  })}>`;
}

const mm = (length: number) => `${Math.round(length * 100) / 100}mm`;

/** What a list of pages calls each: the first heading that begins on it, or else the one that goes on. */
function titleSheets(
  title: string,
  pages: readonly (readonly BlockPart[])[],
  marks: ReadonlyMap<BodyNode, string>,
): string[] {
  let running = title;
  return pages.map((parts, index) => {
    const headings = parts.filter(({node}) => /^Heading\d$/u.test(styleOf(node)));
    const names = headings.map(({node}) => `${marks.get(node) ?? ""}${textOf(node)}`);
    const name = index === 0 ? title : (names[0] ?? running);
    running = names.at(-1) ?? running;
    return name;
  });
}

const textOf = (paragraph: BodyNode) =>
  paragraphRuns(paragraph)
    .map(({run}) => textPiece(run, 1).text)
    .join("");
