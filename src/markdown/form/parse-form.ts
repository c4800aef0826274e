import type {WordList} from "../../language/word-list.ts";
import type {Block, Inline} from "../../model/document.ts";
import {formMark, formSigns} from "../../query/form-marks.ts";
import type {Locate} from "../../yaml/parse-yaml.ts";
import type {KnownPictures} from "../known-pictures.ts";
import {checkLimits} from "../limits/check-limits.ts";
import {checkTreeDepth} from "../limits/check-tree-depth.ts";
import {parseBlocks} from "../parse-blocks.ts";
import {ParseContext} from "../parse-context.ts";
import {readMarkdown} from "../read-markdown.ts";
import {readTyped} from "./read-typed.ts";

export interface ParsedForm extends Pick<ParseContext, "diagnostics" | "references"> {
  readonly blocks: readonly Block[];
}

/** What is being read, up to its end. */
interface Open {
  readonly sign: string;
  readonly node: number;
  /** Line on which it begins. */
  readonly line: number;
  readonly blocks: Block[];
  readonly inlines: Inline[];
  /** Of Markdown. */
  readonly lines: string[];
}

/**
 * The body of a brief text that fills a template made in Word, line by line (`form-marks.ts`). @param observations ids of
 * those that the front matter lists
 */
export function parseForm(
  text: string,
  locate: Locate,
  observations: ReadonlySet<string>,
  pictures: KnownPictures | undefined,
  words: WordList,
): ParsedForm {
  const whole = new ParseContext(text, locate, observations, pictures, words, parseBlocks);
  const root = begin("", 0, 1);
  const open: Open[] = [root];
  for (const [index, line] of text.split("\n").entries()) {
    const last = open.at(-1) ?? root;
    if (!line.startsWith(formMark)) {
      if (last.sign === formSigns.markdown) last.lines.push(line);
      continue;
    }
    const sign = line.charAt(1);
    const [, from = "0", to = from, rest = ""] = /^(\d*)(?:-(\d+))?(?: (.*))?$/su.exec(line.slice(2)) ?? [];
    const node = Number(from);
    const place = locate(index + 1, 1);
    if (sign === formSigns.end) {
      const ended = open.length > 1 ? open.pop() : undefined;
      if (ended) finish(ended, open.at(-1) ?? root, whole);
    } else if (sign === formSigns.kept) {
      const piece = {from: node, to: Number(to)};
      if (holdsInlines(last)) last.inlines.push({type: "form-object", ...piece});
      else last.blocks.push({type: "form-piece", ...piece, place});
    } else if (sign === formSigns.run) {
      const head = line.length - rest.length;
      const children = readTyped(rest, (column) => whole.locate(index + 1, head + column + 1), whole);
      last.inlines.push({type: "form-run", node, children});
    } else if (sign === formSigns.sources) {
      last.blocks.push({type: "form-sources", node, place});
    } else {
      open.push(begin(sign, node, index + 1));
    }
  }
  const {diagnostics, references} = whole;
  return {blocks: root.blocks, diagnostics, references};
}

const begin = (sign: string, node: number, line: number): Open => ({
  ...{sign, node, line, blocks: [], inlines: [], lines: []},
});

const holdsInlines = ({sign}: Open) => sign === formSigns.paragraph || sign === formSigns.wrap;

function finish({sign, node, line, blocks, inlines, lines}: Open, around: Open, whole: ParseContext): void {
  const place = whole.locate(line + 1, 1);
  if (sign === formSigns.wrap) around.inlines.push({type: "form-run", node, children: inlines});
  else if (sign === formSigns.paragraph)
    around.blocks.push({type: "paragraph", node, children: inlines, place});
  else if (sign === formSigns.markdown) {
    const parsed = parseMarkdown(lines.join("\n"), line, whole);
    around.blocks.push({type: "form-element", node, isReplaced: true, blocks: parsed, place});
  } else around.blocks.push({type: "form-element", node, blocks, place});
}

/** Markdown within the text. @param before the number of lines before it */
function parseMarkdown(text: string, before: number, whole: ParseContext): Block[] {
  const locate: Locate = (line, column) => whole.locate(line + before, column);
  const tooMuch = checkLimits(text, locate);
  const tree = tooMuch ? undefined : readMarkdown(text);
  const tooDeep = tooMuch ?? (tree && checkTreeDepth(tree, locate));
  if (tooDeep || !tree) {
    if (tooDeep) whole.diagnostics.push(tooDeep);
    return [];
  }
  const context = new ParseContext(
    text,
    locate,
    whole.observations,
    whole.pictures,
    whole.words,
    parseBlocks,
  );
  const blocks = context.parseBlocks(tree.children);
  whole.diagnostics.push(...context.diagnostics);
  whole.references.push(...context.references);
  return blocks;
}
