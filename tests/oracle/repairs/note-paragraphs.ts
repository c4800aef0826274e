import {xmlParts} from "../../../src/ooxml/package.ts";
import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {childElements, type Element, elementsOf, findChild, isNamed} from "../../../src/ooxml/xml.ts";

/**
 * pptxgenjs puts notes of several lines into one run, where PowerPoint shows them as one: a paragraph for each line.
 * A line without characters is a paragraph without run.
 */
export const splitNoteParagraphs: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.notesSlide")) {
    for (const paragraph of elementsOf(xml, "a", "p")) {
      const [run, ...others] = childElements(paragraph).filter((child) => isNamed(child, "a", "r"));
      const text = run && findChild(run, "a", "t");
      if (text === undefined || others.length > 0) continue;
      const lines = (text.textContent ?? "").split(/\r\n|\r|\n/);
      if (lines.length > 1 || lines[0] === "") splitParagraph(paragraph, lines);
    }
  }
};

function splitParagraph(paragraph: Element, lines: readonly string[]): void {
  for (const line of lines) {
    const copy = paragraph.cloneNode(true) as Element;
    const run = findChild(copy, "a", "r");
    const text = run && findChild(run, "a", "t");
    if (text === undefined) continue;
    if (line === "") copy.removeChild(run as Element);
    else text.textContent = line;
    paragraph.parentNode?.insertBefore(copy, paragraph);
  }
  paragraph.parentNode?.removeChild(paragraph);
}
