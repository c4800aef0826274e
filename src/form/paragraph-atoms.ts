import type {Atom, FormNode} from "./form.ts";
import {attributeOf, decode} from "./form-tree.ts";

/** Around runs; what they say of themselves is kept. */
const containers = new Set([
  "w:hyperlink",
  "w:sdt",
  "w:sdtContent",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:ins",
  "w:moveTo",
  "w:dir",
  "w:bdo",
]);

/** Marks of the spelling check and of an earlier layout: they say nothing of the text and cut it in pieces. */
const traces = new Set(["w:proofErr", "w:lastRenderedPageBreak", "w:softHyphen"]);

const read: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** A paragraph taken apart. */
export function readAtoms(paragraph: FormNode, xml: string): Atom[] {
  const atoms: Atom[] = [];
  const fields: Field[] = [];
  const walk = (parent: FormNode) => {
    for (const node of parent.children) {
      if (node.name === "w:pPr" || traces.has(node.name)) continue;
      if (node.name === "w:r") atoms.push(...readRun(node, xml, fields));
      else if (node.name === "w:fldSimple" && isWorkedOut(attributeOf(node, "w:instr", xml) ?? ""))
        atoms.push({type: "kept", node});
      else if (containers.has(node.name)) {
        atoms.push({type: "open", node});
        walk(node);
        atoms.push({type: "close", node});
      } else atoms.push({type: "kept", node});
    }
  };
  walk(paragraph);
  return atoms;
}

/** A field whose end has not come yet (ECMA-376 Part 1, 17.16.18). */
interface Field {
  instruction: string;
  hasResult: boolean;
}

/** What Word works out is no text of the template, such as the number of a page; a link is. */
const isWorkedOut = (instruction: string) => !/^\s*(?:HYPERLINK|QUOTE|FORMTEXT)\b/i.test(instruction);

function readRun(run: FormNode, xml: string, fields: Field[]): Atom[] {
  return run.children.flatMap((node): Atom[] => {
    if (node.name === "w:rPr" || traces.has(node.name)) return [];
    const field = fields.at(-1);
    const text = decode(xml.slice(node.innerStart, node.innerEnd));
    if (node.name === "w:fldChar") turn(attributeOf(node, "w:fldCharType", xml) ?? "", fields);
    if (node.name === "w:instrText" && field) field.instruction += text;
    const isResult = fields.some(({hasResult, instruction}) => hasResult && isWorkedOut(instruction));
    if (node.name === "w:t" && !isResult) return [{type: "text", node, text}];
    return [{type: "object", node, text: isResult ? "" : (read[node.name] ?? "")}];
  });
}

function turn(kind: string, fields: Field[]): void {
  const last = fields.at(-1);
  if (kind === "begin") fields.push({instruction: "", hasResult: false});
  else if (kind === "separate" && last) last.hasResult = true;
  else if (kind === "end") fields.pop();
}

export const readText = (atoms: readonly Atom[]): string =>
  atoms.map((atom) => ("text" in atom ? atom.text : "")).join("");
