import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {group} from "../elements.ts";
import type {SheetConventions} from "./workbook-conventions.ts";

const outerBlank = /^\s|\s$/;
/** Excel writes it though the schema does not have it there. */
const preserved = {"xml:space": "preserve"} as const;

/** The texts of a sheet, numbered in the order of its cells (ECMA-376 Part 1, 18.4.9). */
export class StringTable {
  private readonly conventions: SheetConventions;
  private readonly texts: string[] = [];
  private readonly known = new Map<string, number>();
  private cells = 0;

  constructor(conventions: SheetConventions) {
    this.conventions = conventions;
  }

  /** The number of the text of one more cell. */
  indexOf(text: string): number {
    this.cells++;
    const found = this.conventions.sharesTexts ? this.known.get(text) : undefined;
    if (found !== undefined) return found;
    this.known.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  toElement(): PlainElement {
    const counts = {xmlns: namespaces.s, count: this.cells, uniqueCount: this.texts.length};
    return element(
      "sst",
      counts,
      this.texts.map((text) => group("si", [this.itemOf(text)])),
    );
  }

  private itemOf(text: string): PlainElement {
    if (text === "") return element("t", preserved);
    const isMarked = this.conventions.marksBlanks && outerBlank.test(text);
    return element("t", isMarked ? preserved : undefined, [text]);
  }
}
