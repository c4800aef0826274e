import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

/** A package as texts and bytes by name: an edit replaces strings in it, as a careless program would. */
export type Parts = Map<string, string | Uint8Array>;
export type Edit = (parts: Parts) => void;

export function unpack(bytes: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : content,
    ]),
  );
}

export function pack(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files = [...parts].map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), {level});
}

export const all =
  (...edits: readonly Edit[]): Edit =>
  (parts) => {
    for (const edit of edits) edit(parts);
  };

/** In the first part of that name that holds the text; an edit that changes nothing is a mistake of the test. */
export const replace =
  (name: string | RegExp, from: string | RegExp, to: string): Edit =>
  (parts) => {
    for (const [each, content] of parts) {
      const isMeant = typeof name === "string" ? each === name : name.test(each);
      if (!isMeant || typeof content !== "string") continue;
      const changed = content.replace(from, to);
      if (changed === content) continue;
      parts.set(each, changed);
      return;
    }
    throw new Error(`${name} does not hold ${from}`);
  };

/** The first slide that holds a text, and its relationships: slides may come and go, what they hold stays. */
export const onSlide =
  (marker: string, from: string | RegExp, to: string): Edit =>
  (parts) =>
    replace(slideWith(parts, marker), from, to)(parts);

export const inRelationships =
  (marker: string, edit: (name: string) => Edit): Edit =>
  (parts) =>
    edit(slideWith(parts, marker).replace("slides/", "slides/_rels/").concat(".rels"))(parts);

function slideWith(parts: Parts, marker: string): string {
  const isMeant = ([name, content]: [string, string | Uint8Array]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name) && typeof content === "string" && content.includes(marker);
  const [name] = [...parts].find(isMeant) ?? [];
  if (name === undefined) throw new Error(`no slide holds ${marker}`);
  return name;
}

export const put =
  (name: string, content: string | Uint8Array): Edit =>
  (parts) => {
    parts.set(name, content);
  };

export const drop =
  (name: string): Edit =>
  (parts) => {
    if (!parts.delete(name)) throw new Error(`there is no ${name}`);
  };

const types = "[Content_Types].xml";

export const declare = (name: string, type: string): Edit =>
  replace(types, "</Types>", `<Override PartName="/${name}" ContentType="${type}"/></Types>`);

export const undeclare = (name: string): Edit =>
  replace(types, new RegExp(`<Override PartName="/${name}"[^>]*/>`), "");

/** Adds a relationship; `source` is the name of the relationship part. */
export const relate =
  (source: string, id: string, kind: string, target: string, mode = ""): Edit =>
  (parts) => {
    const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    const before = parts.get(source) ?? `<Relationships xmlns="${namespace}"></Relationships>`;
    const added = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/></Relationships>`;
    parts.set(source, String(before).replace("</Relationships>", added));
  };

export const external = ' TargetMode="External"';

/** In the workbook behind the first chart. */
export const inWorkbook =
  (edit: Edit): Edit =>
  (parts) => {
    const [name, content] = [...parts].find(([each]) => each.endsWith("Worksheet1.xlsx")) ?? [];
    if (name === undefined || !(content instanceof Uint8Array)) throw new Error("there is no workbook");
    const inner = unpack(content);
    edit(inner);
    parts.set(name, pack(inner));
  };
