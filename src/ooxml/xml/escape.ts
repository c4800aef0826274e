import {dropIllegal} from "./characters.ts";

/**
 * All but what stands for itself: markup, and what may not be there at all. Surrogates are looked at closer, as most of
 * them are in pairs.
 */
const inText = /[^\t\n\r\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]/;
const inAttribute = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]/;
const written: Readonly<Record<string, string>> = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"};
const write = (character: string) => written[character] ?? `&#${character.charCodeAt(0)};`;

/** A text as content of an element. Characters that XML does not allow are left out. */
export function escapeText(text: string): string {
  return inText.test(text) ? dropIllegal(text).replace(/[<&>]/g, write) : text;
}

/** The same as the value of an attribute; tabs and line ends as references: as they are, a parser would make them spaces. */
export function escapeAttribute(value: string): string {
  return inAttribute.test(value) ? dropIllegal(value).replace(/[<>&"\t\n\r]/g, write) : value;
}
