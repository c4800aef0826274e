import {
  AlignmentType,
  Document as DocxDocument,
  Footer,
  Header,
  type IXmlableObject,
  LineRuleType,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from "docx";
import {unzipSync} from "fflate";
import {vi} from "vitest";
import {zh} from "../../../src/language/zh.ts";
import type {Document} from "../../../src/model/document.ts";
import {points, pointsToTwips} from "../../../src/model/length.ts";
import {printsInferred} from "../../../src/query/inferred-mark.ts";
import {inlineText} from "../../../src/query/inline-text.ts";
import type {WordTheme} from "../../../src/theme/word-theme.ts";
import type {ChartMeans} from "../../../src/writer/chart-means.ts";
import {completePackage} from "../../../src/writer/docx/complete-package.ts";
import {writeNumbering} from "../../../src/writer/docx/numbering.ts";
import {type BodyNode, childNodes, descendants, findNode} from "../../../src/writer/docx/pages/body-nodes.ts";
import {readLooks} from "../../../src/writer/docx/pages/paragraph-look.ts";
import {textWidth} from "../../../src/writer/docx/pages/type-area.ts";
import {PlacedDrawings} from "../../../src/writer/docx/placed-drawings.ts";
import {planWord} from "../../../src/writer/docx/plan-word.ts";
import {writeStyles} from "../../../src/writer/docx/styles.ts";
import {writeOfficeTheme, writePage} from "../../../src/writer/docx/word-shell.ts";
import {writeBody} from "../../../src/writer/docx/write-body.ts";
import {replaceExpected} from "../../../src/writer/replace-expected.ts";
import {storeFiles} from "../packages.ts";

type Block = Paragraph | Table;

/** The writers of nodes, with docx in place of our own elements. */
async function writersOnDocx() {
  vi.resetModules();
  vi.doMock("../../../src/writer/docx/elements.ts", () => import("./docx-elements.ts"));
  const [{bodyContext, writeEach}, {writeTitleBlock}, {writeSourceList}] = await Promise.all([
    import("../../../src/writer/docx/nodes/block-writers.ts"),
    import("../../../src/writer/docx/title-block.ts"),
    import("../../../src/writer/docx/source-list.ts"),
  ]);
  vi.doUnmock("../../../src/writer/docx/elements.ts");
  vi.resetModules();
  return {bodyContext, writeEach, writeTitleBlock, writeSourceList};
}

let loaded: ReturnType<typeof writersOnDocx> | undefined;

/**
 * A briefing as docx writes it, apart from what our layout decides (the places of charts, the pages of headings), which
 * is handed over. Its package is to be repaired and normalised.
 */
export async function writeWithDocx(
  document: Document,
  theme: WordTheme,
  means: ChartMeans,
): Promise<Uint8Array> {
  loaded ??= writersOnDocx();
  const {bodyContext, writeEach, writeTitleBlock, writeSourceList} = await loaded;
  const plan = planWord(document, theme);
  const styles = writeStyles(theme);
  const ours = writeBody(document, plan, theme, readLooks(styles), means);
  const drawings = new PlacedDrawings();
  const context = bodyContext(theme, plan, means, drawings, textWidth(theme));
  const written = writeEach(document.blocks, context);
  const contents = findContents(ours.elements);
  const children = [
    ...writeTitleBlock(document, context),
    ...(contents === undefined ? [] : tableOfContents(theme)),
    ...ours.layout.order.flatMap((index) => written[index] ?? []),
    ...writeSourceList(plan.cited, zh, theme),
  ] as unknown as Block[];
  const file = new DocxDocument({
    ...properties(document),
    styles,
    numbering: writeNumbering(theme),
    theme: writeOfficeTheme(theme),
    evenAndOddHeaderAndFooters: true,
    compatibility: {version: 15, doNotExpandShiftReturn: true},
    pageNumbers: handOver(contents),
    sections: [{properties: writePage(theme), ...running(document, theme), children}],
  });
  const parts = unzipSync(await Packer.toBuffer(file));
  completePackage(parts);
  const core = Buffer.from(parts["docProps/core.xml"] ?? []).toString();
  parts["docProps/core.xml"] = Buffer.from(nameLanguage(core));
  const hinted = spellFields(hintContents(Buffer.from(parts["word/document.xml"] ?? []).toString()));
  parts["word/document.xml"] = Buffer.from(hinted);
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith("word/media/")) continue;
    const drawing = drawings.find(Buffer.from(content).toString());
    if (drawing && "picture" in drawing) parts[name] = new Uint8Array(drawing.picture);
  }
  return storeFiles(parts);
}

const findContents = (elements: readonly BodyNode[]) => elements.find(({name}) => name === "w:sdt");

const tableOfContents = ({contents: {title = zh.briefings.contents, levels}}: WordTheme) => [
  new Paragraph({style: "TOCHeading", children: [new TextRun({text: title, font: {hint: "eastAsia"}})]}),
  new TableOfContents(title, {hyperlink: true, headingStyleRange: `1-${levels}`}),
];

/** What our contents say, in the form in which docx asks for it: its own names of headings are found in the body. */
function handOver(contents: BodyNode | undefined): PageNumberEstimator {
  const entries = childNodes(findNode(contents, "w:sdtContent")).flatMap((paragraph) => {
    const texts = [...descendants(paragraph, "w:t")].map(({children}) => children.join(""));
    if (texts.length === 0) return [];
    return [{number: texts.length === 3 ? (texts[0] ?? "").trim() : undefined, page: Number(texts.at(-1))}];
  });
  const named = (body: IXmlableObject) => [
    ...new Set([...JSON.stringify(body).matchAll(/"w:name":"(_Toc\d+)"/g)].map(([, name]) => name as string)),
  ];
  const estimate: PageNumberEstimator = (body) => {
    const pages = new Map(named(body).map((name, index) => [name, entries[index]?.page ?? 0]));
    const pageCount = Math.max(1, ...pages.values());
    return {
      bookmarks: new Map([...pages].map(([name, page]) => [name, String(page)])),
      bookmarkPageNumbers: pages,
      pageCount,
      sectionPageCounts: [pageCount],
    };
  };
  return Object.assign(estimate, {
    listNumbers: (body: IXmlableObject) =>
      new Map(
        named(body).flatMap((name, index) => {
          const text = entries[index]?.number;
          return text === undefined ? [] : [[name, {text, separator: "nothing" as const, width: 0}] as const];
        }),
      ),
  });
}

/**
 * docx writes the entries of the contents without the hint that all other text has, and ends the field in an empty line
 * of body text.
 */
function hintContents(xml: string): string {
  return xml.replace(/<w:sdtContent>.*?<\/w:sdtContent>/s, (entries) =>
    entries
      .replace(/<w:r><w:t /g, () => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t `)
      .replace(
        /<w:p>(?=<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>$)/,
        () => `<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:before="160"/></w:pPr>`,
      ),
  );
}

/** Fields as Word writes them (ECMA-376 Part 1, 17.16.18), which more programs read. */
function spellFields(xml: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const spell = (_: string, instruction: string, result: string) =>
    `${mark("begin")}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
    `${mark("separate")}${result}${mark("end")}`;
  return xml.replace(/<w:fldSimple w:instr="([^"]*)">(.*?)<\/w:fldSimple>/gs, spell);
}

/** docx has no option for the language of a document. */
const nameLanguage = (core: string) =>
  replaceExpected(
    core,
    "</cp:coreProperties>",
    (end) => `<dc:language>${zh.tag}</dc:language>${end}`,
    "the core properties of docx",
  );

function properties({meta, blocks}: Document) {
  const headings = blocks.flatMap((block) => (block.type === "heading" ? [block] : []));
  const top = Math.min(...headings.map(({level}) => level));
  const topics = headings.filter(({level}) => level === top).map(({children}) => inlineText(children));
  const creator = meta.author.trim() || "jianbao";
  return {
    title: meta.title,
    subject: meta.subject,
    creator,
    lastModifiedBy: creator,
    keywords: [...new Set([meta.subject, ...topics])].filter((word) => word !== "").join("; "),
  };
}

function running(document: Document, theme: WordTheme) {
  const {meta} = document;
  const {position, before = "", after = "", afterTotal} = theme.pageNumber;
  const rule = {style: "single", size: 4, color: theme.colours.border, space: 4} as const;
  const border = theme.header.rule ? {border: {bottom: rule}} : {};
  const title = new Paragraph({style: "Header", ...border, children: [text(meta.title)]});
  const empty = () => new Header({children: [new Paragraph({style: "Header"})]});
  const header = () => (theme.header.show ? new Header({children: [title]}) : empty());
  const inwards = position === "outside" ? pointsToTwips(points(theme.styles.footer.sizePt)) : 0;
  const odd = position === "center" ? AlignmentType.CENTER : AlignmentType.RIGHT;
  const {bottom, footer: distance} = theme.page.marginsMm;
  const room = ((bottom - distance) / 25.4) * 72 - (theme.styles.footer.lineExactPt ?? 0);
  const remark = () =>
    new Paragraph({
      style: "Footer",
      spacing: {line: Math.floor(Math.min(12, room) * 2) * 10, lineRule: LineRuleType.EXACT},
      alignment: AlignmentType.LEFT,
      children: [new TextRun({text: zh.dates.inferred, size: 18, font: {hint: "eastAsia"}})],
    });
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [
        ...(printsInferred(document) ? [remark()] : []),
        new Paragraph({
          style: "Footer",
          alignment,
          indent: {left: inwards, right: inwards},
          children: [
            text(before),
            new TextRun({children: [PageNumber.CURRENT]}),
            text(after),
            ...(afterTotal === undefined
              ? []
              : [new TextRun({children: [PageNumber.TOTAL_PAGES]}), text(afterTotal)]),
          ],
        }),
      ],
    });
  return {
    headers: {default: header(), even: header(), first: empty()},
    footers: {
      default: footer(odd),
      even: footer(position === "outside" ? AlignmentType.LEFT : odd),
      first: footer(odd),
    },
  };
}

/** With the hint where it is not all ASCII. */
const text = (words: string) =>
  new TextRun({text: words, ...(/[^\0-~]/.test(words) ? {font: {hint: "eastAsia"} as const} : {})});
