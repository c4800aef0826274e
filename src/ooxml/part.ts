import type {Relationship} from "./relationships.ts";
import type {Document} from "./xml.ts";

/** A part of an Open Packaging Conventions package (ECMA-376 Part 2). */
export interface Part {
  /** Without leading slash: `word/document.xml`. */
  name: string;
  contentType: string;
  content: Document | Uint8Array;
  relationships: Relationship[];
}
