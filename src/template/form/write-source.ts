import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {FormNode, FormParagraph, WordForm} from "../../form/form.ts";
import {around, within} from "../../form/form-tree.ts";
import {describeMustache} from "../handlebars-error.ts";
import {checkNesting} from "./check-nesting.ts";
import {type Mustache, straighten} from "./find-mustaches.ts";
import {tellAt} from "./form-place.ts";
import {FormSource} from "./form-source.ts";
import {
  isBlock,
  isSourceList,
  isTag,
  isWritten,
  type ReadParagraph,
  readParagraph,
} from "./read-paragraph.ts";
import {findRowTags, isTagRow} from "./row-tags.ts";
import {writeParagraph} from "./write-paragraph.ts";

/** What a form becomes for Handlebars, and what in it cannot be. */
export interface WrittenSource {
  readonly source: FormSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parts that stand for themselves: what begins in one ends in it. */
const stories: ReadonlySet<string> = new Set(["w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);
const boxes = "w:txbxContent";

/** What holds paragraphs and tables. */
const holders: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:tc"]);

/**
 * The source of a form: each story (the body, a header, a text box) by itself, of which only the elements on the way to
 * an expression are opened.
 *
 * @param isLeftOut paragraphs that are not for readers
 */
export function writeSource(
  form: WordForm,
  file: string,
  isLeftOut: (node: FormNode) => boolean,
): WrittenSource {
  const source = new FormSource();
  const read = new Map(
    form.paragraphs
      .filter((paragraph) => isWritten(paragraph) && !isLeftOut(paragraph.node))
      .map((paragraph) => [paragraph.node, readParagraph(paragraph)] as const),
  );
  const opened = findOpened([...read.keys()]);
  const diagnostics: Diagnostic[] = [];
  const writer = new StoryWriter(source, read, opened, isLeftOut, (...told) => {
    diagnostics.push(tellAt(file, ...told));
  });
  for (const {root} of form.parts) {
    const all = [root, ...within(root)];
    for (const node of all) if (stories.has(node.name) && needs(node, opened, isLeftOut)) writer.story(node);
    for (const node of all) if (node.name === boxes && opened.has(node)) writer.story(node);
  }
  const filled = [...opened].filter(({name}) => name === boxes);
  diagnostics.push(...checkNesting(source.structure, filled, file));
  return {source, diagnostics};
}

/** The body is written anew also where the front matter stood in it. */
const needs = (node: FormNode, opened: ReadonlySet<FormNode>, isLeftOut: (node: FormNode) => boolean) =>
  opened.has(node) || node.children.some(isLeftOut);

/** All that stands around these paragraphs, up to their stories. */
function findOpened(paragraphs: readonly FormNode[]): Set<FormNode> {
  const opened = new Set<FormNode>();
  for (const paragraph of paragraphs) {
    let node = paragraph.parent;
    while (node !== undefined) {
      opened.add(node);
      if (node.name === boxes) break;
      node = node.parent;
    }
  }
  return opened;
}

type Report = (
  paragraph: FormParagraph,
  column: number,
  code: string,
  message: {readonly en: string; readonly zh: string},
  hint: {readonly en: string; readonly zh: string},
) => void;

class StoryWriter {
  private readonly source: FormSource;
  private readonly read: ReadonlyMap<FormNode, ReadParagraph>;
  private readonly opened: ReadonlySet<FormNode>;
  private readonly isLeftOut: (node: FormNode) => boolean;
  private readonly report: Report;

  constructor(
    source: FormSource,
    read: ReadonlyMap<FormNode, ReadParagraph>,
    opened: ReadonlySet<FormNode>,
    isLeftOut: (node: FormNode) => boolean,
    report: Report,
  ) {
    this.source = source;
    this.read = read;
    this.opened = opened;
    this.isLeftOut = isLeftOut;
    this.report = report;
  }

  story(node: FormNode): void {
    this.element(node, new Set());
  }

  /** An element, its children one after the other; those that stay as they are, together. */
  private element(node: FormNode, left: ReadonlySet<Mustache>): void {
    this.source.enter("element", node);
    let kept: FormNode | undefined;
    let last: FormNode | undefined;
    const close = () => {
      if (kept && last) this.source.keep(kept, last);
      kept = undefined;
    };
    for (const child of node.children) {
      if (this.isLeftOut(child)) {
        close();
      } else if (this.isChanged(child)) {
        close();
        this.child(child, left);
      } else {
        kept ??= child;
        last = child;
      }
    }
    close();
    this.source.leave();
  }

  private isChanged(node: FormNode): boolean {
    return this.read.has(node) || (this.opened.has(node) && node.name !== "w:p");
  }

  private child(node: FormNode, left: ReadonlySet<Mustache>): void {
    const read = this.read.get(node);
    if (read) this.paragraph(read, left);
    else if (node.name === "w:tr") this.row(node);
    else this.element(node, holders.has(node.name) ? left : new Set());
  }

  /** Tags in the first cell of a row, and in the last one, that have to do with the row as a whole. */
  private row(node: FormNode): void {
    const cells = cellsOf(node);
    const paragraphs = cells.map((cell) =>
      [...within(cell)].flatMap((each) => (around(each, "w:tc") === cell ? (this.read.get(each) ?? []) : [])),
    );
    if (
      isTagRow(
        paragraphs,
        cells.flatMap((cell) => this.textsOf(cell)),
      )
    ) {
      for (const {mustaches, paragraph} of paragraphs.flat())
        for (const mustache of mustaches) this.source.tag(mustache, paragraph);
      return;
    }
    const {before, after} = findRowTags(paragraphs);
    for (const {mustache, paragraph} of before) this.source.tag(mustache, paragraph);
    this.element(node, new Set([...before, ...after].map(({mustache}) => mustache)));
    for (const {mustache, paragraph} of after) this.source.tag(mustache, paragraph);
  }

  /** Paragraphs of a cell that have text and no expressions, and what else is seen in it. */
  private textsOf(cell: FormNode): FormNode[] {
    return [...within(cell)].filter(
      (node) =>
        ["w:t", "w:drawing", "w:pict", "w:object"].includes(node.name) &&
        node.innerEnd > node.innerStart &&
        !this.read.has(around(node, "w:p") ?? node),
    );
  }

  private paragraph(read: ReadParagraph, left: ReadonlySet<Mustache>): void {
    const {paragraph, mustaches, isBare} = read;
    const {node} = paragraph;
    const own = mustaches.filter((mustache) => !left.has(mustache));
    const blocks = own.filter(isBlock);
    const isWhole = isBare && own.length > 0 && own.every((each) => isTag(each) || isBlock(each));
    this.tellOpenEnd(read);
    if (isWhole && blocks.length <= 1) {
      this.whole(read, own);
      return;
    }
    for (const mustache of own) {
      if (mustache.kind !== "partial") continue;
      this.report(
        paragraph,
        mustache.from,
        "partial-in-text",
        {
          en: "a partial stands in the middle of a paragraph",
          zh: "片段写在了段落中间",
        },
        {
          en: "give it a paragraph of its own: what it holds are whole paragraphs",
          zh: "请让它单独成一段：片段里的内容是整段的文字",
        },
      );
      return;
    }
    // Of a cell that only had the tags of its row, an empty paragraph is left.
    if (isBare && own.length === 0 && this.isOneOfSeveral(node)) return;
    writeParagraph(read, this.source, left);
  }

  private block(mustache: Mustache, paragraph: FormParagraph): void {
    const {node, part} = paragraph;
    if (part.kind !== "body" || around(node, boxes)) {
      this.report(
        paragraph,
        mustache.from,
        "block-outside-text",
        {
          en: "tables, charts and partials stand in the text of the document, not in a header, footer, note or text box",
          zh: "表格、图表和片段只能放在正文里，不能放在页眉、页脚、脚注或文本框里",
        },
        {
          en: "move it into the text; single values can stand here",
          zh: "请移到正文里；这里可以放单个的取值",
        },
      );
    } else if (isSourceList(mustache)) {
      this.source.sources(node);
    } else {
      this.source.enter("markdown", node);
      this.source.markdown(mustache, paragraph);
      this.source.leave();
    }
  }

  /** `{{` that is no mustache would be printed as it stands. */
  private tellOpenEnd({paragraph, mustaches}: ReadParagraph): void {
    const {text} = paragraph;
    const isWithin = (at: number) => mustaches.some(({from, to}) => from <= at && at < to);
    const open = [...text.matchAll(/\{\{/g)].find(({index}) => !isWithin(index));
    if (!open) return;
    const {message, hint} = describeMustache(straighten(text.slice(open.index)));
    this.report(paragraph, open.index, "template-syntax", message, hint);
  }

  /** A paragraph that is not shown, or in whose place something stands. */
  private whole(read: ReadParagraph, own: readonly Mustache[]): void {
    const {paragraph} = read;
    const {node} = paragraph;
    const hasSection = holdsSection(node);
    const kinds = new Set(own.map((each) => (isBlock(each) ? "block" : each.kind)));
    const beginsOnly = kinds.size === 1 && kinds.has("open");
    // Of a paragraph that ends a section an empty one is left, outside of the block.
    const rest = () => writeParagraph(read, this.source, new Set(read.mustaches));
    if (hasSection && beginsOnly) rest();
    for (const mustache of own) {
      if (isTag(mustache)) this.source.tag(mustache, paragraph);
      else this.block(mustache, paragraph);
    }
    if (hasSection && (kinds.has("else") || (kinds.has("open") && !beginsOnly))) this.tellSection(read);
    else if (hasSection && !beginsOnly) rest();
    // What a bookmark leads to may begin or end here.
    else if (!hasSection && node.parent?.name !== "w:tc")
      for (const atom of paragraph.atoms) if (atom.type === "kept") this.source.keep(atom.node);
  }

  private tellSection({paragraph, mustaches}: ReadParagraph): void {
    this.report(
      paragraph,
      mustaches[0]?.from ?? 0,
      "section-break-in-tag",
      {
        en: "a section break stands in this paragraph, and would be there or not as the block goes",
        zh: "这一段里有分节符，会随这个块时有时无",
      },
      {
        en: "put the section break into the paragraph before or after it",
        zh: "请把分节符移到前一段或后一段",
      },
    );
  }

  private isOneOfSeveral(node: FormNode): boolean {
    return (node.parent?.children.filter(({name}) => name === "w:p").length ?? 0) > 1;
  }
}

/** Those too that stand in content controls. */
const cellsOf = (row: FormNode): FormNode[] =>
  row.children.flatMap((child) => {
    if (child.name === "w:tc") return [child];
    return holders.has(child.name) ? cellsOf(child) : [];
  });

/** A section of the document ends with such a paragraph. */
const holdsSection = (node: FormNode) =>
  node.children.some(
    (child) => child.name === "w:pPr" && child.children.some(({name}) => name === "w:sectPr"),
  );
