import {xmlParts} from "../package.ts";
import {childElements, type Element, elementsOf, isElement, isNamed} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** pptxgenjs puts notes of several lines into one run, where PowerPoint shows them as one: a paragraph for each line. */
export const splitNoteParagraphs: Repair = (container) => {
  for (const {xml} of xmlParts(container, "presentationml.notesSlide")) {
    for (const text of elementsOf(xml, "a", "t")) {
      const run = text.parentNode;
      const paragraph = run?.parentNode;
      if (!run || !paragraph || !isElement(paragraph) || !isNamed(paragraph, "a", "p")) continue;
      const lines = (text.textContent ?? "").split(/\r\n|\r|\n/);
      const runs = childElements(paragraph).filter((child) => isNamed(child, "a", "r"));
      if (lines.length > 1 && runs.length === 1) splitParagraph(paragraph, lines);
    }
  }
};

function splitParagraph(paragraph: Element, lines: readonly string[]): void {
  for (const line of lines) {
    const copy = paragraph.cloneNode(true) as Element;
    for (const run of elementsOf(copy, "a", "r")) {
      if (line === "") copy.removeChild(run);
      for (const text of elementsOf(run, "a", "t")) text.textContent = line;
    }
    paragraph.parentNode?.insertBefore(copy, paragraph);
  }
  paragraph.parentNode?.removeChild(paragraph);
}
