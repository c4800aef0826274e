import * as xmldom from "@xmldom/xmldom";
import {expect, test} from "vitest";
import type {Document, Element} from "../../../src/ooxml/xml/nodes.ts";
import {parseDocument} from "../../../src/ooxml/xml/parse-document.ts";
import {serializeElement} from "../../../src/ooxml/xml/serialize-element.ts";
import {elementsWithin} from "../../../src/ooxml/xml/walk.ts";
import {namespaces, parseXml, serializeXml} from "../../../src/ooxml/xml.ts";
import {pick, prefixes, randomNumbers, randomXml, uris} from "./xml-random.ts";

const seeds = Array.from({length: 300}, (_, index) => index + 1);

/** Of another make, with line ends as XML 1.0 has them; it goes by 1.1. */
function parseElsewhere(text: string): xmldom.Document {
  const parser = new xmldom.DOMParser({
    locator: false,
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, "\n"),
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  return parser.parseFromString(text, "application/xml");
}

/** As much of the other's tree as ours has: what is done to one can be done to the other. */
const alike = (text: string) => parseElsewhere(text) as unknown as Document;

const serializeElsewhere = (document: Document) =>
  new xmldom.XMLSerializer().serializeToString(document.documentElement as unknown as xmldom.Element);

/** All that can be read of a tree. */
function describeTree(element: Element): unknown {
  const content: unknown[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    content.push(node.nodeType === 1 ? describeTree(node) : [node.nodeType, node.data]);
  }
  const attributes = [...element.attributes].map(({name, localName, namespaceURI, value}) => [
    name,
    localName,
    namespaceURI,
    value,
  ]);
  const {tagName, localName, namespaceURI, textContent} = element;
  return {tagName, localName, namespaceURI, textContent, attributes, content};
}

test("generated documents have everything in them", () => {
  const all = seeds.map(randomXml).join("");
  for (const piece of ["<!--", "<?mso", "<![CDATA[", "&#x20BB7;", "xmlns=", "xmlns:a=", "\r\n", "/>", "</"])
    expect(all.split(piece).length).toBeGreaterThan(50);
  expect(all.length).toBeGreaterThan(100_000);
});

test.each(seeds)("document %i is read and written as xmldom does", (seed) => {
  const text = randomXml(seed);
  const ours = parseDocument(text);
  const theirs = alike(text);
  expect(describeTree(ours.documentElement)).toEqual(describeTree(theirs.documentElement));
  const written = serializeElement(ours.documentElement);
  expect(written).toBe(serializeElsewhere(theirs));
  expect(serializeElement(parseDocument(written).documentElement)).toBe(written);
});

/**
 * With a default namespace for all, if any: where an inner one hides an outer one, xmldom declares again what has a
 * prefix already.
 */
test.each(seeds)("document %i is changed as xmldom does", (seed) => {
  const text = randomXml(seed, 0);
  const [ours, theirs] = [parseDocument(text), alike(text)];
  for (const document of [ours, theirs]) {
    const random = randomNumbers(seed);
    for (let step = 0; step < 12; step++) change(document, random);
  }
  expect(serializeElement(ours.documentElement)).toBe(serializeElsewhere(theirs));
});

/** One thing that repairs do, somewhere. */
function change(document: Document, random: (below: number) => number): void {
  const all = [document.documentElement, ...walk(document.documentElement)];
  const [one, other] = [pick(random, all), pick(random, all)];
  const prefix = pick(random, prefixes);
  const uri = pick(random, uris);
  const fresh = () => {
    const created = document.createElementNS(uri, `${prefix}:new`);
    created.setAttribute("一", "<&\"'>\n");
    return created;
  };
  const actions = [
    () => one.setAttribute("p", `${random(100)}`),
    () => one.setAttributeNS(uri, `${prefix}:p`, "值"),
    () => one.appendChild(fresh()),
    () => one.insertBefore(fresh(), one.firstChild),
    () => one.parentNode?.nodeType === 1 && one.parentNode.removeChild(one),
    () => one.parentNode?.nodeType === 1 && one.parentNode.replaceChild(fresh(), one),
    () => one.parentNode?.nodeType === 1 && one.parentNode.insertBefore(one.cloneNode(true), one),
    () => one.appendChild(other.cloneNode(random(2) === 0)),
    () => !other.contains(one) && one.appendChild(other),
    () => !other.contains(one) && one.insertBefore(other, one.lastChild === other ? null : one.lastChild),
    () => {
      if (random(3) === 0) one.textContent = pick(random, ["", "1 < 2 & 3 > 2", "\t一\n"]);
    },
    () => one.appendChild(document.importNode(other, true)),
  ];
  pick(random, actions)();
}

/** Of both makes. */
function walk(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node, ...walk(node));
  }
  return found;
}

test("searching finds what walking finds, after changes too", () => {
  for (const seed of seeds.slice(0, 50)) {
    const document = parseDocument(randomXml(seed));
    const random = randomNumbers(seed);
    for (let step = 0; step < 12; step++) change(document, random);
    const all = walk(document.documentElement);
    expect(elementsWithin(document.documentElement)).toEqual(all);
    for (const name of ["p", "甲", "new", "nowhere"]) {
      const named = all.filter(({localName}) => localName === name);
      expect(elementsWithin(document.documentElement, name)).toEqual(named);
    }
  }
});

test("attributes and prefixes are found as xmldom finds them", () => {
  const text = `<a:p xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" id="1" r:id="2"><b xmlns="urn:b"/></a:p>`;
  const both = [parseDocument(text), alike(text)].map(({documentElement: root}) => {
    const inner = root.firstChild as Element;
    return [
      ...[root.getAttribute("id"), root.getAttribute("r:id"), root.getAttribute("x")],
      ...[
        root.getAttributeNS(namespaces.r, "id"),
        root.getAttributeNS(null, "id"),
        root.getAttributeNS("u", "id"),
      ],
      ...[inner.lookupPrefix(namespaces.a), inner.lookupPrefix("urn:b"), inner.lookupPrefix("urn:c")],
    ];
  });
  expect(both[0]).toEqual(both[1]);
  expect(both[0]).toEqual(["1", "2", null, "2", "1", null, "a", "", null]);
});

test("a part is written as xmldom wrote it", () => {
  const text = randomXml(7);
  const written = new TextDecoder().decode(serializeXml(parseXml(new TextEncoder().encode(text))));
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  expect(written).toBe(declaration + serializeElsewhere(alike(text)));
});
