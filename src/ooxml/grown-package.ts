import {posix} from "node:path";
import {packTime} from "./dates.ts";
import {relationshipsNameOf} from "./relationships.ts";
import {escapeAttribute} from "./xml/escape.ts";
import {xmlDeclaration} from "./xml.ts";
import {packEntry, writeZip} from "./zip-writer.ts";

const contentTypes = "[Content_Types].xml";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const stored = /\.(?:png|jpe?g|gif|xlsx)$/i;

/**
 * A package that somebody else has written, to which parts are added. Its list of types and its relationships grow by
 * what is added, and stay what they were in all else; so does every part that is not given anew.
 */
export class GrownPackage {
  private readonly files: Map<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = new Map(files);
  }

  read(name: string): string | undefined {
    const bytes = this.files.get(name);
    return bytes && new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  }

  get names(): readonly string[] {
    return [...this.files.keys()];
  }

  write(name: string, content: string | Uint8Array): void {
    this.files.set(name, typeof content === "string" ? Buffer.from(content) : content);
  }

  /** A part that was not there before. */
  add(name: string, content: string | Uint8Array, contentType: string): void {
    this.write(name, content);
    const xml = this.read(contentTypes) ?? "";
    const extension = posix.extname(name).slice(1).toLowerCase();
    const known = new RegExp(
      `<(?:\\w+:)?Default\\b(?=[^>]*\\bExtension="${extension}")[^>]*\\bContentType="([^"]*)"`,
      "i",
    ).exec(xml);
    if (known?.[1] === contentType) return;
    const isPicture = contentType.startsWith("image/") && known === null;
    const told = isPicture
      ? `Default Extension="${extension}" ContentType="${contentType}"`
      : `Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"`;
    this.write(
      contentTypes,
      xml.replace(/<\/(\w+:)?Types>\s*$/, (end, prefix = "") => `<${prefix}${told}/>${end}`),
    );
  }

  /** @param kind the last step of the type's address: `image`; @param target a part, or an address outside */
  relate(source: string, id: string, kind: string, target: string, isExternal = false): void {
    const name = relationshipsNameOf(source);
    const empty = `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const xml = (this.read(name) ?? empty).replace(
      /<((?:\w+:)?Relationships)\b([^>]*)\/>\s*$/,
      "<$1$2></$1>",
    );
    const path = isExternal ? target : posix.relative(posix.dirname(`/${source}`), `/${target}`);
    const mode = isExternal ? ` TargetMode="External"` : "";
    const told = `Relationship Id="${id}" Type="${types}/${kind}" Target="${escapeAttribute(path)}"${mode}`;
    this.write(
      name,
      xml.replace(/<\/(\w+:)?Relationships>\s*$/, (end, prefix = "") => `<${prefix}${told}/>${end}`),
    );
  }

  /** A number that no id of the part's relationships has, nor any above it. */
  nextId(source: string): number {
    const xml = this.read(relationshipsNameOf(source)) ?? "";
    const used = [...xml.matchAll(/\bId="rId(\d+)"/g)].map(([, number]) => Number(number));
    return Math.max(0, ...used) + 1;
  }

  /** A number that no name of a part has, nor any above it. @param pattern with one group for the number */
  nextNumber(pattern: RegExp): number {
    const used = this.names.map((name) => Number(pattern.exec(name)?.[1] ?? 0));
    return Math.max(0, ...used) + 1;
  }

  pack(date: string): Uint8Array {
    const entries = [...this.files].map(([name, content]) =>
      packEntry({name, content, isStored: stored.test(name)}),
    );
    return writeZip(entries, packTime(date));
  }
}
