import type {FormNode, FormParagraph, WordForm} from "../../form/form.ts";
import {around, attributeOf, decode, within} from "../../form/form-tree.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Block, Document, Paragraph} from "../../model/document.ts";
import type {RecordedPassage} from "../../model/record.ts";
import {printsInferred} from "../../query/inferred-mark.ts";
import type {ChartTexts} from "../chart-means.ts";
import {citedParts, sourcePassages, wordPassages} from "../docx/passages.ts";
import type {WordPlan} from "../docx/plan-word.ts";
import {recordPassage} from "../text-parts.ts";
import {marksOf} from "./fill-paragraph.ts";
import {FormText} from "./form-text.ts";

/**
 * Every paragraph of a filled form as it reads, those too that were typed into the template: their numbers are the
 * template's, and no figures.
 */
export function formPassages(
  document: Document,
  form: WordForm,
  plan: WordPlan,
  means: ChartTexts,
): RecordedPassage[] {
  const text = new FormText(form);
  const typed = typedIn(form, plan.words);
  const settings = document.meta.form;
  const filled = new Set<FormNode>();
  const passagesOf = (block: Block): RecordedPassage[] => {
    if (block.type === "form-piece") {
      return typed(text.find(block.from).node, text.find(block.to).node);
    }
    if (block.type === "paragraph") {
      const {node} = text.find(block.node ?? 0);
      filled.add(node);
      return paragraphPassage(block, node, text, plan, settings?.marks ?? false);
    }
    if (block.type !== "form-element") return [];
    if (block.isReplaced) return wordPassages({...document, blocks: block.blocks}, plan, means, false);
    return block.blocks.flatMap(passagesOf);
  };
  const written = document.blocks.flatMap(passagesOf);
  const stories = new Set(
    document.blocks.flatMap((block) => (block.type === "form-element" ? [text.find(block.node).node] : [])),
  );
  const others = form.parts
    .filter(({root}) => ![root, ...within(root)].some((node) => stories.has(node)))
    .flatMap(({root}) => typed(root, root));
  const listed = settings?.sources ? sourcePassages(plan) : [];
  const note = printsInferred(document)
    ? recordPassage("text", plan.words.places.body, [plan.words.dates.inferred])
    : [];
  return [...written, ...others, ...alternatives(form, plan.words), ...listed, ...note];
}

function paragraphPassage(
  block: Paragraph,
  node: FormNode,
  text: FormText,
  plan: WordPlan,
  marks: boolean,
): RecordedPassage[] {
  const kind = around(node, "w:tc") ? "cell" : "text";
  return recordPassage(
    kind,
    placeOf(node, text.form, plan.words),
    citedParts(block.children, plan, marksOf(block, {text, plan, marks})),
  );
}

const spots = new WeakMap<WordForm, ReadonlyMap<FormNode, FormParagraph>>();

function placeOf(node: FormNode, form: WordForm, words: WordList): string {
  const known = spots.get(form) ?? new Map(form.paragraphs.map((each) => [each.node, each]));
  spots.set(form, known);
  const paragraph = known.get(node);
  return paragraph ? spotOf(paragraph, words) : words.places.body;
}

const spotOf = ({spot}: FormParagraph, {script}: WordList) => (script === "han" ? spot.zh : spot.en);

/** The paragraphs with digits in what stands from one element to another beside it. */
function typedIn(form: WordForm, words: WordList): (from: FormNode, to: FormNode) => RecordedPassage[] {
  const shown = form.paragraphs.map((paragraph) => ({
    node: paragraph.node,
    place: spotOf(paragraph, words),
    text: shownText(paragraph),
  }));
  const numbered = shown.filter(({text}) => /[\d０-９]/.test(text));
  return (from, to) => {
    if (numbered.length === 0) return [];
    const last = lastIdOf(to);
    return numbered
      .filter(({node}) => from.id <= node.id && node.id <= last)
      .flatMap(({node, text, place}) => recordPassage(around(node, "w:tc") ? "cell" : "text", place, [text]));
  };
}

/** Also what Word has worked out, such as the number of a caption. */
function shownText({atoms, part}: FormParagraph): string {
  return atoms
    .map((atom) => {
      if (atom.type === "text") return atom.text;
      if (atom.type === "open" || atom.type === "close") return "";
      if (atom.type === "object" && atom.node.name !== "w:t") return atom.text;
      const texts = [atom.node, ...within(atom.node)].filter(({name}) => name === "w:t");
      return texts.map(({innerStart, innerEnd}) => decode(part.xml.slice(innerStart, innerEnd))).join("");
    })
    .join("");
}

function lastIdOf(node: FormNode): number {
  let last = node;
  for (let next: FormNode | undefined = node; next; next = next.children.at(-1)) last = next;
  return last.id;
}

/** What the pictures of the template are said to show. */
function alternatives({parts}: WordForm, {places}: WordList): RecordedPassage[] {
  return parts.flatMap(({root, xml}) =>
    [...within(root)]
      .filter(({name}) => name === "wp:docPr" || name === "pic:cNvPr")
      .flatMap((node) => ["title", "descr"].map((name) => attributeOf(node, name, xml) ?? ""))
      .filter((text) => /\d/.test(text))
      .flatMap((text) => recordPassage("alternative", places.picture, [text])),
  );
}
