import {strToU8} from "fflate";
import {beforeEach, describe, expect, test} from "vitest";
import type {Package} from "../../src/ooxml/package.ts";
import type {Part} from "../../src/ooxml/part.ts";
import type {Relationship} from "../../src/ooxml/relationships.ts";
import {renumberParts} from "../../src/ooxml/renumber-parts.ts";
import {type Document, parseXml, serializeXml} from "../../src/ooxml/xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const link = (id: string, kind: string, target: string, isExternal = false): Relationship => ({
  id,
  type: `${office}/${kind}`,
  target,
  isExternal,
});

const xmlPart = (name: string, content: string, ...relationships: Relationship[]): Part => ({
  name,
  contentType: "application/a+xml",
  content: parseXml(strToU8(`<a xmlns:r="${office}">${content}</a>`)),
  relationships,
});

const bytes = (name: string): Part => ({
  name,
  contentType: "image/png",
  content: strToU8(name),
  relationships: [],
});

let container: Package;
const partNamed = (name: string) => container.parts.find((part) => part.name === name);
const idsIn = (name: string) => [...xmlOf(name).matchAll(/\br:\w+="([^"]*)"/g)].map(([, id]) => id);
const xmlOf = (name: string) => new TextDecoder().decode(serializeXml(partNamed(name)?.content as Document));

beforeEach(() => {
  container = {
    relationships: [
      link("rId7", "extended-properties", "docProps/app.xml"),
      link("rId9", "officeDocument", "ppt/presentation.xml"),
    ],
    parts: [
      bytes("ppt/media/版式-image-9.png"),
      bytes("ppt/media/image-3-1.png"),
      bytes("ppt/media/forgotten.png"),
      xmlPart("docProps/app.xml", ""),
      xmlPart(
        "ppt/slides/slide5.xml",
        '<pic r:embed="rId4"/><pic r:embed="rId2"/><link r:id="rId3"/><link r:id=""/>',
        link("rId1", "slideLayout", "ppt/slideLayouts/slideLayout3.xml"),
        link("rId2", "image", "ppt/media/image-3-1.png"),
        link("rId3", "hyperlink", "https://example.com/", true),
        link("rId4", "image", "ppt/media/版式-image-9.png"),
      ),
      xmlPart("ppt/slides/slide2.xml", "", link("rId1", "slideLayout", "ppt/slideLayouts/slideLayout3.xml")),
      xmlPart("ppt/slideLayouts/slideLayout3.xml", ""),
      xmlPart(
        "ppt/presentation.xml",
        '<slide r:id="rId20"/><slide r:id="rId10"/>',
        link("rId1", "presProps", "ppt/presProps.xml"),
        link("rId10", "slide", "ppt/slides/slide2.xml"),
        link("rId20", "slide", "ppt/slides/slide5.xml"),
      ),
      xmlPart("ppt/presProps.xml", ""),
    ],
  };
});

describe("after renumbering", () => {
  beforeEach(() => renumberParts(container));

  test("parts are named and packed in the order of their first mention, the document first", () => {
    expect(container.parts.map(({name}) => name)).toEqual([
      "ppt/presentation.xml",
      "ppt/slides/slide1.xml",
      "ppt/media/image1.png",
      "ppt/media/image2.png",
      "ppt/slideLayouts/slideLayout1.xml",
      "ppt/slides/slide2.xml",
      "ppt/presProps.xml",
      "docProps/app.xml",
    ]);
    expect(new TextDecoder().decode(partNamed("ppt/media/image1.png")?.content as Uint8Array)).toBe(
      "ppt/media/版式-image-9.png",
    );
  });

  test("what nothing leads to is left out", () => {
    expect(container.parts.some(({name}) => name.includes("forgotten"))).toBe(false);
  });

  test("ids follow the XML, then come those that it does not mention", () => {
    expect(idsIn("ppt/presentation.xml")).toEqual(["rId1", "rId2"]);
    expect(idsIn("ppt/slides/slide1.xml")).toEqual(["rId1", "rId2", "rId3", ""]);
    expect(partNamed("ppt/slides/slide1.xml")?.relationships).toEqual([
      link("rId1", "image", "ppt/media/image1.png"),
      link("rId2", "image", "ppt/media/image2.png"),
      link("rId3", "hyperlink", "https://example.com/", true),
      link("rId4", "slideLayout", "ppt/slideLayouts/slideLayout1.xml"),
    ]);
    expect(container.relationships.map(({id, target}) => `${id} ${target}`)).toEqual([
      "rId1 ppt/presentation.xml",
      "rId2 docProps/app.xml",
    ]);
  });

  test("a second time changes nothing", () => {
    const before = container.parts.map(({name, relationships}) => [name, structuredClone(relationships)]);
    renumberParts(container);
    expect(container.parts.map(({name, relationships}) => [name, relationships])).toEqual(before);
  });
});

test("a relationship that leads nowhere is refused", () => {
  partNamed("ppt/slides/slide2.xml")?.relationships.push(link("rId2", "image", "ppt/media/none.png"));
  expect(() => renumberParts(container)).toThrow("ppt/media/none.png");
});
