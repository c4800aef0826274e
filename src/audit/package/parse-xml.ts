import {damaged, tooManyElements, unsafeXml} from "../file-problem.ts";

/** An element by its local name: prefixes differ from one application to the next. */
export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly Attribute[];
  /** Elements and texts in their order; comments and instructions say nothing and are left out. */
  readonly content: readonly (Element | string)[];
}

export interface Attribute {
  readonly prefix: string;
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** Office nests a few dozen levels; without a limit a hostile file would exhaust the stack. */
const deepest = 400;
/** Of a part; each takes about 200 bytes of memory. Office writes about ten for a paragraph. */
const mostElements = 2_000_000;

type Scope = Readonly<Record<string, string>>;
interface Open extends Element {
  readonly content: (Element | string)[];
  readonly qualified: string;
  readonly scope: Scope;
}

const xml: Scope = {xml: "http://www.w3.org/XML/1998/namespace"};
const tagName = /[^\s/>"'=<]+/y;
const attribute = /\s+([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** `<w:i/ >` is none of XML's, but what it means is plain, and some programs write it. */
const tagEnd = /\s*(\/?)\s*>/y;

/**
 * Reads a part in one pass, in a time that grows with its length alone. What is no XML is damaged; a document type could
 * name other files or grow without end, and has no place in a part.
 */
export function parseXmlText(given: string, part: string): Element {
  const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
  const fail = (what: string) => damaged(`${part}: ${what}`);
  if (countTags(text) > mostElements) throw tooManyElements(part, mostElements);
  const stack: Open[] = [];
  let root: Element | undefined;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const open = (tag: number): number => {
    const [qualified] = matchAt(tagName, text, tag + 1) ?? [];
    if (qualified === undefined) throw fail("a tag has no name");
    if (stack.length === 0 && root) throw fail("something stands after the end");
    if (stack.length >= deepest) throw fail(`more than ${deepest} levels`);
    const given: [name: string, value: string][] = [];
    let end = tag + 1 + qualified.length;
    for (let found = matchAt(attribute, text, end); found; found = matchAt(attribute, text, end)) {
      const value = decode((found[2] ?? found[3] ?? "").replace(/[\t\n]/g, " "), fail);
      given.push([found[1] ?? "", value]);
      end += found[0].length;
    }
    const closing = matchAt(tagEnd, text, end);
    if (!closing) throw fail(`the tag <${qualified}> is broken`);
    const parent = stack.at(-1);
    const element = makeElement(qualified, given, parent?.scope ?? xml);
    if (given.length > 1 && new Set(given.map(([name]) => name)).size < given.length)
      throw fail(`<${qualified}> has an attribute twice`);
    if (parent) parent.content.push(element);
    else root = element;
    if (closing[1] === "") stack.push(element);
    return end + closing[0].length;
  };
  const close = (tag: number): number => {
    const end = text.indexOf(">", tag);
    const name = text.slice(tag + 2, end).trimEnd();
    const element = stack.pop();
    if (end < 0 || element?.qualified !== name) throw fail(`</${name.slice(0, 40)}> closes nothing`);
    return end + 1;
  };
  const skip = (from: number, ending: string): number => {
    const end = text.indexOf(ending, from);
    if (end < 0) throw fail(`${ending} is missing`);
    return end + ending.length;
  };
  const put = (piece: string) => {
    const content = stack.at(-1)?.content;
    if (!content) {
      if (piece.trim() !== "") throw fail("there is text outside the root");
      return;
    }
    const last = content.length - 1;
    if (typeof content[last] === "string") content[last] += piece;
    else if (piece !== "") content.push(piece);
  };
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    if (tag !== at) put(decode(text.slice(at, tag < 0 ? text.length : tag), fail));
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) at = skip(tag + 4, "-->");
    else if (text.startsWith("<![CDATA[", tag)) {
      at = skip(tag + 9, "]]>");
      put(text.slice(tag + 9, at - 3));
    } else if (text[tag + 1] === "!") throw unsafeXml(part);
    else if (text[tag + 1] === "?") at = skip(tag + 2, "?>");
    else at = text[tag + 1] === "/" ? close(tag) : open(tag);
  }
  const [unclosed] = stack;
  if (unclosed) throw fail(`<${unclosed.qualified}> is not closed`);
  if (!root) throw damaged(part);
  return root;
}

/** Before anything is made of them. */
function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    if (text.charCodeAt(at + 1) !== slash) count++;
  }
  return count;
}

const slash = "/".charCodeAt(0);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function makeElement(qualified: string, given: readonly [string, string][], outer: Scope): Open {
  const own = given.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  const scope =
    own.length === 0
      ? outer
      : {...outer, ...Object.fromEntries(own.map(([name, value]) => [name.slice("xmlns:".length), value]))};
  const [prefix, name] = splitName(qualified);
  const attributes = given.map(([each, value]): Attribute => {
    const [own, local] = splitName(each);
    return {prefix: own, name: local, namespace: own === "" ? "" : (scope[own] ?? ""), value};
  });
  return {name, namespace: scope[prefix] ?? "", attributes, content: [], qualified, scope};
}

function splitName(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(":");
  return colon < 0 ? ["", qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function decode(text: string, fail: (what: string) => Error): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7}|x[\da-fA-F]{1,6})|(\w{1,8}));|&/g,
    (whole, number?: string, name?: string) => {
      if (name !== undefined && Object.hasOwn(entities, name)) return entities[name] ?? "";
      const code = number?.startsWith("x") ? Number.parseInt(number.slice(1), 16) : Number(number);
      if (number !== undefined && code <= 0x10_ffff) return String.fromCodePoint(code);
      throw fail(`${whole} is not known`);
    },
  );
}
