// Reads packages with nothing of src/, so that a mistake there cannot hide itself.
import {posix} from "node:path";
import {DOMParser, type Element, type Node} from "@xmldom/xmldom";
import {unzipSync} from "fflate";
import {withoutJoiners} from "./shown-text.ts";

/** Every part by name: XML as text, anything else as bytes. */
export function readParts(bytes: Uint8Array): Map<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    parts.set(name, /\.(?:xml|rels)$/.test(name) ? new TextDecoder().decode(content) : content);
  }
  return parts;
}

/** The texts of all paragraphs of a Word document in order, those in tables included. */
export function docxText(bytes: Uint8Array): string[] {
  const body = parse(readParts(bytes), "word/document.xml");
  return all(body, "w:p").map((paragraph) =>
    all(paragraph, "*")
      .map((node) => {
        if (node.tagName === "w:t") return node.textContent ?? "";
        if (node.tagName === "w:tab" && (node.parentNode as Element).tagName === "w:r") return "\t";
        return node.tagName === "w:br" ? "\n" : "";
      })
      .join(""),
  );
}

export interface SlideText {
  /** Paragraphs of shapes and tables, in the order of the slide's XML; empty ones left out. */
  texts: string[];
  /** Paragraphs of the speaker notes, empty ones included. */
  notes: string[];
}

export function pptxText(bytes: Uint8Array): {slides: SlideText[]} {
  const parts = readParts(bytes);
  const targets = relationshipTargets(parts, "ppt/presentation.xml");
  const slides = all(parse(parts, "ppt/presentation.xml"), "p:sldId").map((reference) => {
    const name = targets.get(reference.getAttribute("r:id") ?? "") ?? "";
    const notes = [...relationshipTargets(parts, name).values()].find((target) =>
      target.includes("/notesSlide"),
    );
    return {
      texts: paragraphs(parse(parts, name)).filter((text) => text !== ""),
      notes: notes === undefined ? [] : notesOf(parse(parts, notes)),
    };
  });
  return {slides};
}

/** Targets of a part's relationships by id: part names, or addresses outside the package. */
export function relationshipTargets(
  parts: ReadonlyMap<string, string | Uint8Array>,
  name: string,
): Map<string, string> {
  const file = posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);
  if (!parts.has(file)) return new Map();
  return new Map(
    all(parse(parts, file), "Relationship").map((relationship) => {
      const target = relationship.getAttribute("Target") ?? "";
      const isExternal = relationship.getAttribute("TargetMode") === "External";
      const resolved = isExternal ? target : posix.resolve("/", posix.dirname(name), target).slice(1);
      return [relationship.getAttribute("Id") ?? "", resolved];
    }),
  );
}

function notesOf(notes: Element): string[] {
  const body = all(notes, "p:sp").find((shape) => all(shape, "p:ph")[0]?.getAttribute("type") === "body");
  return body === undefined ? [] : paragraphs(body);
}

function paragraphs(within: Element): string[] {
  return all(within, "a:p").map((paragraph) =>
    all(paragraph, "*")
      .map((node) => {
        const isField = (node.parentNode as Element).tagName === "a:fld";
        if (node.tagName === "a:t" && !isField) return node.textContent ?? "";
        return node.tagName === "a:br" ? "\n" : "";
      })
      .join(""),
  );
}

function parse(parts: ReadonlyMap<string, string | Uint8Array>, name: string): Element {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`${name} is not an XML part of the package`);
  return new DOMParser().parseFromString(withoutJoiners(text), "application/xml").documentElement as Element;
}

const all = (within: Element, name: string): Element[] =>
  [...within.getElementsByTagName(name)].filter(isElement);
const isElement = (node: Node): node is Element => node.nodeType === 1;
