import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, attribute, nameOf, textOf} from "../view/elements.ts";
import type {PartView} from "../view/package-view.ts";
import {wordText} from "./word-text.ts";

/** A field of Word (ECMA-376 Part 1, 17.16), simple or complex, with the result that the file remembers. */
export interface Field {
  /** `SEQ 图 \* ARABIC`, blanks trimmed. */
  readonly instruction: string;
  readonly result: string;
  /** `w:fldSimple`, or the `w:fldChar` that begins the field. */
  readonly element: Element;
  /** Paragraphs that its result reaches into. */
  readonly paragraphs: readonly Element[];
}

interface Fields {
  readonly fields: readonly Field[];
  /** Marks without the others that they need. */
  readonly unbalanced: readonly Element[];
}

interface OpenField {
  readonly element: Element;
  readonly order: number;
  instruction: string;
  result: string;
  isResult: boolean;
  readonly paragraphs: Set<Element>;
}

const fieldNames = new Set(["fldSimple", "instrText", "t", "fldChar"]);

export const fieldsOf = remember((part: PartView): Fields => {
  const fields: {field: Field; order: number}[] = [];
  const unbalanced: Element[] = [];
  const open: OpenField[] = [];
  part.elements.forEach((element, order) => {
    if (!fieldNames.has(element.localName ?? "")) return;
    const name = nameOf(element);
    if (name === "w:fldSimple") fields.push({field: simpleField(element), order});
    else if (name === "w:instrText") addInstruction(open.at(-1), element);
    else if (name === "w:t") addResult(open, element);
    else if (name === "w:fldChar") {
      const type = attribute(element, "fldCharType");
      const current = open.at(-1);
      if (type === "begin") open.push(newField(element, order));
      else if (!current) unbalanced.push(element);
      else if (type === "separate") current.isResult = true;
      else {
        open.pop();
        fields.push({field: closeField(current), order: current.order});
      }
    }
  });
  unbalanced.push(...open.map(({element}) => element));
  return {fields: fields.sort((a, b) => a.order - b.order).map(({field}) => field), unbalanced};
});

function simpleField(element: Element): Field {
  const paragraph = around(element, "w:p");
  return {
    instruction: (attribute(element, "instr") ?? "").trim(),
    result: wordText(element),
    element,
    paragraphs: paragraph ? [paragraph] : [],
  };
}

const newField = (element: Element, order: number): OpenField => ({
  element,
  order,
  instruction: "",
  result: "",
  isResult: false,
  paragraphs: new Set(),
});

function addInstruction(field: OpenField | undefined, element: Element): void {
  if (field && !field.isResult) field.instruction += textOf(element);
}

/** A text belongs to all fields around it: an entry of the contents is a result within a result. */
function addResult(open: readonly OpenField[], element: Element): void {
  for (const field of open.filter(({isResult}) => isResult)) {
    field.result += textOf(element);
    const paragraph = around(element, "w:p");
    if (paragraph) field.paragraphs.add(paragraph);
  }
}

const closeField = ({instruction, result, element, paragraphs}: OpenField): Field => ({
  instruction: instruction.trim(),
  result,
  element,
  paragraphs: [...paragraphs],
});

/** The first word of a field's instruction: `TOC`, `SEQ`, `PAGEREF`. */
export const fieldType = ({instruction}: Field) => (instruction.split(/\s+/)[0] ?? "").toUpperCase();

/** The second word, quotation marks taken off: the name of a bookmark or of a sequence. */
export function fieldArgument({instruction}: Field): string {
  const match = /^\s*\S+\s+(?:"([^"]*)"|(\S+))/.exec(instruction);
  return match?.[1] ?? match?.[2] ?? "";
}

/** The text that follows a switch: `1-2` after `\o` in `TOC \h \o "1-2"`. */
export function fieldSwitch({instruction}: Field, letter: string): string | undefined {
  const match = new RegExp(`\\\\${letter}\\s+(?:"([^"]*)"|([^\\\\\\s]+))`, "i").exec(instruction);
  return match?.[1] ?? match?.[2];
}

export const headingText = (paragraph: Element) => wordText(paragraph).replace(/\s+/g, "");
