import type {Package} from "./package.ts";
import {type PlainElement, toPlain} from "./plain-element.ts";
import type {Relationship} from "./relationships.ts";
import type {PackedContent, WrittenPart} from "./written-package.ts";
import {serializeXml} from "./xml.ts";
import {packEntry} from "./zip-writer.ts";

/**
 * What is the same in all documents of a theme: everything but their contents. The libraries write it once; it is kept
 * ready to be packed.
 */
export interface Shell {
  /** Of the package itself. */
  readonly relationships: readonly Relationship[];
  /** Compressed already. */
  readonly parts: readonly WrittenPart[];
  /** Parts that each document fills, by name. */
  readonly forms: ReadonlyMap<string, Form>;
}

/** A part to be filled; its relationships lead to parts of the shell. */
export interface Form {
  readonly contentType: string;
  readonly root: PlainElement;
  readonly relationships: readonly Relationship[];
}

/**
 * A shell from a package that has been normalised.
 * @param forms names of the parts that each document fills or replaces
 * @param isLeftOut whether a part, and what leads to it, belongs to the document that the package was made for
 */
export function makeShell(
  {relationships, parts}: Package,
  forms: readonly string[],
  isLeftOut: (name: string) => boolean = () => false,
): Shell {
  const kept = (all: readonly Relationship[]) =>
    all.filter(({target, isExternal}) => isExternal || !isLeftOut(target));
  const missing = forms.find((name) => !parts.some((part) => part.name === name));
  if (missing !== undefined) throw new Error(`the library wrote no part ${missing}`);
  const filled = new Map<string, Form>();
  const packed: WrittenPart[] = [];
  for (const part of parts) {
    const {name, contentType, content} = part;
    if (isLeftOut(name)) continue;
    if (!forms.includes(name)) {
      const bytes = content instanceof Uint8Array ? content : serializeXml(content);
      const {name: _, ...entry} = packEntry({name, content: bytes, isStored: false});
      packed.push({name, contentType, content: entry, relationships: kept(part.relationships)});
    } else if (content instanceof Uint8Array) {
      throw new Error(`the part ${name} is no XML`);
    } else {
      const root = toPlain(content.documentElement);
      filled.set(name, {contentType, root, relationships: kept(part.relationships)});
    }
  }
  return {relationships: kept(relationships), parts: packed, forms: filled};
}

/** A form of the shell; a missing one is a programming error. */
export function formOf({forms}: Shell, name: string): Form {
  const form = forms.get(name);
  if (form === undefined) throw new Error(`the shell has no form ${name}`);
  return form;
}

/** A shell as text, to be kept on a disk. */
export function shellText({relationships, parts, forms}: Shell): string {
  const written = parts.map((part) => {
    const {data, ...content} = part.content as PackedContent;
    return {...part, content: {...content, data: Buffer.from(data).toString("base64")}};
  });
  return JSON.stringify({relationships, parts: written, forms: [...forms]});
}

/** The shell back from its text, of which it must be certain that `shellText` wrote it. */
export function readShell(text: string): Shell {
  const {relationships, parts, forms} = JSON.parse(text) as {
    readonly relationships: readonly Relationship[];
    readonly parts: readonly (Omit<WrittenPart, "content"> & {
      content: Omit<PackedContent, "data"> & {data: string};
    })[];
    readonly forms: readonly [string, Form][];
  };
  return {
    relationships,
    parts: parts.map((part) => ({
      ...part,
      content: {...part.content, data: Buffer.from(part.content.data, "base64")},
    })),
    forms: new Map(forms),
  };
}
