import {posix} from "node:path";
import {digest} from "../base/digest.ts";
import {findOtherFile} from "../base/other-file.ts";
import {readZip} from "../base/read-zip.ts";
import {shownEntryName, ZipFault, zipFaults} from "../base/zip-fault.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {FormPart, StoryKind, WordForm} from "./form.ts";
import {listParagraphs} from "./form-paragraphs.ts";
import {FormProblem, formProblems, toDiagnostic} from "./form-problem.ts";
import {attributeOf, readTree, tagOf, within} from "./form-tree.ts";

const megabyte = 1_048_576;
/** What an office's letterhead with its pictures unpacks to, many times over; more is a mistake or an attack. */
const limits = {part: 32 * megabyte, whole: 100 * megabyte, files: 3000} as const;
/** A report of some hundred pages has two thousand. */
const mostParagraphs = 20_000;

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/";
const contentTypes = "[Content_Types].xml";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

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
    if (error instanceof FormProblem) return {diagnostics: [toDiagnostic(error, file)]};
    throw error;
  }
}

function open(bytes: Uint8Array): WordForm {
  const other = findOtherFile(bytes);
  if (other) throw (other.isOffice ? formProblems.protected : formProblems.other)(other.wording);
  const files = unpack(bytes);
  const name = findMain(files);
  checkKind(files, name);
  const parts = readParts(files, name);
  const paragraphs = listParagraphs(parts);
  if (paragraphs.length > mostParagraphs)
    throw formProblems.tooLarge({
      en: `the file has ${paragraphs.length} paragraphs, and at most ${mostParagraphs} are read`,
      zh: `文件有 ${paragraphs.length} 个段落，最多只读 ${mostParagraphs} 个`,
    });
  return {digest: digest(bytes), bytes, files, parts, paragraphs};
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let whole = 0;
  try {
    const files = readZip(bytes, ({name, size}) => {
      const key = name.toLowerCase();
      if (seen.has(key)) throw zipFaults.twice(name);
      seen.add(key);
      whole += size;
      if (size > limits.part || whole > limits.whole || seen.size > limits.files) throw tooMuch(name);
      return "keep";
    });
    return new Map([...files].map(([name, content]) => [name.replace(/^\/+/, ""), content]));
  } catch (error) {
    if (error instanceof ZipFault) throw formProblems.damaged(error.wording);
    throw error;
  }
}

function tooMuch(name: string): FormProblem {
  const shown = shownEntryName(name);
  return formProblems.tooLarge({
    en: `the file would unpack to more than a template can hold (${shown})`,
    zh: `文件解开后远远超出模板应有的大小（${shown}）`,
  });
}

const missing = (name: string) =>
  formProblems.damaged({en: `${name} is missing in it`, zh: `其中缺少 ${name}`});

/** The name of the part that the package begins with. */
function findMain(files: ReadonlyMap<string, Uint8Array>): string {
  if (!files.has(contentTypes))
    throw formProblems.other({en: "it is some other zip file", zh: "这是别的压缩文件"});
  const target = readTargets(files, "").find(({kind}) => kind === "officeDocument")?.target;
  if (target === undefined || !files.has(target)) throw missing(target ?? "word/document.xml");
  return target;
}

function checkKind(files: ReadonlyMap<string, Uint8Array>, name: string): void {
  const types = readText(files, contentTypes);
  const root = readRoot(types, contentTypes);
  const given = [...within(root)].find(
    (node) => attributeOf(node, "PartName", types)?.toLowerCase() === `/${name.toLowerCase()}`,
  );
  const type = attributeOf(given, "ContentType", types) ?? "";
  if (/macroEnabled/i.test(type) || [...files.keys()].some((each) => /vbaProject/i.test(each)))
    throw formProblems.macros();
  if ([...files.keys()].some((each) => each.startsWith("_xmlsignatures/"))) throw formProblems.signed();
  if (/wordprocessingml\.template/.test(type))
    throw formProblems.other({en: "it is a template of Word (.dotx)", zh: "这是 Word 自己的模板（.dotx）"});
  if (type !== wordType)
    throw formProblems.other({
      en: "it is a file of another Office program",
      zh: "这是其他 Office 程序的文件",
    });
}

function readParts(files: ReadonlyMap<string, Uint8Array>, name: string): FormPart[] {
  const named = [
    {name, kind: "body" as StoryKind},
    ...readTargets(files, name).flatMap(({kind, target}) => {
      const story = kinds[kind];
      return story === undefined ? [] : [{name: target, kind: story}];
    }),
  ];
  const sorted = named
    .filter((each, index) => named.findIndex((one) => one.name === each.name) === index)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNames(a.name, b.name));
  const parts: FormPart[] = [];
  let next = 1;
  for (const each of sorted) {
    const xml = readText(files, each.name);
    const root = readRoot(xml, each.name, next);
    checkNamespace(tagOf(root, xml), each.name);
    for (const {id} of within(root)) next = id;
    next = Math.max(next, root.id) + 1;
    parts.push({...each, xml, root});
  }
  const body = parts[0]?.root;
  if (body?.name !== "w:document" || !body.children.some((child) => child.name === "w:body"))
    throw missing("w:body");
  return parts;
}

/** `header2` before `header10`. */
const compareNames = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

function checkNamespace(tag: string, name: string): void {
  if (tag.includes(strict)) throw formProblems.strict();
  if (!tag.includes(`xmlns:w="${main}"`) && !tag.includes(`xmlns:w='${main}'`))
    throw formProblems.damaged({
      en: `${name} is not written as Word writes it`,
      zh: `${name} 的写法不是 Word 的写法`,
    });
}

function readText(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  if (bytes === undefined) throw missing(name);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw formProblems.damaged({en: `${name} is not UTF-8 text`, zh: `${name} 不是 UTF-8 编码的文本`});
  }
}

function readRoot(xml: string, name: string, first = 0) {
  try {
    return readTree(xml, first);
  } catch (error) {
    const {message} = error as Error;
    if (/document type/.test(message)) throw formProblems.unsafe(name);
    throw formProblems.damaged({en: `${name}: ${message}`, zh: `${name} 读不出来（${message}）`});
  }
}

/** Where the relationships of a part lead within the package; of the package itself for an empty name. */
export function readTargets(
  files: ReadonlyMap<string, Uint8Array>,
  source: string,
): {readonly id: string; readonly kind: string; readonly target: string}[] {
  const name = relationshipsOf(source);
  if (!files.has(name)) return [];
  const xml = readText(files, name);
  return [...within(readRoot(xml, name))].flatMap((node) => {
    if (attributeOf(node, "TargetMode", xml) === "External") return [];
    const target = attributeOf(node, "Target", xml) ?? "";
    const kind = (attributeOf(node, "Type", xml) ?? "").split("/").at(-1) ?? "";
    const id = attributeOf(node, "Id", xml) ?? "";
    return [{id, kind, target: posix.resolve("/", posix.dirname(source), target).slice(1)}];
  });
}

/** The part that holds the relationships of a part. */
export const relationshipsOf = (source: string): string =>
  source === ""
    ? "_rels/.rels"
    : posix.join(posix.dirname(source), "_rels", `${posix.basename(source)}.rels`);
