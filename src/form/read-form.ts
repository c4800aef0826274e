import {digest} from "../base/digest.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {damagedFile, OfficeFault, strictFile} from "../office/office-problem.ts";
import {missing, type OfficeFile, openOfficeFile, readFile} from "../office/open-office-file.ts";
import {kindOf} from "../ooxml/relationships.ts";
import type {FormNode, FormPart, StoryKind, WordForm} from "./form.ts";
import {listParagraphs} from "./form-paragraphs.ts";
import {formUse, signedForm, tooLongForm} from "./form-problem.ts";
import {readTree, tagOf, within} from "./form-tree.ts";

/** A report of some hundred pages has two thousand. */
const mostParagraphs = 20_000;

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/";

/** By the last step of the type of their relationship. */
const kinds: Readonly<Record<string, StoryKind>> = {
  header: "header",
  footer: "footer",
  footnotes: "footnote",
  endnotes: "endnote",
};
const order: readonly StoryKind[] = ["body", "header", "footer", "footnote", "endnote"];

/** Bytes → a Word file to be filled. It is read as it was saved; nothing in it is repaired. */
export function readForm(bytes: Uint8Array, file: string): Outcome<WordForm> {
  try {
    return {value: open(bytes), diagnostics: []};
  } catch (error) {
    if (error instanceof OfficeFault) return {diagnostics: [{...error.problem, place: {file}}]};
    throw error;
  }
}

function open(bytes: Uint8Array): WordForm {
  const opened = openOfficeFile(bytes, formUse);
  const {files} = opened;
  if ([...files.keys()].some((name) => name.startsWith("_xmlsignatures/"))) throw new OfficeFault(signedForm);
  const parts = readParts(opened);
  const paragraphs = listParagraphs(parts);
  if (paragraphs.length > mostParagraphs)
    throw new OfficeFault(tooLongForm(paragraphs.length, mostParagraphs));
  return {digest: digest(bytes), bytes, files, parts, paragraphs};
}

function readParts({files, main: name, relationshipsOf}: OfficeFile): FormPart[] {
  const named = [
    {name, kind: "body" as StoryKind},
    ...relationshipsOf(name).flatMap((one) => {
      const story = kinds[kindOf(one)];
      return story === undefined || one.isExternal ? [] : [{name: one.target, kind: story}];
    }),
  ];
  const sorted = named
    .filter((each, index) => named.findIndex((one) => one.name === each.name) === index)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNames(a.name, b.name));
  const parts: FormPart[] = [];
  let next = 1;
  for (const each of sorted) {
    const [xml, root] = readFile(each.name, files, formUse, (bytes) => readXml(bytes, next));
    checkNamespace(tagOf(root, xml), each.name);
    for (const {id} of within(root)) next = id;
    next = Math.max(next, root.id) + 1;
    parts.push({...each, xml, root});
  }
  const body = parts[0]?.root;
  if (body?.name !== "w:document" || !body.children.some((child) => child.name === "w:body"))
    throw new OfficeFault(damagedFile(missing("w:body", "w:body"), formUse));
  return parts;
}

function readXml(bytes: Uint8Array, first: number): [xml: string, root: FormNode] {
  const xml = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  return [xml, readTree(xml, first)];
}

/** `header2` before `header10`. */
const compareNames = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

function checkNamespace(tag: string, name: string): void {
  if (tag.includes(strict)) throw new OfficeFault(strictFile(formUse));
  if (!tag.includes(`xmlns:w="${main}"`) && !tag.includes(`xmlns:w='${main}'`))
    throw new OfficeFault(
      damagedFile(
        {en: `${name} is not written as Word writes it`, zh: `${name} 的写法不是 Word 的写法`},
        formUse,
      ),
    );
}
