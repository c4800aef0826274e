import {expect, test} from "vitest";
import type {Element} from "../../../src/ooxml/xml/nodes.ts";
import {parseDocument} from "../../../src/ooxml/xml/parse-document.ts";
import {serializeElement} from "../../../src/ooxml/xml/serialize-element.ts";
import {createElement, elementsOf, findChild, namespaces} from "../../../src/ooxml/xml.ts";

const root = (text: string) => parseDocument(text).documentElement;
const first = (element: Element) => element.firstChild as Element;

test("an element moves, it is never in two places", () => {
  const a = root("<a><b/><c><d/></c></a>");
  const [b, c] = [first(a), a.lastChild as Element];
  c.insertBefore(b, c.firstChild);
  expect(serializeElement(a)).toBe("<a><c><b/><d/></c></a>");
  a.insertBefore(c, c);
  expect(serializeElement(a)).toBe("<a><c><b/><d/></c></a>");
  c.replaceChild(b, c.lastChild as Element);
  expect(serializeElement(a)).toBe("<a><c><b/></c></a>");
});

test("what would tear a tree apart is refused", () => {
  const a = root("<a><b><c/></b></a>");
  const b = first(a);
  expect(() => b.appendChild(a)).toThrow("an element cannot hold itself");
  expect(() => b.appendChild(b)).toThrow("an element cannot hold itself");
  expect(() => a.removeChild(first(b))).toThrow("removed what is no child");
  expect(() => a.insertBefore(root("<d/>"), first(b))).toThrow("inserted before no child");
  expect(serializeElement(a)).toBe("<a><b><c/></b></a>");
});

test.each([
  ["u", "1"],
  ["u", "p:"],
  ["u", "p:q:r"],
  [null, "p:q"],
  ["", "p:q"],
  ["u", "xml:a"],
  ["http://www.w3.org/XML/1998/namespace", "p:a"],
  ["u", "xmlns"],
  ["http://www.w3.org/2000/xmlns/", "p:a"],
])("in %s nothing is called %s", (namespace, name) => {
  const a = root("<a/>");
  expect(() => a.ownerDocument.createElementNS(namespace, name)).toThrow();
  expect(() => a.setAttributeNS(namespace, name, "")).toThrow();
  expect(serializeElement(a)).toBe("<a/>");
});

test("an attribute in a namespace needs a prefix", () => {
  expect(() => root("<a/>").setAttributeNS("u", "b", "1")).toThrow("needs a prefix");
});

test("a copy has nothing in common with what it was made of", () => {
  const a = root('<a b="1"><c>2</c><!--3--><?d 4?><![CDATA[5]]></a>');
  const copy = a.cloneNode(true);
  const before = serializeElement(a);
  expect(serializeElement(copy)).toBe(before);
  copy.setAttribute("b", "6");
  first(copy).textContent = "7";
  expect(serializeElement(a)).toBe(before);
  expect(copy.parentNode).toBeNull();
  expect(serializeElement(a.cloneNode(false))).toBe('<a b="1"/>');
});

test("an element from another document is found in its new one", () => {
  const {a, p} = namespaces;
  const slide = parseDocument(`<p:sld xmlns:p="${p}"/>`);
  const other = parseDocument(`<x xmlns:a="${a}"><a:p><a:r/></a:p></x>`);
  expect(elementsOf(slide, "a", "r")).toEqual([]);
  const copied = slide.documentElement.appendChild(slide.importNode(first(other.documentElement), true));
  expect(elementsOf(slide, "a", "r")).toEqual([copied.firstChild]);
  expect(elementsOf(other, "a", "r")).toHaveLength(1);
  const moved = slide.documentElement.appendChild(first(other.documentElement));
  expect(elementsOf(slide, "a", "r")).toEqual([copied.firstChild, moved.firstChild]);
  expect(elementsOf(other, "a", "r")).toEqual([]);
  expect(moved.ownerDocument).toBe(slide);
  expect(serializeElement(slide.documentElement)).toBe(
    `<p:sld xmlns:p="${p}">${`<a:p xmlns:a="${a}"><a:r/></a:p>`.repeat(2)}</p:sld>`,
  );
});

test("a document is searched with its root, an element without itself", () => {
  const document = parseDocument(`<w:p xmlns:w="${namespaces.w}"><w:p/><p/></w:p>`);
  const {documentElement} = document;
  expect(elementsOf(document, "w", "p")).toEqual([documentElement, documentElement.firstChild]);
  expect(elementsOf(documentElement, "w", "p")).toEqual([documentElement.firstChild]);
  expect(findChild(documentElement, "w", "p")).toBe(documentElement.firstChild);
  expect(findChild(documentElement, "a", "p")).toBeUndefined();
});

test("a new element is called as its neighbours are", () => {
  const {s} = namespaces;
  const written = (text: string) => {
    const cell = root(text);
    cell.appendChild(createElement(cell, "s", "v"));
    return serializeElement(cell);
  };
  expect(written(`<c xmlns="${s}"/>`)).toBe(`<c xmlns="${s}"><v/></c>`);
  expect(written(`<x:c xmlns:x="${s}"/>`)).toBe(`<x:c xmlns:x="${s}"><x:v/></x:c>`);
  expect(written("<c/>")).toBe(`<c><s:v xmlns:s="${s}"/></c>`);
});

test("a prefix that stands for another namespace by now is none", () => {
  const inner = first(root('<a xmlns:p="u"><b xmlns:p="v"/></a>'));
  expect(inner.lookupPrefix("u")).toBeNull();
  expect(inner.lookupPrefix("v")).toBe("p");
  expect(first(root('<a xmlns="u"><b xmlns=""/></a>')).lookupPrefix("u")).toBeNull();
});

test("texts are read with sections and without comments, and replaced as a whole", () => {
  const a = root("<a>1<b>2<!--3--><?c 4?></b><![CDATA[<5>]]></a>");
  expect(a.textContent).toBe("12<5>");
  a.textContent = "<6>";
  expect(serializeElement(a)).toBe("<a>&lt;6&gt;</a>");
  a.textContent = "";
  expect(a.firstChild).toBeNull();
});

test("a section that would end early is split", () => {
  const a = root("<a><![CDATA[b]]></a>");
  const section = a.firstChild;
  if (section?.nodeType === 4) section.data = "]]>]]>";
  const written = serializeElement(a);
  expect(written).toBe("<a><![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]></a>");
  expect(root(written).textContent).toBe("]]>]]>");
});
