import {strToU8} from "fflate";
import {describe, expect, test} from "vitest";
import {contentTypesXml, readContentTypes} from "../../src/ooxml/content-types.ts";
import type {Part} from "../../src/ooxml/part.ts";
import {buildDeck} from "../oracle/samples.ts";
import {readParts} from "../support/read-package.ts";

const slide = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
const part = (name: string, contentType: string): Part => ({
  name,
  contentType,
  content: new Uint8Array(),
  relationships: [],
});

describe("reading", () => {
  const typeOf = readContentTypes(
    strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="JPG" ContentType="image/jpg"/>' +
        `<Override PartName="/ppt/slides/Slide1.xml" ContentType="${slide}"/></Types>`,
    ),
  );

  test("the type of a part comes before that of its extension, in whatever case", () => {
    expect(typeOf("ppt/slides/slide1.xml")).toBe(slide);
    expect(typeOf("customXml/item1.xml")).toBe("application/xml");
  });

  test("image/jpg becomes what it is", () => {
    expect(typeOf("ppt/media/image1.jpg")).toBe("image/jpeg");
  });

  test("a part of no type is refused", () => {
    expect(() => typeOf("ppt/media/film.mp4")).toThrow("film.mp4");
  });
});

test("pptxgenjs lists slide masters that are not there", async () => {
  const raw = readParts(await buildDeck());
  expect(raw.get("[Content_Types].xml")).toContain('"/ppt/slideMasters/slideMaster2.xml"');
  expect(raw.has("ppt/slideMasters/slideMaster2.xml")).toBe(false);
  expect(raw.get("[Content_Types].xml")).toContain("image/jpg");
});

describe("writing", () => {
  test("names the parts in their order, and the extensions of pictures and workbooks in use", () => {
    const xml = contentTypesXml([
      part("ppt/slides/slide2.xml", slide),
      part("ppt/slides/slide1.xml", slide),
      part("ppt/media/image1.png", "image/png"),
    ]);
    expect([...xml.matchAll(/Extension="(\w+)"/g)].map(([, extension]) => extension)).toEqual([
      "png",
      "rels",
      "xml",
    ]);
    expect([...xml.matchAll(/PartName="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      "/ppt/slides/slide2.xml",
      "/ppt/slides/slide1.xml",
    ]);
  });

  test("a part of a type that its extension does not tell is named", () => {
    expect(contentTypesXml([part("ppt/media/image1.png", "image/x-png")])).toContain(
      '<Override PartName="/ppt/media/image1.png" ContentType="image/x-png"/>',
    );
  });
});
