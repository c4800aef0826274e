import {DOMParser, type Document, type Element} from "@xmldom/xmldom";
import {strFromU8, unzipSync} from "fflate";
import {withoutJoiners} from "../../support/shown-text.ts";

/** A Word package seen by a reader that shares no code with the writer. */
export class WordPackage {
  readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  text(name: string): string {
    const part = this.parts[name];
    if (part === undefined) throw new Error(`no part ${name} among ${Object.keys(this.parts).join(", ")}`);
    return strFromU8(part);
  }

  xml(name: string): Document {
    return new DOMParser({
      onError: (level, message) => {
        throw new Error(`${name}: ${level}: ${message}`);
      },
    }).parseFromString(withoutJoiners(this.text(name)), "text/xml");
  }

  get body(): Element {
    return all(this.xml("word/document.xml"), "w:body")[0] as Element;
  }

  get paragraphs(): Element[] {
    return all(this.body, "w:p");
  }

  /** Paragraphs of one style, as text. */
  styled(style: string): string[] {
    return this.paragraphs.filter((paragraph) => styleOf(paragraph) === style).map(textOf);
  }

  style(id: string): Element {
    const found = all(this.xml("word/styles.xml"), "w:style").find(
      (style) => style.getAttribute("w:styleId") === id,
    );
    if (found === undefined) throw new Error(`no style ${id}`);
    return found;
  }
}

export function all(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(name)) as Element[];
}

export const first = (node: Document | Element, name: string): Element | undefined => all(node, name)[0];

export const value = (node: Document | Element, name: string): string | null =>
  first(node, name)?.getAttribute("w:val") ?? null;

export const styleOf = (paragraph: Element): string | null => value(paragraph, "w:pStyle");

/** A field with the runs of its result. */
export interface ReadField {
  readonly instruction: string;
  readonly result: readonly Element[];
}

/** Complex fields in order; each of their marks stands alone in a run, as pandoc and mammoth expect it. */
export function fieldsOf(root: Document | Element): ReadField[] {
  const fields: ReadField[] = [];
  let instruction: string | undefined;
  let result: Element[] | undefined;
  for (const run of all(root, "w:r")) {
    const mark = first(run, "w:fldChar")?.getAttribute("w:fldCharType");
    const isAlone = run.childNodes.length === 1;
    if (mark === "begin" && isAlone) instruction = "";
    else if (mark === "separate" && isAlone) result = [];
    else if (mark === "end" && isAlone) {
      if (instruction !== undefined && result !== undefined) fields.push({instruction, result});
      [instruction, result] = [undefined, undefined];
    } else if (result !== undefined) result.push(run);
    else if (instruction !== undefined) instruction += first(run, "w:instrText")?.textContent ?? "";
  }
  return fields;
}

/** The text that a reader sees: field instructions left out, breaks and tabs as such. */
export function textOf(node: Element): string {
  let text = "";
  const visit = (element: Element): void => {
    if (element.nodeName === "w:t") text += element.textContent ?? "";
    else if (element.nodeName === "w:br") text += "\n";
    else if (element.nodeName === "w:tab" && element.parentNode?.nodeName === "w:r") text += "\t";
    else
      for (const child of Array.from(element.childNodes)) if (child.nodeType === 1) visit(child as Element);
  };
  visit(node);
  return text;
}
