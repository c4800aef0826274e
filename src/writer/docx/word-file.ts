import {
  DocumentGridType,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  Document as WordDocument,
} from "docx";
import type {Document, DocumentMeta} from "../../model/document.ts";
import {millimetresToTwips, type Twip} from "../../model/length.ts";
import {inlineText} from "../../query/inline-text.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {cleanText} from "../clean-text.ts";
import type {PlacedChart} from "../native-chart/dress-charts.ts";
import {writeContents} from "./contents.ts";
import {type RunningParts, writeHeaderFooter} from "./header-footer.ts";
import {movableBlocks} from "./movable-blocks.ts";
import {writeBlocks, writeEach} from "./nodes/block-writers.ts";
import {writeNumbering} from "./numbering.ts";
import {estimatePages, type PageLayout} from "./pages/estimate-pages.ts";
import type {WordPlan} from "./plan-word.ts";
import {writeSourceList} from "./source-list.ts";
import {writeStyles} from "./styles.ts";
import {writeTitleBlock} from "./title-block.ts";

/** A document as docx holds it, before anything is formatted or packed. */
export interface WordFile {
  readonly file: WordDocument;
  readonly styles: IStylesOptions;
  readonly running: RunningParts;
  /** Native charts, in the order in which they stand. */
  readonly placed: readonly PlacedChart[];
  /** Where everything has come to stand; known once docx has formatted the body. */
  readonly layout: () => PageLayout;
}

/** Document → what docx makes a package of, and the preview its pages. */
export function makeWordFile(
  document: Document,
  plan: WordPlan,
  theme: WordTheme,
  means: ChartMeans,
): WordFile {
  const width = textWidth(theme);
  const placed: PlacedChart[] = [];
  const context = {
    natives: new Map(),
    ...means,
    onNativeChart: (chart: PlacedChart) => placed.push(chart),
    theme,
    plan,
    width,
    surrounding: "body",
    listDepth: 0,
    writeBlocks,
  } as const;
  const before = [...writeTitleBlock(document, theme, width), ...writeContents(plan, theme)];
  const written = writeEach(document.blocks, context);
  const styles = writeStyles(theme);
  const running = writeHeaderFooter(document.meta, theme);
  let layout: PageLayout = {pages: 0, order: [], blocks: [], filled: []};
  const file = new WordDocument({
    ...writeProperties(document),
    styles,
    numbering: writeNumbering(theme),
    theme: writeOfficeTheme(theme),
    evenAndOddHeaderAndFooters: true,
    compatibility: {version: 15, doNotExpandShiftReturn: true},
    pageNumbers: estimatePages(
      {theme, styles},
      before.length,
      movableBlocks(document.blocks, written),
      (found) => {
        layout = found;
      },
    ),
    sections: [
      {
        properties: writePage(theme),
        ...running,
        children: [...before, ...written.flat(), ...writeSourceList(plan.cited, theme)],
      },
    ],
  });
  return {file, styles, running, placed, layout: () => layout};
}

function textWidth({page}: WordTheme): Twip {
  const {left, right} = page.marginsMm;
  return (millimetresToTwips(page.widthMm) - millimetresToTwips(left) - millimetresToTwips(right)) as Twip;
}

function writePage({page}: WordTheme): ISectionPropertiesOptions {
  const {top, bottom, left, right, header, footer} = page.marginsMm;
  return {
    titlePage: true,
    page: {
      size: {width: millimetresToTwips(page.widthMm), height: millimetresToTwips(page.heightMm)},
      margin: {
        top: millimetresToTwips(top),
        bottom: millimetresToTwips(bottom),
        left: millimetresToTwips(left),
        right: millimetresToTwips(right),
        header: millimetresToTwips(header),
        footer: millimetresToTwips(footer),
      },
    },
    ...(page.grid === undefined ? {} : {grid: {...page.grid, type: DocumentGridType.LINES_AND_CHARS}}),
  };
}

type WordProperties = Pick<
  IPropertiesOptions,
  "title" | "subject" | "creator" | "lastModifiedBy" | "keywords"
>;

function writeProperties({meta, blocks}: Document): WordProperties {
  const headings = blocks.flatMap((block) => (block.type === "heading" ? [block] : []));
  const top = Math.min(...headings.map(({level}) => level));
  const topics = headings.filter(({level}) => level === top).map(({children}) => inlineText(children));
  const keywords = [...new Set([meta.subject, ...topics])].filter((word) => word !== "");
  return {
    title: cleanText(meta.title),
    subject: cleanText(meta.subject),
    creator: creator(meta),
    lastModifiedBy: creator(meta),
    keywords: cleanText(keywords.join("; ")),
  };
}

/** docx would write "Un-named" for an author that is not known. */
const creator = (meta: DocumentMeta) => cleanText(meta.author).trim() || "jianbao";

/** What Word offers an editor who goes on working: the theme's own fonts and colours instead of Office's. */
function writeOfficeTheme({name, colours, styles}: WordTheme): NonNullable<IPropertiesOptions["theme"]> {
  return {
    name: cleanText(name),
    colors: {
      dark2: colours.primary,
      accent1: colours.primary,
      accent2: colours.accent,
      hyperlink: colours.accent,
    },
    fonts: {
      headings: {latin: styles.heading1.latin, eastAsia: styles.heading1.eastAsia},
      body: {latin: styles.body.latin, eastAsia: styles.body.eastAsia},
    },
  };
}
