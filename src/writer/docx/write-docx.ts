import {hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {Document} from "../../model/document.ts";
import {pictureKinds} from "../../model/picture.ts";
import {element, type PlainElement, type PlainNode, writePart} from "../../ooxml/plain-element.ts";
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
import {dressBody, dressRunning, fillLists} from "./house/dress-body.ts";
import {stylesOf} from "./house/house-styles.ts";
import {runningPassages} from "./house/running-passages.ts";
import {inScript} from "./latin-runs.ts";
import {writePageLogo} from "./logo.ts";
import {numberIds} from "./number-ids.ts";
import {type BodyNode, descendants} from "./pages/body-nodes.ts";
import type {PageLayout} from "./pages/lay-out.ts";
import {readLooks} from "./pages/paragraph-look.ts";
import {wordPassages} from "./passages.ts";
import type {PlacedDrawings} from "./placed-drawings.ts";
import {planWord} from "./plan-word.ts";
import {runningKinds} from "./running-kinds.ts";
import {mainPart, numberingPart, runningParts} from "./word-parts.ts";
import {writeBody} from "./write-body.ts";

/** Document → Word package, in the shell of its theme. One that breaks a rule on contents is not written. */
export function writeDocx(
  document: Document,
  theme: WordTheme,
  means: ChartMeans,
  shell: Shell,
): Outcome<WrittenFile> {
  const plan = planWord(document, theme);
  const body = writeBody(document, plan, theme, readLooks(stylesOf(theme)), means);
  const charts = [...plan.captions.keys()].filter((each) => each.type === "chart");
  const diagnostics = [...body.diagnostics, ...checkBody(body.elements, document.meta, charts)];
  if (hasErrors(diagnostics)) return {diagnostics};
  const dressed = dressBody(inScript(body.elements, plan.words), theme);
  const {elements, relationships} = numberIds(dressed.elements);
  const logo = logoPart(theme, shell);
  const drawn = writeDrawings(relationships, body.drawings, document.meta.date, logo);
  const drawnInBody = countDrawings(elements);
  const logoTarget = (run: readonly BodyNode[]) =>
    logo && run.length > 0 ? [leadsTo("image", logo.name)] : [];
  const isInferred = printsInferred(document);
  const parts: WrittenPart[] = [
    ...shell.parts,
    fillMain(formOf(shell, mainPart), elements, drawn.targets),
    fillNumbering(formOf(shell, numberingPart), plan.listNumbers.size, dressed.depths, theme),
    ...runningKinds.flatMap((kind, index) => {
      const running = writeRunning(kind, document.meta, theme, isInferred);
      const [header = running.header] = inScript([running.header], plan.words);
      const footer = inScript(running.footer, plan.words);
      const names = runningParts[kind];
      // Behind those of the body: no two drawings of a document have one number.
      const drawn = writePageLogo(theme, kind, drawnInBody + index + 1, "rId1");
      return [
        ...fillRunning(
          names.header,
          shell,
          dressRunning([withRuns(header, drawn)], theme),
          logoTarget(drawn),
        ),
        ...fillRunning(names.footer, shell, dressRunning(footer, theme)),
      ];
    }),
    writeCore("docx", {...document.meta, topics: topicsOf(document)}),
    ...drawn.parts,
    ...(logo && !drawn.parts.some(({name}) => name === logo.name) ? [logo] : []),
  ];
  const value = {
    package: {relationships: shell.relationships, parts},
    passages: [
      ...wordPassages(arrange(document, body.layout), plan, means),
      ...runningPassages(theme, plan.words),
    ],
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
  const body = form.root.children.findLast((child): child is PlainElement => typeof child !== "string");
  const before = form.root.children.slice(0, -1);
  const section = body?.children.at(-1);
  if (body?.name !== "w:body" || typeof section !== "object" || section.name !== "w:sectPr")
    throw new Error("the shell has no body that ends with a section");
  const filled = element(body.name, body.attributes, [...elements, shift(targets.length)(section)]);
  return {
    name: mainPart,
    contentType: form.contentType,
    content: writePart(
      element(form.root.name, form.root.attributes, [...before.map(shift(targets.length)), filled]),
    ),
    relationships: numbered([...targets, ...form.relationships]),
  };
}

/** What stands around the elements of the body, with the ids of its relationships, which come after so many others. */
const shift =
  (by: number) =>
  <T extends PlainNode>(node: T): T => {
    if (typeof node === "string") return node;
    const attributes = Object.entries(node.attributes).map(([name, value]) =>
      name.startsWith("r:") ? [name, `rId${Number(String(value).slice("rId".length)) + by}`] : [name, value],
    );
    return element(node.name, Object.fromEntries(attributes), node.children.map(shift(by))) as T;
  };

/** A house that has headers of its own has no form for them. */
function fillRunning(
  name: string,
  {forms}: Shell,
  paragraphs: readonly BodyNode[],
  targets: readonly Target[] = [],
): WrittenPart[] {
  const form = forms.get(name);
  if (form === undefined) return [];
  const {contentType, root} = form;
  const content = writePart(element(root.name, root.attributes, paragraphs));
  return [{name, contentType, content, relationships: numbered(targets)}];
}

/** A paragraph with more in front of its text. */
const withRuns = (paragraph: BodyNode, runs: readonly BodyNode[]): BodyNode => {
  const [properties, ...text] = paragraph.children;
  return {...paragraph, children: [...(properties === undefined ? [] : [properties]), ...runs, ...text]};
};

/** The picture at the head of pages, one part for all headers; none where all of these are the house's. */
function logoPart(theme: WordTheme, {forms}: Shell): WrittenPart | undefined {
  const isShown = runningKinds.some(
    (kind) => forms.has(runningParts[kind].header) && writePageLogo(theme, kind, 1, "rId1").length > 0,
  );
  const picture = isShown && theme.logo && pictureOfTheme(theme, theme.logo.file);
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

function fillNumbering(
  {contentType, root, relationships}: Form,
  lists: number,
  depths: ReadonlyMap<number, number>,
  theme: WordTheme,
): WrittenPart {
  const content = writePart(fillLists(root, lists, depths, theme));
  return {name: numberingPart, contentType, content, relationships};
}
