import {findIllegal, isLegal} from "../../ooxml/xml/characters.ts";
import {codeOf, numberReference} from "../../ooxml/xml/references.ts";
import {parseXmlText} from "../../ooxml/xml.ts";
import {type ElementIndex, indexElements} from "./element-index.ts";
import type {XmlFault} from "./zip-view.ts";

/** Office nests a few dozen levels; a hostile file would exhaust the stack of whoever reads it. */
const deepest = 400;

/** Parses a part of unknown origin: what is wrong with it becomes values, never an exception. */
export function readXml(
  bytes: Uint8Array,
  part: string,
): {index: ElementIndex | undefined; faults: readonly XmlFault[]} {
  const faults: XmlFault[] = [];
  const fail = (kind: XmlFault["kind"], detail: string) => {
    faults.push({kind, part, detail});
    return {index: undefined, faults};
  };
  const text = decode(bytes);
  if (text === undefined) return fail("malformed", "not UTF-8");
  // Entities could name other files or grow without end; a document type has no place in a part.
  if (/<!(?:DOCTYPE|ENTITY)/.test(text)) return fail("doctype", "");
  const character = illegalIn(text);
  if (character !== undefined) faults.push({kind: "illegal", part, detail: character});
  try {
    // An illegal character is told already; `parseXmlText` leaves it out, so that the rest can be looked at.
    const index = indexElements(parseXmlText(text).documentElement);
    if (index.depth > deepest) return fail("malformed", `more than ${deepest} levels`);
    return {index, faults};
  } catch (error) {
    return fail("malformed", (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "");
  }
}

/** Told by the byte order mark, UTF-8 without one (ECMA-376 Part 2, 7.2). */
function decode(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfeff ? "utf-16be" : mark === 0xfffe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first character that XML does not allow, itself or as a reference, as `U+000B`. */
function illegalIn(text: string): string | undefined {
  const at = findIllegal(text);
  if (at >= 0) return nameOf(text.codePointAt(at) ?? 0);
  if (!text.includes("&#")) return undefined;
  for (const [, hex, decimal] of text.matchAll(numberReference)) {
    const code = codeOf(hex, decimal);
    if (!isLegal(code)) return nameOf(code);
  }
  return undefined;
}

const nameOf = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
