import type {FormNode, FormPart, WordForm} from "../../form/form.ts";
import {tagOf} from "../../form/form-tree.ts";
import type {Block, Document, FormElement, FormSources} from "../../model/document.ts";
import {printsInferred} from "../../query/inferred-mark.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {paragraph} from "../docx/elements.ts";
import {inScript} from "../docx/latin-runs.ts";
import {bodyContext, writeBlocks} from "../docx/nodes/block-writers.ts";
import {numberIds} from "../docx/number-ids.ts";
import {type BodyNode, bodyNode, descendants} from "../docx/pages/body-nodes.ts";
import {PlacedDrawings} from "../docx/placed-drawings.ts";
import {planWord, type WordPlan} from "../docx/plan-word.ts";
import {writeSourceList} from "../docx/source-list.ts";
import {textRun} from "../docx/text-run.ts";
import {type Filling, fillParagraph} from "./fill-paragraph.ts";
import {readStyles} from "./form-styles.ts";
import {FormText, highestId} from "./form-text.ts";
import {type FirstIds, restyle} from "./restyle.ts";
import {readSurroundings, type Surroundings} from "./surroundings.ts";

/** A form whose parts are filled. */
export interface FilledParts {
  /** The text of each part that has changed. */
  readonly parts: ReadonlyMap<string, string>;
  /** What the body refers to beyond what it did, by the names of `drawings`, or addresses. */
  readonly relationships: readonly {readonly id: string; readonly name: string}[];
  readonly drawings: PlacedDrawings;
  readonly plan: WordPlan;
}

export type Region = FormElement | FormSources | "end";

/** Blocks of ours in place of a paragraph, with how that looks. */
interface Placed {
  readonly nodes: readonly BodyNode[];
  readonly surroundings: Surroundings;
}

export function fillForm(
  document: Document,
  form: WordForm,
  theme: WordTheme,
  means: ChartMeans,
  firstRelationship: number,
): FilledParts {
  const plan = planWord(document, theme);
  const text = new FormText(form);
  const drawings = new PlacedDrawings();
  const settings = document.meta.form;
  const isListed = (settings?.sources ?? false) && plan.cited.length > 0;
  const regions = placeRegions(document, text, theme, {plan, means, drawings, isListed});
  const numbered = numberIds([...regions.values()].map(({nodes}) => bodyNode("region", undefined, nodes)));
  const idOf = (index: number) => `rId${firstRelationship + index}`;
  const counted = [...regions.values()].flatMap(({nodes}) =>
    nodes.flatMap((node) => [...descendants(node, "wp:docPr")]),
  );
  const first: FirstIds = {
    // The pictures within drawings have numbers too.
    drawing: text.takeDrawings(2 * counted.length),
    bookmark: highestId(form, /<w:bookmarkStart\b[^>]*?\sw:id="(\d+)"/g),
    relationship: (id) => idOf(Number(id.slice("rId".length)) - 1),
  };
  const styles = readStyles(form);
  const namespaces = missingNamespaces(form.parts[0]);
  const written = new Map<Region, string>();
  for (const [index, [region, {surroundings}]] of [...regions].entries()) {
    const nodes = (numbered.elements[index]?.children ?? []) as readonly BodyNode[];
    written.set(
      region,
      restyle(inScript(nodes, plan.words), {theme, styles, surroundings, first, namespaces}),
    );
  }
  const filling: Filling = {text, plan, marks: settings?.marks ?? false, isListed};
  const writer = new PartWriter(filling, written);
  // Text boxes first: they stand in what others keep.
  const stories = document.blocks.flatMap((block) => (block.type === "form-element" ? [block] : []));
  const isBox = ({node}: FormElement) => text.find(node).node.name === "w:txbxContent";
  for (const story of [...stories.filter(isBox), ...stories.filter((each) => !isBox(each))])
    writer.story(story);
  return {
    parts: writer.parts(),
    relationships: numbered.relationships.map((name, index) => ({id: idOf(index), name})),
    drawings,
    plan,
  };
}

interface Setting {
  readonly plan: WordPlan;
  readonly means: ChartMeans;
  readonly drawings: PlacedDrawings;
  readonly isListed: boolean;
}

/** What we write ourselves, in reading order: Markdown, and the list of sources where it is wanted, or at the end. */
export function placeRegions(
  document: Document,
  text: FormText,
  theme: WordTheme,
  setting: Setting,
): Map<Region, Placed> {
  const regions = new Map<Region, Placed>();
  // The foot of our own pages says what the mark means; of a form it is the list of sources, or the end.
  const note = printsInferred(document)
    ? [paragraph({style: "SourceNote"}, [textRun(setting.plan.words.dates.inferred)])]
    : [];
  const list = [
    ...(setting.isListed ? writeSourceList(setting.plan.cited, setting.plan.words, theme) : []),
    ...note,
  ];
  let hasList = false;
  for (const block of walkBlocks(document.blocks)) {
    if (block.type === "form-element" && block.isReplaced) {
      const {node, part} = text.find(block.node);
      const surroundings = readSurroundings(node, part);
      regions.set(block, {
        nodes: writeRegion(block.blocks, document, theme, surroundings, setting),
        surroundings,
      });
    } else if (block.type === "form-sources") {
      const {node, part} = text.find(block.node);
      regions.set(block, {
        nodes: hasList ? [] : list,
        surroundings: readSurroundings(node, part),
      });
      hasList = true;
    }
  }
  const last = hasList || list.length === 0 ? undefined : lastParagraph(text.form);
  if (last) regions.set("end", {nodes: list, surroundings: readSurroundings(last.node, last.part)});
  return regions;
}

/** The one whose look the list at the end takes: the last of the body that has text and stands in no table. */
function lastParagraph({paragraphs}: WordForm) {
  const own = paragraphs.filter(({part, node}) => part.kind === "body" && node.parent?.name === "w:body");
  return own.findLast(({text}) => text.trim() !== "") ?? own.at(-1) ?? paragraphs[0];
}

function writeRegion(
  blocks: readonly Block[],
  document: Document,
  theme: WordTheme,
  {width}: Surroundings,
  {plan, means, drawings}: Setting,
): BodyNode[] {
  const fitted = fitTheme(theme, width);
  // Tables are laid out for the room that there is here.
  const {tables} = planWord({...document, blocks}, fitted);
  const context = bodyContext(fitted, {...plan, tables}, means, drawings, width);
  return writeBlocks(blocks, context);
}

/** The theme for pages that are as wide between their margins as this. */
function fitTheme(theme: WordTheme, width: number): WordTheme {
  const {left, right} = theme.page.marginsMm;
  const widthMm = (width / 1440) * 25.4 + left + right;
  return {...theme, page: {...theme.page, widthMm}};
}

const usual = {
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

function missingNamespaces(body: FormPart | undefined): Record<string, string> {
  const tag = body ? tagOf(body.root, body.xml) : "";
  return Object.fromEntries(
    Object.entries(usual)
      .filter(([prefix, address]) => !tag.includes(`xmlns:${prefix}="${address}"`))
      .map(([prefix, address]) => [`xmlns:${prefix}`, address]),
  );
}

/** What must end with a paragraph (ECMA-376 Part 1, 17.4.65 and elsewhere). */
const needsParagraph = new Set([
  "w:tc",
  "w:txbxContent",
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
  "w:body",
]);

class PartWriter {
  private readonly filling: Filling;
  private readonly regions: ReadonlyMap<Region, string>;
  private readonly changed = new Set<FormPart>();

  constructor(filling: Filling, regions: ReadonlyMap<Region, string>) {
    this.filling = filling;
    this.regions = regions;
  }

  story(block: FormElement): void {
    const {text} = this.filling;
    const {node, part} = text.find(block.node);
    text.replaced.set(node, this.contents(block, node, part));
    this.changed.add(part);
  }

  parts(): Map<string, string> {
    const {text} = this.filling;
    const end = this.regions.get("end");
    const [body] = text.form.parts;
    if (end !== undefined && body) this.changed.add(body);
    return new Map(
      [...this.changed].map((part) => {
        const whole = withoutLooseEnds(text.whole(part), part.xml);
        return [part.name, end !== undefined && part === body ? putLast(whole, end) : whole];
      }),
    );
  }

  private contents({blocks}: FormElement, node: FormNode, part: FormPart): string {
    const {text} = this.filling;
    let written = "";
    let last = "";
    let lastNode: FormNode | undefined;
    for (const block of blocks) {
      const [kinds, firstNode, endNode, own] = this.block(block);
      if (own === "") continue;
      const wereBeside =
        lastNode !== undefined && firstNode !== undefined && text.areBeside(lastNode, firstNode);
      // Word joins tables that touch.
      if (last === "w:tbl" && kinds[0] === "w:tbl" && !wereBeside) written += "<w:p/>";
      written += own;
      last = kinds[1];
      lastNode = endNode;
    }
    if (needsParagraph.has(node.name) && last !== "w:p" && last !== "w:sectPr")
      written += emptyParagraph(node, part);
    const tag = text.once(node.id, tagOf(node, part.xml));
    const rest = part.xml.slice(node.children.at(-1)?.end ?? node.innerEnd, node.end);
    return tag + written + rest;
  }

  /** What a block begins and ends with, the elements of the form that these are, and its text. */
  private block(
    block: Block,
  ): [kinds: [string, string], first: FormNode | undefined, last: FormNode | undefined, text: string] {
    const {text} = this.filling;
    if (block.type === "form-piece") {
      const [from, to] = [text.find(block.from).node, text.find(block.to).node];
      return [[from.name, to.name], from, to, text.kept(block.from, block.to)];
    }
    if (block.type === "paragraph") {
      const {node} = text.find(block.node ?? 0);
      return [["w:p", "w:p"], node, node, fillParagraph(block, this.filling)];
    }
    if (block.type === "form-sources" || (block.type === "form-element" && block.isReplaced)) {
      const written = this.regions.get(block) ?? "";
      const kind = (at: number) => (written.slice(at).startsWith("<w:tbl>") ? "w:tbl" : "w:p");
      const end = written.endsWith("</w:tbl>") ? "w:tbl" : "w:p";
      return [[kind(0), end], undefined, undefined, written];
    }
    if (block.type !== "form-element")
      throw new Error(`${block.type} stands in no paragraph of the template`);
    const {node, part} = text.find(block.node);
    const contents = this.contents(block, node, part);
    // A table without rows is damaged for Word.
    if (node.name === "w:tbl" && !/<w:tr[\s>]/.test(contents)) return [["", ""], node, node, ""];
    return [[node.name, node.name], node, node, text.lead(node, part.xml) + contents];
  }
}

/** As the form has it there, or nothing at all. */
function emptyParagraph(node: FormNode, part: FormPart): string {
  const own = node.children.findLast(({name}) => name === "w:p");
  const properties = own?.children.find(({name}) => name === "w:pPr");
  const look = properties ? part.xml.slice(properties.start, properties.end) : "";
  return `<w:p>${look.replace(/<w:sectPr\b[\s\S]*<\/w:sectPr>/, "")}</w:p>`;
}

const pairs = ["bookmark", "commentRange", "perm"] as const;

/** Marks of which one end stood in what was left out, and which were whole in the template. */
function withoutLooseEnds(xml: string, before: string): string {
  return pairs.reduce((text, name) => {
    const idsOf = (of: string, end: "Start" | "End") =>
      new Set(
        [...of.matchAll(new RegExp(`<w:${name}${end}\\b[^>]*?\\sw:id="([^"]*)"`, "g"))].map(
          ([, id = ""]) => id,
        ),
      );
    const [starts, ends] = [idsOf(text, "Start"), idsOf(text, "End")];
    const [known, closed] = [idsOf(before, "Start"), idsOf(before, "End")];
    const loose = [...new Set([...starts, ...ends])].filter(
      (id) => starts.has(id) !== ends.has(id) && known.has(id) && closed.has(id),
    );
    return loose.reduce(
      (rest, id) =>
        rest.replace(new RegExp(`<w:${name}(?:Start|End)\\b[^>]*?\\sw:id="${id}"[^>]*/>`, "g"), ""),
      text,
    );
  }, xml);
}

/** Before the properties of the last section, which end the body. */
function putLast(xml: string, written: string): string {
  const end = xml.lastIndexOf("</w:body>");
  const section = xml.slice(0, end).lastIndexOf("<w:sectPr");
  const isLast =
    section >= 0 &&
    /^<w:sectPr\b(?:[^>]*\/>|(?:(?!<w:(?:p|tbl|sdt)[\s>])[\s\S])*<\/w:sectPr>)\s*$/.test(
      xml.slice(section, end),
    );
  const at = isLast ? section : end;
  return xml.slice(0, at) + written + xml.slice(at);
}
