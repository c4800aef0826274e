import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {FormNode, FormParagraph} from "../../form/form.ts";
import type {Mustache} from "./find-mustaches.ts";
import {tellAt} from "./form-place.ts";
import type {Structure} from "./form-source.ts";

type Open = {readonly node: FormNode} | {readonly mustache: Mustache; readonly paragraph: FormParagraph};

/**
 * Blocks that begin in one cell, paragraph or text box and end outside of it: what would stand between them is no piece
 * of a page. One is told for each place where the order is lost.
 *
 * @param boxes text boxes with expressions in them, which are filled once, wherever they hang
 */
export function checkNesting(
  structure: readonly Structure[],
  boxes: readonly FormNode[],
  file: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const open: Open[] = [];
  for (const step of structure) {
    const last = open.at(-1);
    if (step.type === "kept") {
      const block = open.find((each) => "mustache" in each);
      if (block && boxes.some((box) => isWithin(box, step.from, step.to)))
        found.push(repeatedBox(block, file));
    } else if (step.type === "enter") {
      open.push({node: step.node});
    } else if (step.type === "leave") {
      // Tags that are still open when their paragraph or cell ends.
      for (let left = open.pop(); left && "mustache" in left; left = open.pop())
        found.push(crossing(left, open.findLast((each) => "node" in each) as {node: FormNode}, file));
    } else if (step.mustache.kind === "open") {
      open.push(step);
    } else if (!last || "node" in last) {
      found.push(stray(step, last?.node, file));
    } else if (step.mustache.kind === "close") {
      if (last.mustache.name !== step.mustache.name) found.push(mismatch(last, step, file));
      open.pop();
    }
  }
  return found;
}

/** Whether a node stands in an element, or in one of those beside it up to another. */
function isWithin(node: FormNode, from: FormNode, to: FormNode): boolean {
  let found: FormNode | undefined = node;
  while (found && found.parent !== from.parent) found = found.parent;
  return found !== undefined && from.id <= found.id && found.id <= to.id;
}

function repeatedBox({mustache, paragraph}: Tag, file: string): Diagnostic {
  return tellAt(
    file,
    paragraph,
    mustache.from,
    "text-box-in-block",
    {
      en: `{{#${mustache.name}}} holds a text box in which values stand`,
      zh: `{{#${mustache.name}}} 里有一个带取值的文本框`,
    },
    {
      en: "put the text of the box into paragraphs or a table, or anchor the box outside of the block",
      zh: "请把文本框里的文字改放在段落或表格里，或把文本框移到这个块之外",
    },
  );
}

type Tag = {readonly mustache: Mustache; readonly paragraph: FormParagraph};

const holders: Readonly<Record<string, Wording>> = {
  "w:p": {en: "paragraph", zh: "段落"},
  "w:tc": {en: "cell", zh: "单元格"},
  "w:tr": {en: "row", zh: "表格行"},
  "w:tbl": {en: "table", zh: "表格"},
  "w:txbxContent": {en: "text box", zh: "文本框"},
  "w:hdr": {en: "header", zh: "页眉"},
  "w:ftr": {en: "footer", zh: "页脚"},
  "w:footnote": {en: "footnote", zh: "脚注"},
  "w:endnote": {en: "endnote", zh: "尾注"},
  "w:hyperlink": {en: "link", zh: "超链接"},
  "w:sdtContent": {en: "content control", zh: "内容控件"},
};
const nameOf = ({name}: FormNode): Wording => holders[name] ?? {en: "frame", zh: "框"};

function crossing({mustache, paragraph}: Tag, {node}: {readonly node: FormNode}, file: string): Diagnostic {
  if (node.name === "w:body") return unclosed(mustache, paragraph, file);
  const {en, zh} = nameOf(node);
  const isOpen = mustache.kind === "open";
  const shown = isOpen ? `{{#${mustache.name}}}` : mustache.source;
  return tellAt(
    file,
    paragraph,
    mustache.from,
    "block-crosses",
    isOpen
      ? {
          en: `${shown} begins in a ${en} and does not end in it`,
          zh: `${shown} 在这个${zh}里开始，却没有在同一个${zh}里结束`,
        }
      : {
          en: `${shown} ends what does not begin in this ${en}`,
          zh: `${shown} 要结束的块不是在这个${zh}里开始的`,
        },
    isOpen || mustache.kind === "close"
      ? {
          en: "to repeat paragraphs, give {{#…}} and {{/…}} paragraphs of their own; to repeat rows, begin the first cell with {{#…}} and end the last one with {{/…}}",
          zh: "要重复若干段，请让 {{#…}} 和 {{/…}} 各自单独成段；要重复表格行，请把 {{#…}} 写在第一格的开头、{{/…}} 写在最后一格的末尾",
        }
      : {
          en: "give {{else}} a paragraph of its own, as its block has",
          zh: "请让 {{else}} 像它的块一样单独成段",
        },
  );
}

function unclosed({name, from}: Mustache, paragraph: FormParagraph, file: string): Diagnostic {
  return tellAt(
    file,
    paragraph,
    from,
    "unclosed-block",
    {en: `the block {{#${name}}} is never closed`, zh: `{{#${name}}} 没有对应的结束标记`},
    {en: `add {{/${name}}} where it ends`, zh: `请在它结束的地方加上 {{/${name}}}`},
  );
}

function stray({mustache, paragraph}: Tag, node: FormNode | undefined, file: string): Diagnostic {
  if (node && node.name !== "w:body") return crossing({mustache, paragraph}, {node}, file);
  const {name, from, source} = mustache;
  return tellAt(
    file,
    paragraph,
    from,
    "unclosed-block",
    {en: `${source} closes a block that was never opened`, zh: `${source} 前面没有对应的开始标记`},
    {en: `add {{#${name} …}} before it, or delete it`, zh: `请在前面加上 {{#${name} …}}，或删除它`},
  );
}

function mismatch(open: Tag, close: Tag, file: string): Diagnostic {
  const {spot} = open.paragraph;
  return tellAt(
    file,
    close.paragraph,
    close.mustache.from,
    "unclosed-block",
    {
      en: `{{/${close.mustache.name}}} closes nothing here: the block open is {{#${open.mustache.name}}} of ${spot.en}`,
      zh: `{{/${close.mustache.name}}} 与前面的标记不成对：尚未结束的是${spot.zh}的 {{#${open.mustache.name}}}`,
    },
    {
      en: `close it first with {{/${open.mustache.name}}}`,
      zh: `请先用 {{/${open.mustache.name}}} 结束它`,
    },
  );
}
