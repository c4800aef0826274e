import type {FormNode, FormPart} from "../../form/form.ts";
import {childOf, tagOf} from "../../form/form-tree.ts";
import type {FormRun, Inline, Paragraph} from "../../model/document.ts";
import {escapeText} from "../../ooxml/xml/escape.ts";
import {inlineText} from "../../query/inline-text.ts";
import {cleanText} from "../clean-text.ts";
import {type CitationMark, cutAtMarks, planMarks} from "../docx/citation-marks.ts";
import {wordJoiner} from "../docx/pages/count-lines.ts";
import type {WordPlan} from "../docx/plan-word.ts";
import {referenceMarks, sourceBookmark} from "../docx/references.ts";
import {unbroken} from "../unbroken.ts";
import type {FormText} from "./form-text.ts";
import {mergeProperties} from "./merge-properties.ts";
import {readProperties} from "./surroundings.ts";

/** What the paragraphs of a form share. */
export interface Filling {
  readonly text: FormText;
  readonly plan: WordPlan;
  /** Small numbers stand behind figures. */
  readonly marks: boolean;
  /** There is a list that they lead to. */
  readonly isListed: boolean;
}

/** A paragraph of the form with its values: each run as it is formatted in the form, all else as it was. */
export function fillParagraph(block: Paragraph, filling: Filling): string {
  const {text} = filling;
  const {node, part} = text.find(block.node ?? 0);
  const properties = childOf(node, "w:pPr");
  const head = tagOf(node, part.xml) + (properties ? part.xml.slice(properties.start, properties.end) : "");
  const queue = marksOf(block, filling).values();
  const writer = new RunWriter(filling, () => queue.next().value ?? []);
  const contents = writer.inlines(block.children);
  return (
    text.lead(node, part.xml) + text.once(node.id, head) + contents + part.xml.slice(node.innerEnd, node.end)
  );
}

/** Headings are repeated in the contents, running titles on each page: no numbers stand in them. */
export function marksOf(
  block: Paragraph,
  {text, plan, marks}: Pick<Filling, "text" | "plan" | "marks">,
): CitationMark[][] {
  const {part} = text.find(block.node ?? 0);
  return marks && part.kind === "body" ? planMarks(block.children, plan) : [];
}

class RunWriter {
  private readonly filling: Filling;
  private readonly takeMarks: () => readonly CitationMark[];

  constructor(filling: Filling, takeMarks: () => readonly CitationMark[]) {
    this.filling = filling;
    this.takeMarks = takeMarks;
  }

  inlines(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.inline(node)).join("");
  }

  private inline(node: Inline): string {
    const {text} = this.filling;
    if (node.type === "form-run") {
      const {node: found, part} = text.find(node.node);
      return found.name === "w:r" ? this.run(node, found, part) : this.around(node, found, part);
    }
    if (node.type !== "form-object") throw new Error(`${node.type} stands in no run of the template`);
    const marks = this.takeMarks();
    const {node: first, part} = text.find(node.from);
    const run = first.parent;
    const kept = text.kept(node.from, node.to);
    const written = run?.name === "w:r" ? `${openRun(run, part)}${kept}</w:r>` : kept;
    return written + marks.map(({numbers}) => this.marks(numbers, run, part)).join("");
  }

  /** A link or control around runs; what it says of itself is among what it holds. */
  private around({children}: FormRun, node: FormNode, part: FormPart): string {
    const {text} = this.filling;
    const tag = text.once(node.id, tagOf(node, part.xml));
    return tag + this.inlines(children) + part.xml.slice(node.innerEnd, node.end);
  }

  private run({children}: FormRun, node: FormNode, part: FormPart): string {
    let written = "";
    let open = "";
    const close = () => {
      if (open !== "")
        written += `${openRun(node, part)}<w:t xml:space="preserve">${escapeText(open)}</w:t></w:r>`;
      open = "";
    };
    for (const leaf of children) {
      const marks = this.takeMarks();
      const plain = leaf.type === "text" ? leaf.value : textOf(leaf);
      // Behind a value as a whole.
      const cut = leaf.type === "text" ? marks : marks.map((mark) => ({...mark, at: plain.length}));
      for (const {text, numbers} of cutAtMarks(plain, cut)) {
        open += text;
        if (numbers.length === 0) continue;
        close();
        written += this.marks(numbers, node, part);
      }
    }
    close();
    return written;
  }

  private marks(numbers: readonly number[], run: FormNode | undefined, part: FormPart): string {
    const properties = readProperties(childOf(run, "w:rPr"), part.xml);
    const raised = new Map([["w:vertAlign", `<w:vertAlign w:val="superscript"/>`]]);
    const look = mergeProperties("w:rPr", properties, raised);
    return referenceMarks(numbers)
      .map(({text, leadsTo}) => {
        const written = wordJoiner + text.replace("–", `–${wordJoiner}`);
        const mark = `<w:r>${look}<w:t xml:space="preserve">${escapeText(written)}</w:t></w:r>`;
        const isLinked = run?.parent?.name === "w:hyperlink" || !this.filling.isListed;
        if (isLinked) return mark;
        return `<w:hyperlink w:history="1" w:anchor="${sourceBookmark(leadsTo)}">${mark}</w:hyperlink>`;
      })
      .join("");
  }
}

/** A figure must not break at its spaces. */
function textOf(leaf: Inline): string {
  const text = cleanText(inlineText([leaf]));
  return leaf.type === "figure" ? unbroken(text) : text;
}

function openRun(run: FormNode, part: FormPart): string {
  const properties = childOf(run, "w:rPr");
  const look = properties ? part.xml.slice(properties.start, properties.end) : "";
  return tagOf(run, part.xml) + look;
}
