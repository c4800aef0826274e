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
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isLegal(code) ? String.fromCodePoint(code) : undefined;
}
