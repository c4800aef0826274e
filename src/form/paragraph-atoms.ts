import type {Atom, FormNode} from "./form.ts";
import {attributeOf, decode, within} from "./form-tree.ts";

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
  const atoms: Read[] = [];
  const open: Field[] = [];
  const walk = (parent: FormNode) => {
    for (const node of parent.children) {
      if (node.name === "w:pPr" || traces.has(node.name)) continue;
      if (node.name === "w:r") atoms.push(...readRun(node, xml, open));
      else if (isWorkedOut(readSimpleField(node, xml))) atoms.push({atom: {type: "kept", node}, fields: []});
      else if (containers.has(node.name)) {
        atoms.push({atom: {type: "open", node}, fields: []});
        walk(node);
        atoms.push({atom: {type: "close", node}, fields: []});
      } else atoms.push({atom: {type: "kept", node}, fields: []});
    }
  };
  walk(paragraph);
  return atoms.map(({atom, fields}) => {
    if (atom.type !== "text" && atom.type !== "object") return atom;
    return fields.some(isWorkedOut) ? {type: "object", node: atom.node, text: ""} : atom;
  });
}

/** An atom with the fields in whose results it stands. */
interface Read {
  readonly atom: Atom;
  readonly fields: readonly Field[];
}

/** ECMA-376 Part 1, 17.16.18. */
interface Field {
  instruction: string;
  /** What it reads, as soon as that has begun. */
  result?: string;
}

/**
 * What Word works out is no text of the template, such as the number of a page; a link is. So is what Word has copied out
 * of the template, a heading say that the contents list with its expressions.
 */
const isWorkedOut = (field: Field | undefined) =>
  field !== undefined &&
  !/^\s*(?:HYPERLINK|QUOTE|FORMTEXT)\b/i.test(field.instruction) &&
  !field.result?.includes("{{");

function readSimpleField(node: FormNode, xml: string): Field | undefined {
  if (node.name !== "w:fldSimple") return undefined;
  const texts = [...within(node)].filter(({name}) => name === "w:t");
  return {
    instruction: attributeOf(node, "w:instr", xml) ?? "",
    result: texts.map((text) => textOf(text, xml)).join(""),
  };
}

const textOf = ({innerStart, innerEnd}: FormNode, xml: string) => decode(xml.slice(innerStart, innerEnd));

/** @param open fields whose end has not come yet */
function readRun(run: FormNode, xml: string, open: Field[]): Read[] {
  return run.children.flatMap((node): Read[] => {
    if (node.name === "w:rPr" || traces.has(node.name)) return [];
    if (node.name === "w:fldChar") turn(attributeOf(node, "w:fldCharType", xml) ?? "", open);
    const field = open.at(-1);
    if (node.name === "w:instrText" && field) field.instruction += textOf(node, xml);
    const fields = open.filter(({result}) => result !== undefined);
    const isText = node.name === "w:t";
    const text = isText ? textOf(node, xml) : (read[node.name] ?? "");
    for (const each of fields) each.result += text;
    return [{atom: {type: isText ? "text" : "object", node, text}, fields}];
  });
}

function turn(kind: string, open: Field[]): void {
  const last = open.at(-1);
  if (kind === "begin") open.push({instruction: ""});
  else if (kind === "separate" && last) last.result = "";
  else if (kind === "end") open.pop();
}

export const readText = (atoms: readonly Atom[]): string =>
  atoms.map((atom) => ("text" in atom ? atom.text : "")).join("");
