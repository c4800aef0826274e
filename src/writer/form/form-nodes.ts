import type {FormNode, FormPart, WordForm} from "../../form/form.ts";
import {around, attributeOf, childOf} from "../../form/form-tree.ts";
import {readAtoms} from "../../form/paragraph-atoms.ts";
import type {BriefingWords} from "../../language/word-list.ts";
import type {Block, Document, Figure, Inline, Paragraph} from "../../model/document.ts";
import {inlineText} from "../../query/inline-text.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {cleanText} from "../clean-text.ts";
import * as elements from "../docx/elements.ts";
import type {BodyNode} from "../docx/pages/body-nodes.ts";
import {PlacedDrawings} from "../docx/placed-drawings.ts";
import {planWord} from "../docx/plan-word.ts";
import {placeRegions, type Region} from "./fill-form.ts";
import {readStyles} from "./form-styles.ts";
import {FormText} from "./form-text.ts";

/** A filled form as the preview shows it: text, tables and charts in the styles of the theme, which are nearly its own. */
export interface FormNodes {
  readonly header: readonly BodyNode[];
  readonly body: readonly BodyNode[];
  readonly footer: readonly BodyNode[];
}

export function formNodes(
  document: Document,
  form: WordForm,
  theme: WordTheme,
  means: ChartMeans,
): FormNodes {
  const text = new FormText(form);
  const plan = planWord(document, theme);
  const isListed = (document.meta.form?.sources ?? false) && plan.cited.length > 0;
  const regions = placeRegions(document, text, theme, {
    plan,
    means,
    drawings: new PlacedDrawings(),
    isListed,
  });
  const stories = document.blocks.flatMap((block) => (block.type === "form-element" ? [block] : []));
  const shower = new Shower(text, regions, stylesByIds(form), plan.words.briefings);
  const show = (kind: FormPart["kind"]) => {
    const part = form.parts.find((each) => each.kind === kind);
    const story = stories.find(
      ({node}) => text.find(node).part === part && text.find(node).node.name !== "w:txbxContent",
    );
    if (story) return shower.blocks(story.blocks);
    const root = kind === "body" ? childOf(part?.root, "w:body") : part?.root;
    return part && root ? root.children.flatMap((child) => shower.kept(child, part)) : [];
  };
  return {
    header: show("header"),
    body: [...show("body"), ...(regions.get("end")?.nodes ?? [])],
    footer: show("footer"),
  };
}

/** What our themes call the styles of a form that they have as well. */
function stylesByIds(form: WordForm): ReadonlyMap<string, string> {
  return new Map(
    [...readStyles(form)].flatMap(([name, id]) => {
      const level = /^(?:heading|标题) ?([1-4])$/.exec(name)?.[1];
      if (level !== undefined) return [[id, `Heading${level}`]];
      return /^(?:title|标题)$/.test(name) ? [[id, "Title"]] : [];
    }),
  );
}

const alignments: Readonly<Record<string, elements.Alignment>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "both",
};

class Shower {
  private readonly text: FormText;
  private readonly regions: ReadonlyMap<Region, {readonly nodes: readonly BodyNode[]}>;
  private readonly styles: ReadonlyMap<string, string>;
  private readonly words: BriefingWords;

  constructor(
    text: FormText,
    regions: ReadonlyMap<Region, {readonly nodes: readonly BodyNode[]}>,
    styles: ReadonlyMap<string, string>,
    words: BriefingWords,
  ) {
    this.text = text;
    this.regions = regions;
    this.styles = styles;
    this.words = words;
  }

  blocks(blocks: readonly Block[]): BodyNode[] {
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): BodyNode[] {
    if (block.type === "form-piece") {
      const {node, part} = this.text.find(block.from);
      const siblings = node.parent?.children ?? [];
      return siblings
        .filter(({id}) => block.from <= id && id <= block.to)
        .flatMap((each) => this.kept(each, part));
    }
    if (block.type === "paragraph") {
      const {node, part} = this.text.find(block.node ?? 0);
      return [elements.withPlace(this.paragraph(node, part, this.filled(block)), block.place)];
    }
    if (block.type === "form-sources") return [...(this.regions.get(block)?.nodes ?? [])];
    if (block.type !== "form-element") return [];
    if (block.isReplaced) return [...(this.regions.get(block)?.nodes ?? [])];
    const {node, part} = this.text.find(block.node);
    const inner = this.blocks(block.blocks);
    return this.element(node, part, inner);
  }

  /** An element with what stands in it. */
  private element(node: FormNode, part: FormPart, inner: readonly BodyNode[]): BodyNode[] {
    if (node.name === "w:tc") return [this.cell(node, part, inner)];
    if (node.name === "w:tr") {
      const isHeader = childOf(node, "w:trPr", "w:tblHeader") !== undefined;
      const cells = inner.filter(({name}) => name === "w:tc");
      return cells.length > 0 ? [elements.tableRow({isHeader}, cells)] : [];
    }
    if (node.name === "w:tbl") return this.table(node, part, inner);
    return [...inner];
  }

  /** What stays as it is. */
  kept(node: FormNode, part: FormPart): BodyNode[] {
    if (node.name === "w:p") return [this.paragraph(node, part, this.typed(node, part))];
    const holds = ["w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml"];
    if (!holds.includes(node.name)) return [];
    return this.element(
      node,
      part,
      node.children.flatMap((child) => this.kept(child, part)),
    );
  }

  private paragraph(node: FormNode, part: FormPart, runs: readonly BodyNode[]): BodyNode {
    const properties = childOf(node, "w:pPr");
    const style = this.styles.get(attributeOf(childOf(properties, "w:pStyle"), "w:val", part.xml) ?? "");
    const isCell = around(node, "w:tc") !== undefined;
    const alignment = alignments[attributeOf(childOf(properties, "w:jc"), "w:val", part.xml) ?? ""];
    const firstLine = Number(attributeOf(childOf(properties, "w:ind"), "w:firstLine", part.xml) ?? 0);
    const isHeading = style !== undefined && style !== "Title";
    return elements.paragraph(
      {
        style: style ?? (isCell ? "TableCell" : "BodyText"),
        ...(isHeading ? {numbering: false} : {}),
        ...(style === undefined && !isCell ? {indent: {firstLine, firstLineChars: 0}} : {}),
        ...(alignment ? {alignment} : {}),
      },
      runs,
    );
  }

  private filled({children}: Paragraph): BodyNode[] {
    const write = (nodes: readonly Inline[], run?: FormNode, part?: FormPart): BodyNode[] =>
      nodes.flatMap((node) => {
        if (node.type === "form-run") {
          const found = this.text.find(node.node);
          return write(node.children, found.node.name === "w:r" ? found.node : run, found.part);
        }
        if (node.type === "form-object") return this.object(node.from);
        const shown = this.run(cleanText(inlineText([node])), run, part);
        return node.type === "figure"
          ? shown.map((each) => elements.withOrigin(each, node as Figure))
          : shown;
      });
    return write(children);
  }

  private typed(node: FormNode, part: FormPart): BodyNode[] {
    return readAtoms(node, part.xml).flatMap((atom) => {
      if (atom.type === "text") return this.run(cleanText(atom.text), around(atom.node, "w:r"), part);
      return atom.type === "object" ? this.object(atom.node.id) : [];
    });
  }

  /** Of pictures the preview says that they are there. */
  private object(id: number): BodyNode[] {
    const {node, part} = this.text.find(id);
    if (node.name === "w:br" || node.name === "w:cr")
      return attributeOf(node, "w:type", part.xml) === "page" ? [] : [elements.lineBreak];
    if (node.name === "w:tab") return this.run("\u3000", node.parent, part);
    if (!/^(?:w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(node.name)) return [];
    return [elements.textRun(this.words.picture, {fonts: {isEastAsian: true}})];
  }

  private run(text: string, run: FormNode | undefined, part: FormPart | undefined): BodyNode[] {
    if (text === "") return [];
    const look = childOf(run, "w:rPr");
    const value = (name: string) => (part ? attributeOf(childOf(look, name), "w:val", part.xml) : undefined);
    const isOn = (name: string) =>
      childOf(look, name) !== undefined && !["0", "false", "none"].includes(value(name) ?? "");
    const size = Number(value("w:sz")) / 2;
    const colour = /^[\da-f]{6}$/i.exec(value("w:color") ?? "")?.[0];
    const raised = value("w:vertAlign");
    return [
      elements.textRun(text, {
        fonts: {isEastAsian: true},
        ...(isOn("w:b") ? {bold: true} : {}),
        ...(isOn("w:strike") ? {deleted: true} : {}),
        ...(colour ? {colour} : {}),
        ...(size >= 5 && size <= 72 ? {sizePt: size} : {}),
        ...(raised === "superscript" || raised === "subscript" ? {position: raised} : {}),
      }),
    ];
  }

  private cell(node: FormNode, part: FormPart, inner: readonly BodyNode[]): BodyNode {
    const properties = childOf(node, "w:tcPr");
    const number = (name: string, attribute: string) =>
      Number(attributeOf(childOf(properties, name), attribute, part.xml));
    const span = number("w:gridSpan", "w:val");
    const fill = /^[\da-f]{6}$/i.exec(
      attributeOf(childOf(properties, "w:shd"), "w:fill", part.xml) ?? "",
    )?.[0];
    const width = number("w:tcW", "w:w");
    const blocks = inner.length > 0 ? inner : [elements.paragraph({style: "TableCell"})];
    return elements.tableCell(
      {
        width: width > 300 ? width : 2000,
        align: "center",
        ...(span > 1 ? {span} : {}),
        ...(fill ? {fill} : {}),
      },
      blocks,
    );
  }

  private table(node: FormNode, part: FormPart, inner: readonly BodyNode[]): BodyNode[] {
    const rows = inner.filter(({name}) => name === "w:tr");
    const columns = (childOf(node, "w:tblGrid")?.children ?? []).map(
      (column) => Number(attributeOf(column, "w:w", part.xml)) || 2000,
    );
    if (rows.length === 0 || columns.length === 0) return [];
    const line = {style: "single", colour: "808080", size: 4} as const;
    const borders = {
      top: line,
      left: line,
      bottom: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    };
    const width = columns.reduce((sum, each) => sum + each, 0);
    const margins = {top: 20, bottom: 20, left: 108, right: 108};
    return [
      elements.table({width, columnWidths: columns, borders, margins, title: "", description: ""}, rows),
    ];
  }
}
