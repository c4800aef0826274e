import {notOffice} from "../file-problem.ts";
import {openPackage, type Parts} from "../package/open-package.ts";
import {relationshipsOf} from "../package/relationships.ts";
import {child, nameOf, parsePart, textOf} from "../package/xml.ts";
import type {FileContent} from "./file-content.ts";
import {readDeck} from "./read-deck.ts";
import {readWord} from "./read-word.ts";

/** Everything in a Word or PowerPoint file that may hold a number. Shares no code with what writes such files. */
export function readContent(bytes: Uint8Array): FileContent {
  const parts = openPackage(bytes);
  const main = relationshipsOf(parts, "").find(({type}) => type === "officeDocument")?.target;
  const name = main ?? ["word/document.xml", "ppt/presentation.xml"].find((each) => parts.has(each));
  const root = name === undefined ? undefined : parsePart(parts, name);
  if (name === undefined || !root) throw notOffice();
  const kind = nameOf(root);
  if (kind !== "document" && kind !== "presentation") throw notOffice();
  const {passages, charts} = kind === "document" ? readWord(parts, name, root) : readDeck(parts, name, root);
  const title = readTitle(parts);
  const property = {kind: "property", text: title, place: {story: "property"}, near: ""} as const;
  return {
    format: kind === "document" ? "docx" : "pptx",
    title,
    passages: title === "" ? passages : [...passages, property],
    charts,
    customXml: customXmlOf(parts),
  };
}

/** By name alone: some applications keep the parts and lose the relationships that lead to them. */
function customXmlOf(parts: Parts): Map<string, Uint8Array> {
  return new Map([...parts].filter(([name]) => /^customXml\/[^/]+\.xml$/i.test(name)));
}

/** The title among the document's properties; empty where there is none. */
function readTitle(parts: Parts): string {
  const name = relationshipsOf(parts, "").find(({type}) => type === "core-properties")?.target;
  const root = parsePart(parts, name ?? "docProps/core.xml");
  return textOf(child(root, "title")).trim();
}
