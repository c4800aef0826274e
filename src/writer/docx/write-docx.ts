import {hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {Document} from "../../model/document.ts";
import {pictureKinds} from "../../model/picture.ts";
import {element, type PlainElement, writePart} from "../../ooxml/plain-element.ts";
import {type Form, formOf, type Shell} from "../../ooxml/shell.ts";
import {leadsTo, numbered, type Target, type WrittenPart} from "../../ooxml/written-package.ts";
import {printsInferred} from "../../query/inferred-mark.ts";
import {inlineText, withoutDeleted} from "../../query/inline-text.ts";
import {pictureOfTheme} from "../../theme/theme-file.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {writeCore} from "../core-properties.ts";
import {chartParts} from "../native-chart/write-chart.ts";
import type {WrittenFile} from "../written-file.ts";
import {checkBody} from "./check-body.ts";
import {writeRunning} from "./header-footer.ts";
import {writePageLogo} from "./logo.ts";
import {numberIds} from "./number-ids.ts";
import {numberLists} from "./number-lists.ts";
import {type BodyNode, descendants} from "./pages/body-nodes.ts";
import type {PageLayout} from "./pages/lay-out.ts";
import {readLooks} from "./pages/paragraph-look.ts";
import {wordPassages} from "./passages.ts";
import type {PlacedDrawings} from "./placed-drawings.ts";
import {planWord} from "./plan-word.ts";
import {runningKinds} from "./running-kinds.ts";
import {writeStyles} from "./styles.ts";
import {mainPart, numberingPart, runningParts} from "./word-shell.ts";
import {writeBody} from "./write-body.ts";

/** Document → Word package, in the shell of its theme. One that breaks a rule on contents is not written. */
export function writeDocx(
  document: Document,
  theme: WordTheme,
  means: ChartMeans,
  shell: Shell,
): Outcome<WrittenFile> {
  const plan = planWord(document, theme);
  const body = writeBody(document, plan, theme, readLooks(writeStyles(theme)), means);
  const charts = [...plan.captions.keys()].filter((each) => each.type === "chart");
  const diagnostics = [...body.diagnostics, ...checkBody(body.elements, document.meta, charts)];
  if (hasErrors(diagnostics)) return {diagnostics};
  const {elements, relationships} = numberIds(body.elements);
  const logo = logoPart(theme);
  const drawn = writeDrawings(relationships, body.drawings, document.meta.date, logo);
  const drawnInBody = countDrawings(elements);
  const logoTarget = (run: readonly BodyNode[]) =>
    logo && run.length > 0 ? [leadsTo("image", logo.name)] : [];
  const isInferred = printsInferred(document);
  const parts: WrittenPart[] = [
    ...shell.parts,
    fillMain(formOf(shell, mainPart), elements, drawn.targets),
    fillNumbering(formOf(shell, numberingPart), plan.listNumbers.size),
    ...runningKinds.flatMap((kind, index) => {
      const {header, footer} = writeRunning(kind, document.meta, theme, isInferred);
      const names = runningParts[kind];
      // Behind those of the body: no two drawings of a document have one number.
      const drawn = writePageLogo(theme, kind, drawnInBody + index + 1, "rId1");
      return [
        fillRunning(names.header, formOf(shell, names.header), [withRuns(header, drawn)], logoTarget(drawn)),
        fillRunning(names.footer, formOf(shell, names.footer), footer),
      ];
    }),
    writeCore("docx", {...document.meta, topics: topicsOf(document)}),
    ...drawn.parts,
    ...(logo && !drawn.parts.some(({name}) => name === logo.name) ? [logo] : []),
  ];
  const value = {
    package: {relationships: shell.relationships, parts},
    passages: wordPassages(arrange(document, body.layout), plan, means),
    length: {pages: body.layout.pages},
  };
  return {value, diagnostics};
}

/** The headings of the highest level that there is. */
function topicsOf({blocks}: Document): string[] {
  const headings = blocks.flatMap((block) => (block.type === "heading" ? [block] : []));
  const top = Math.min(...headings.map(({level}) => level));
  return headings
    .filter(({level}) => level === top)
    .map(({children}) => inlineText(withoutDeleted(children)));
}

/** The document as it reads when its charts have found their places. */
const arrange = (document: Document, {order}: PageLayout): Document => ({
  ...document,
  blocks: order.flatMap((index) => document.blocks[index] ?? []),
});

interface WrittenDrawings {
  /** Of the relationships of the body. */
  readonly targets: readonly Target[];
  readonly parts: readonly WrittenPart[];
}

/** @param names of the relationships of the body, in their order */
function writeDrawings(
  names: readonly string[],
  drawings: PlacedDrawings,
  date: string,
  logo: WrittenPart | undefined,
): WrittenDrawings {
  const targets: Target[] = [];
  const parts: WrittenPart[] = [];
  let pictures = 0;
  let charts = 0;
  for (const name of names) {
    const drawing = drawings.find(name);
    if (drawing === undefined) {
      targets.push({...leadsTo("hyperlink", name), isExternal: true});
    } else if ("picture" in drawing && logo && isSameBytes(logo.content, drawing.picture)) {
      targets.push(leadsTo("image", logo.name));
    } else if ("picture" in drawing) {
      const {endings, mediaType} = pictureKinds[drawing.kind ?? "png"];
      const part = `word/media/image${++pictures}.${endings[0]}`;
      targets.push(leadsTo("image", part));
      parts.push({name: part, contentType: mediaType, content: drawing.picture, relationships: []});
    } else {
      const written = chartParts(drawing, {folder: "word", number: ++charts}, date);
      targets.push(leadsTo("chart", `word/charts/chart${charts}.xml`));
      parts.push(...written);
    }
  }
  return {targets, parts};
}

/** The body in its form, whose own relationships follow those of the body. */
function fillMain(form: Form, elements: readonly BodyNode[], targets: readonly Target[]): WrittenPart {
  const body = form.root.children.find((child): child is PlainElement => typeof child !== "string");
  const section = body?.children.at(-1);
  if (body?.name !== "w:body" || typeof section !== "object" || section.name !== "w:sectPr")
    throw new Error("the shell has no body that ends with a section");
  const filled = element(body.name, body.attributes, [...elements, shiftIds(section, targets.length)]);
  return {
    name: mainPart,
    contentType: form.contentType,
    content: writePart(element(form.root.name, form.root.attributes, [filled])),
    relationships: numbered([...targets, ...form.relationships]),
  };
}

/** The section with the ids of its relationships, which come after so many others. */
function shiftIds(section: PlainElement, by: number): PlainElement {
  const children = section.children.map((child) => {
    if (typeof child === "string" || !("r:id" in child.attributes)) return child;
    const number = Number(String(child.attributes["r:id"]).slice("rId".length));
    return element(child.name, {...child.attributes, "r:id": `rId${number + by}`}, child.children);
  });
  return element(section.name, section.attributes, children);
}

function fillRunning(
  name: string,
  {contentType, root}: Form,
  paragraphs: readonly BodyNode[],
  targets: readonly Target[] = [],
): WrittenPart {
  const content = writePart(element(root.name, root.attributes, paragraphs));
  return {name, contentType, content, relationships: numbered(targets)};
}

/** A paragraph with more in front of its text. */
const withRuns = (paragraph: BodyNode, runs: readonly BodyNode[]): BodyNode => {
  const [properties, ...text] = paragraph.children;
  return {...paragraph, children: [...(properties === undefined ? [] : [properties]), ...runs, ...text]};
};

/** The picture at the head of pages, one part for all headers. */
function logoPart(theme: WordTheme): WrittenPart | undefined {
  const picture = theme.logo && pictureOfTheme(theme, theme.logo.file);
  if (!picture) return undefined;
  const {endings, mediaType} = pictureKinds[picture.kind];
  const name = `word/media/logo.${endings[0]}`;
  return {name, contentType: mediaType, content: picture.bytes, relationships: []};
}

const isSameBytes = (content: WrittenPart["content"], bytes: Uint8Array) =>
  content instanceof Uint8Array && Buffer.compare(content, bytes) === 0;

/** The numbers that drawings of a body and the pictures in them have taken. */
const countDrawings = (elements: readonly BodyNode[]) =>
  elements.reduce((sum, each) => sum + 2 * [...descendants(each, "wp:docPr")].length, 0);

function fillNumbering({contentType, root}: Form, lists: number): WrittenPart {
  return {name: numberingPart, contentType, content: writePart(numberLists(root, lists)), relationships: []};
}
