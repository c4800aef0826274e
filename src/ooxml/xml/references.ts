import {isLegal} from "./characters.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["gt", ">"],
  ["lt", "<"],
  ["quot", '"'],
]);

/** What a reference stands for (XML 1.0, 4.1 and 4.6), by the text between `&` and `;`; undefined if nothing. */
export function referenced(body: string): string | undefined {
  if (body.charCodeAt(0) !== 35) return named.get(body);
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const code = codeOf(hex, decimal);
  return isLegal(code) ? String.fromCodePoint(code) : undefined;
}

/** A reference by number, whether or not XML allows the character; its groups are for `codeOf`. */
export const numberReference = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

/** The code point that a reference by number stands for. */
export function codeOf(hex: string | undefined, decimal: string | undefined): number {
  return hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
}
