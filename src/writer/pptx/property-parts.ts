import {wordsOf} from "../../language/languages.ts";
import type {Document} from "../../model/document.ts";
import {element, type PlainElement, type PlainNode, writePart} from "../../ooxml/plain-element.ts";
import type {Form} from "../../ooxml/shell.ts";
import type {WrittenPart} from "../../ooxml/written-package.ts";
import {asOf} from "../as-of.ts";
import {cleanText} from "../clean-text.ts";
import {writeCore} from "../core-properties.ts";
import {deckForms} from "./deck-parts.ts";
import {cleanInlineText} from "./runs.ts";

/** How many slides there are, and who made them (ECMA-376 Part 1, 22.2). Every slide has notes. */
export function writeApplication({contentType, root}: Form, slides: number, {meta}: Document): WrittenPart {
  const filled: ReadonlyMap<string, PlainElement> = new Map([
    ["Slides", said("Slides", String(slides))],
    ["Notes", said("Notes", String(slides))],
    ["Company", said("Company", cleanText(meta.author))],
  ]);
  const fill = (node: PlainNode) => (typeof node === "string" ? node : (filled.get(node.name) ?? node));
  return {
    name: deckForms.application,
    contentType,
    content: writePart(element(root.name, root.attributes, root.children.map(fill))),
    relationships: [],
  };
}

/** What archives say of the deck: it is about its sections. */
export function describeDeck({meta, blocks, sources}: Document): WrittenPart {
  const topics = blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [cleanInlineText(block.children)] : [],
  );
  const words = wordsOf(meta.language);
  const description = [meta.subtitle, asOf(sources, words)]
    .filter((text) => text !== "")
    .join(words.marks.semicolon);
  return writeCore("pptx", {...meta, topics, description});
}

const said = (name: string, text: string) => element(name, undefined, text === "" ? [] : [text]);
