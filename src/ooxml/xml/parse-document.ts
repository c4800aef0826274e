import {Attribute} from "./attribute.ts";
import {declaration, findIllegal, markup, normalizeLineEnds} from "./characters.ts";
import {MalformedXml} from "./malformed-xml.ts";
import {isPlainName, type Name} from "./name.ts";
import {addLast, Comment, Document, Element, Instruction, Text} from "./nodes.ts";
import {referenced} from "./references.ts";
import {Scope} from "./scope.ts";
import {findTwin} from "./twin-attribute.ts";

/**
 * A document from its text; throws `MalformedXml` on anything that is not well-formed (XML 1.0, 5th edition, and
 * Namespaces in XML 1.0). Document types are refused: no part of an Office file has one.
 */
export function parseDocument(text: string): Document {
  const illegal = findIllegal(text);
  if (illegal >= 0) throw new MalformedXml("a character that XML does not allow", text, illegal);
  return parseLegal(text);
}

/** The same for a text that is known to have only characters that XML allows. */
export function parseLegal(text: string): Document {
  return new Parser(normalizeLineEnds(text)).parse();
}

class Parser {
  private readonly text: string;
  private at = 0;
  private document: Document | undefined;
  /** The element whose content is being read; null around the root. */
  private open: Element | null = null;
  private readonly scope = new Scope((what) => this.fail(what));
  /** Elements that are open and declare namespaces. */
  private readonly declaring: Element[] = [];
  /** The next `&` and the next `]]>` from some place on before them: each is looked for once. */
  private nextReference = -1;
  private nextCdataEnd = -1;
  /** The attributes of the tag that is being read. */
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private readonly attributes: Attribute[] = [];
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): Document {
    if (/^<\?xml[ \t\n?]/.test(this.text))
      this.at =
        declaration.exec(this.text)?.[0].length ?? this.fail("the XML declaration is not well-formed");
    while (this.readText()) this.readMarkup();
    if (this.open !== null) this.fail(`${this.open.tagName} is not closed`);
    return this.document ?? this.fail("there is no root element");
  }

  /** Up to the next `<`; false at the end. */
  private readText(): boolean {
    const {text, at} = this;
    const next = text.indexOf("<", at);
    const end = next < 0 ? text.length : next;
    if (end > at) {
      if (this.open === null) this.expectBlank(end);
      else this.addText(this.open, end);
    }
    this.at = end;
    return next >= 0;
  }

  private readMarkup(): void {
    const next = this.text.charCodeAt(this.at + 1);
    if (next === markup.slash) this.readEndTag();
    else if (next === markup.bang) this.readDeclared();
    else if (next === markup.question) this.readInstruction();
    else this.readStartTag();
  }

  private expectBlank(end: number): void {
    const other = this.text.slice(this.at, end).search(/[^ \t\n]/);
    if (other >= 0) this.fail("text outside the root element", this.at + other);
  }

  private addText(parent: Element, end: number): void {
    const {at} = this;
    const raw = this.text.slice(at, end);
    if (this.nextCdataEnd < at) this.nextCdataEnd = this.find("]]>");
    if (this.nextCdataEnd < end) this.fail("]]> outside a CDATA section", this.nextCdataEnd);
    if (this.nextReference < at) this.nextReference = this.find("&");
    const data = this.nextReference < end ? this.resolve(raw, at) : raw;
    const last = parent.lastChild;
    // Nothing came between, except for an empty CDATA section.
    if (last !== null && last.nodeType === 3) (last as Text).data += data;
    else addLast(parent, new Text(data));
  }

  /** Where it is met next; beyond the end if nowhere. */
  private find(what: string): number {
    const found = this.text.indexOf(what, this.at);
    return found < 0 ? this.text.length : found;
  }

  private resolve(raw: string, at: number): string {
    return raw.replace(/&(?:([^;&]*);)?/g, (whole, body: string | undefined, offset: number) => {
      const character = body === undefined ? undefined : referenced(body);
      return character ?? this.fail(`not a reference: ${whole.slice(0, 20)}`, at + offset);
    });
  }

  private readEndTag(): void {
    const {open, text} = this;
    if (open === null) this.fail("an end tag without a start tag");
    const end = this.at + 2 + open.tagName.length;
    const close = text.charCodeAt(end) === markup.greater ? end : this.afterBlanks(end);
    if (!text.startsWith(open.tagName, this.at + 2) || text.charCodeAt(close) !== markup.greater)
      this.fail(`${open.tagName} ends with another tag`);
    this.at = close + 1;
    this.close(open);
  }

  private close(element: Element): void {
    if (this.declaring.at(-1) === element) {
      this.declaring.pop();
      this.scope.leave();
    }
    this.open = element.parentNode;
  }

  private readStartTag(): void {
    const {text} = this;
    const nameEnd = this.endOfName(this.at + 1);
    const qualified = text.slice(this.at + 1, nameEnd);
    const end = this.readAttributes(nameEnd);
    const declares = this.declareNamespaces();
    const element = this.addElement(this.scope.elementName(qualified));
    if (declares) this.declaring.push(element);
    if (text.charCodeAt(end) === markup.slash) {
      if (text.charCodeAt(end + 1) !== markup.greater) this.fail("a / that is not the end of a tag", end);
      this.at = end + 2;
      this.close(element);
    } else {
      this.at = end + 1;
    }
  }

  private addElement(name: Name): Element {
    const {open} = this;
    const attributes = this.takeAttributes();
    if (open !== null) {
      const element = new Element(open.ownerDocument, name, attributes);
      addLast(open, element);
      this.open = element;
      return element;
    }
    if (this.document !== undefined) this.fail("a second root element");
    this.document = new Document(name, attributes, this.scope.locals);
    this.open = this.document.documentElement;
    return this.open;
  }

  /** Reads up to `>` or `/` and returns its place. */
  private readAttributes(from: number): number {
    const {text} = this;
    this.count = 0;
    for (let at = from; ; ) {
      const next = this.afterBlanks(at);
      const found = text.charCodeAt(next);
      if (found === markup.greater || found === markup.slash) return next;
      if (next >= text.length) this.fail("a tag without end");
      if (next === at) this.fail("no blank before an attribute", next);
      at = this.readAttribute(next);
    }
  }

  private readAttribute(from: number): number {
    const {text} = this;
    const nameEnd = this.endOfName(from);
    let at = this.afterBlanks(nameEnd);
    if (text.charCodeAt(at) !== markup.equals) this.fail("an attribute without value", from);
    at = this.afterBlanks(at + 1);
    const quote = text.charCodeAt(at);
    if (quote !== markup.quote && quote !== markup.apostrophe)
      this.fail("an attribute value without quotes", from);
    const start = at + 1;
    let isPlain = true;
    for (at = start; ; at++) {
      const found = text.charCodeAt(at);
      if (found === quote) break;
      if (found === markup.less) this.fail("a < in an attribute value", at);
      if (found === markup.amp || found < 32) isPlain = false;
      else if (at >= text.length) this.fail("an attribute value without end", from);
    }
    const raw = text.slice(start, at);
    this.names[this.count] = text.slice(from, nameEnd);
    // Blanks of any kind become spaces, unless they are written as references (XML 1.0, 3.3.3).
    this.values[this.count] = isPlain ? raw : this.resolve(raw.replace(/[\t\n]/g, " "), start);
    this.count += 1;
    return at + 1;
  }

  private declareNamespaces(): boolean {
    const {names, values, count} = this;
    if (count === 0) return false;
    const declared: [prefix: string, namespace: string][] = [];
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      if (!name.startsWith("xmlns")) continue;
      if (name.length === 5) declared.push(["", values[index] as string]);
      else if (name[5] === ":") declared.push([name.slice(6), values[index] as string]);
    }
    if (declared.length === 0) return false;
    this.scope.enter(declared);
    return true;
  }

  private takeAttributes(): readonly Attribute[] | undefined {
    const {names, values, count, scope} = this;
    if (count === 0) return undefined;
    for (let index = 0; index < count; index++) {
      const name = scope.attributeName(names[index] as string);
      this.attributes[index] = new Attribute(name, values[index] as string);
    }
    // Exactly as long as it has to be: a list that grows would reserve many times as much.
    const attributes = this.attributes.slice(0, count);
    const twin = findTwin(attributes);
    if (twin !== undefined) this.fail(`the attribute ${twin.name} is there twice`);
    return attributes;
  }

  private endOfName(from: number): number {
    const {text} = this;
    for (let at = from; ; at++) {
      const found = text.charCodeAt(at);
      if (found > markup.greater) continue;
      if (found <= 32 || found === markup.greater || found === markup.slash || found === markup.equals)
        return at;
      if (at >= text.length) return at;
    }
  }

  private afterBlanks(from: number): number {
    for (let at = from; ; at++) {
      const found = this.text.charCodeAt(at);
      if (found !== 32 && found !== 10 && found !== 9) return at;
    }
  }

  private readDeclared(): void {
    const {text, at, open} = this;
    if (text.startsWith("<!--", at)) {
      const data = this.takeUpTo("-->", at + 4, "a comment without end");
      if (data.includes("--") || data.endsWith("-")) this.fail("-- within a comment", at);
      if (open !== null) addLast(open, new Comment(data));
    } else if (text.startsWith("<![CDATA[", at)) {
      if (open === null) this.fail("text outside the root element");
      const data = this.takeUpTo("]]>", at + 9, "a CDATA section without end");
      if (data !== "") addLast(open, new Text(data, true));
    } else {
      this.fail(
        text.startsWith("<!DOCTYPE", at)
          ? "a document type, which no part may have"
          : "<! that begins nothing known",
      );
    }
  }

  private readInstruction(): void {
    const {at, open} = this;
    const [target = "", data = ""] = splitInstruction(
      this.takeUpTo("?>", at + 2, "an instruction without end"),
    );
    if (!isPlainName(target)) this.fail("a processing instruction without name", at);
    if (target.toLowerCase() === "xml") this.fail("an XML declaration that is not at the start", at);
    if (open !== null) addLast(open, new Instruction(target, data));
  }

  private takeUpTo(mark: string, from: number, problem: string): string {
    const end = this.text.indexOf(mark, from);
    if (end < 0) this.fail(problem);
    this.at = end + mark.length;
    return this.text.slice(from, end);
  }

  private fail(what: string, at = this.at): never {
    throw new MalformedXml(what, this.text, at);
  }
}

/** The target of a processing instruction and what follows it. */
function splitInstruction(body: string): string[] {
  const blank = body.search(/[ \t\n]/);
  return blank < 0 ? [body] : [body.slice(0, blank), body.slice(blank).replace(/^[ \t\n]+/, "")];
}
