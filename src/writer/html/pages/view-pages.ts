import {drawingFrames} from "../../../model/chart.ts";
import type {Document, Drawings} from "../../../model/document.ts";
import {walkBlocks} from "../../../query/walk-blocks.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {formatBody} from "../../docx/formatted-body.ts";
import {headingNumbers} from "../../docx/pages/number-headings.ts";
import {readLooks} from "../../docx/pages/paragraph-look.ts";
import {planWord} from "../../docx/plan-word.ts";
import {makeWordFile} from "../../docx/word-file.ts";
import {chartSizes} from "../../pptx/chart-sizes.ts";
import type {DocumentView, Sheet, ViewMeans} from "../document-view.ts";
import {dividePages, listBlocks} from "./divide-pages.ts";
import {listMarks} from "./list-marks.ts";
import {nameAnchors} from "./name-anchors.ts";
import {writeParts} from "./nodes/parts.ts";
import type {PageContext} from "./page-context.ts";
import {writeRunning} from "./running.ts";
import {titleSheets} from "./sheet-titles.ts";
import {pageStyle} from "./style/page-style.ts";

/**
 * A briefing as pages. They are not laid out a second time: the preview shows the paragraphs and tables that the Word
 * writer makes, divided over pages where its estimate divides them, so that whatever is decided there is seen here.
 */
export function viewPages(document: Document, theme: WordTheme, means: ViewMeans): DocumentView {
  const word = makeWordFile(document, planWord(document), theme, {
    drawings: frameCharts(document),
    describeChart: means.describeChart,
  });
  const body = formatBody(word);
  const blocks = listBlocks(body.elements);
  const pages = dividePages(blocks, word.layout());
  const marks = new Map([...headingNumbers(blocks, theme), ...listMarks(blocks, theme)]);
  const {widthMm, heightMm, marginsMm} = theme.page;
  const context: Omit<PageContext, "page"> = {
    theme,
    means,
    lookOf: readLooks(word.styles),
    marks,
    addresses: body.addresses,
    idOf: nameAnchors(),
    width: points(widthMm - marginsMm.left - marginsMm.right),
    writeParts,
  };
  const titles = titleSheets(document.meta.title, pages, marks);
  const sheets = pages.map((parts, index): Sheet => {
    const page = {...context, page: index + 1};
    const {header, footer} = writeRunning(body, page);
    const kind = index === 0 ? "page first" : "page";
    return {
      width: pixels(widthMm),
      height: pixels(heightMm),
      title: titles[index] ?? "",
      html: `${header}\n<div class="${kind}" lang="zh-CN">\n${writeParts(parts, page)}\n</div>\n${footer}`,
      notes: "",
    };
  });
  return {format: "docx", sheets, style: pageStyle(theme, word.styles)};
}

/** The writer wants to know how large pictures are; what they show, the page asks itself. */
function frameCharts(document: Document): Drawings {
  const sizes = chartSizes(document);
  const charts = [...walkBlocks(document.blocks)].filter((block) => block.type === "chart");
  return new Map(
    charts.map((chart) => [chart, {png: new Uint8Array(), ...drawingFrames[sizes.get(chart) ?? "wide"]}]),
  );
}

const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
const points = (millimetres: number) => (millimetres / 25.4) * 72;
