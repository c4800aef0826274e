import type {Parts} from "../package/open-package.ts";
import {relationshipsOf} from "../package/relationships.ts";
import {child, parsePart, textOf} from "../package/xml.ts";

/** The title among the document's properties; empty where there is none. */
export function readTitle(parts: Parts): string {
  const name = relationshipsOf(parts, "").find(({type}) => type === "core-properties")?.target;
  const root = parsePart(parts, name ?? "docProps/core.xml");
  return textOf(child(root, "title")).trim();
}
