import type {FormNode, FormPart, WordForm} from "../../form/form.ts";
import {within} from "../../form/form-tree.ts";

/** A form while it is filled: its elements by number, and what of them is written already. */
export class FormText {
  readonly form: WordForm;
  /** What stands in place of an element, a text box say, wherever the text around it is written. */
  readonly replaced = new Map<FormNode, string>();
  private readonly nodes = new Map<number, {readonly node: FormNode; readonly part: FormPart}>();
  private readonly before = new Map<FormNode, FormNode>();
  private readonly written = new Set<number>();
  private drawing: number;

  constructor(form: WordForm) {
    this.form = form;
    for (const part of form.parts)
      for (const node of [part.root, ...within(part.root)]) {
        this.nodes.set(node.id, {node, part});
        for (const [index, child] of node.children.entries()) {
          const before = node.children[index - 1];
          if (before) this.before.set(child, before);
        }
      }
    this.drawing = highestId(form, /<wp:docPr\b[^>]*?\sid="(\d+)"/g);
  }

  find(id: number): {readonly node: FormNode; readonly part: FormPart} {
    const found = this.nodes.get(id);
    if (found === undefined) throw new Error(`the template has no element ${id}: it is another one`);
    return found;
  }

  /** A number that no drawing has. */
  takeDrawings(count: number): number {
    const first = this.drawing;
    this.drawing += count;
    return first;
  }

  /** What stands between an element and the one before it: white space, most times none. */
  lead(node: FormNode, xml: string): string {
    const from = this.before.get(node)?.end ?? node.parent?.innerStart;
    return xml.slice(from ?? node.start, node.start);
  }

  areBeside(before: FormNode, after: FormNode): boolean {
    return this.before.get(after) === before;
  }

  /** Elements as they were saved, from one to another beside it; written once more, without what is there only once. */
  kept(from: number, to: number): string {
    const {node: first, part} = this.find(from);
    const {node: last} = this.find(to);
    const isInline = first.parent?.name === "w:r";
    const text = (isInline ? "" : this.lead(first, part.xml)) + this.slice(first.start, last.end, part);
    const isControl = first.parent?.name === "w:sdt";
    return this.once(from, isControl ? text.replace(bound, "") : text);
  }

  /** A piece of the template that may be written several times. */
  once(id: number, text: string): string {
    if (!this.written.has(id)) {
      this.written.add(id);
      return text;
    }
    return text
      .replace(/<w:(?:bookmark(?:Start|End)|commentRange(?:Start|End)|commentReference)\b[^>]*\/>/g, "")
      .replace(/ w14:(?:paraId|textId)="[^"]*"/g, "")
      .replace(/(<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*?)<w:id\b[^>]*\/>/g, "$1")
      .replace(
        /(<wp:docPr\b[^>]*?\sid=")\d+"/g,
        (_, before: string) => `${before}${this.takeDrawings(1) + 1}"`,
      );
  }

  private slice(from: number, to: number, part: FormPart): string {
    const inside = [...this.replaced]
      .filter(([node]) => from <= node.start && node.end <= to && this.find(node.id).part === part)
      .toSorted(([a], [b]) => a.start - b.start);
    let text = "";
    let at = from;
    for (const [node, by] of inside) {
      if (node.start < at) continue;
      text += part.xml.slice(at, node.start) + by;
      at = node.end;
    }
    return text + part.xml.slice(at, to);
  }

  /** A part with what was replaced in it. */
  whole(part: FormPart): string {
    return this.slice(0, part.xml.length, part);
  }
}

/** What fills a content control from elsewhere, or says that nothing is in it yet. */
const bound = /<w(?:\d+)?:(?:dataBinding|showingPlcHdr)\b[^>]*\/>/g;

/** The highest number that a pattern finds in the parts. */
export function highestId({parts}: WordForm, pattern: RegExp): number {
  let highest = 0;
  for (const {xml} of parts)
    for (const [, number] of xml.matchAll(pattern)) highest = Math.max(highest, Number(number));
  return highest;
}
