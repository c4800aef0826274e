import {xmlParts} from "../package.ts";
import {createElement, type Element, elementsOf, findChild} from "../xml.ts";
import type {Repair} from "./repair.ts";

const kinds = ["slide", "slideLayout", "slideMaster"].map((kind) => `presentationml.${kind}`);

/**
 * pptxgenjs writes no text body for shapes without text and for cells that others cover. The schema lets it be left
 * out, but PowerPoint is reported to repair such files (https://github.com/gitbrent/PptxGenJS/issues/1441): each gets
 * an empty one, as PowerPoint itself writes it.
 */
export const completeTextBodies: Repair = (container) => {
  for (const {xml} of xmlParts(container, ...kinds)) {
    for (const shape of elementsOf(xml, "p", "sp")) {
      if (findChild(shape, "p", "txBody") === undefined)
        shape.insertBefore(emptyBody(shape, "p"), findChild(shape, "p", "extLst") ?? null);
    }
    for (const cell of elementsOf(xml, "a", "tc")) {
      if (findChild(cell, "a", "txBody") === undefined)
        cell.insertBefore(emptyBody(cell, "a"), cell.firstChild);
    }
  }
};

function emptyBody(near: Element, prefix: "a" | "p"): Element {
  const body = createElement(near, prefix, "txBody");
  body.appendChild(createElement(near, "a", "bodyPr"));
  body.appendChild(createElement(near, "a", "lstStyle"));
  const end = createElement(near, "a", "endParaRPr");
  end.setAttribute("lang", "zh-CN");
  end.setAttribute("altLang", "en-US");
  body.appendChild(createElement(near, "a", "p")).appendChild(end);
  return body;
}
