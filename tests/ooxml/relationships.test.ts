import {strToU8} from "fflate";
import {describe, expect, test} from "vitest";
import {readRelationships, relationshipsXml} from "../../src/ooxml/relationships.ts";

const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

const read = (target: string, source: string, mode = "") =>
  readRelationships(
    strToU8(
      `<Relationships xmlns="${namespace}"><Relationship Id="a" Type="${type}" Target="${target}"${mode}/></Relationships>`,
    ),
    source,
  )[0];

const targetOf = (target: string, isExternal: boolean, source = "ppt/slides/slide1.xml") =>
  /Target="([^"]*)"/.exec(relationshipsXml([{id: "rId1", type, target, isExternal}], source))?.[1];

describe("targets within the package", () => {
  test.each([
    ["../media/image1.png", "ppt/slides/slide1.xml", "ppt/media/image1.png"],
    ["/ppt/charts/chart1.xml", "ppt/slides/slide1.xml", "ppt/charts/chart1.xml"],
    ["ppt/presentation.xml", "", "ppt/presentation.xml"],
  ])("%s, seen from %s, is %s", (target, source, name) => {
    expect(read(target, source)).toEqual({id: "a", type, target: name, isExternal: false});
  });

  test("are written seen from their owner", () => {
    expect(targetOf("ppt/media/image1.png", false)).toBe("../media/image1.png");
    expect(targetOf("ppt/presentation.xml", false, "")).toBe("ppt/presentation.xml");
    expect(targetOf("customXml/item1.xml", false, "word/document.xml")).toBe("../customXml/item1.xml");
  });
});

describe("addresses", () => {
  const isExternal = true;

  test("are taken as they are", () => {
    const target = "https://example.com/甲 乙";
    expect(read(target, "a.xml", ' TargetMode="External"')).toEqual({id: "a", type, target, isExternal});
  });

  test.each([
    ["https://例子.cn/路径 空格?甲=1", "https://例子.cn/路径%20空格?甲=1"],
    ["https://example.com/a?b=1&c=<2>", "https://example.com/a?b=1&#38;c=%3C2%3E"],
    ['https://example.com/"x"|{y}^`', "https://example.com/%22x%22%7C%7By%7D%5E%60"],
    ["https://example.com/100%", "https://example.com/100%25"],
    ["https://example.com/%e4%b8%80%zz", "https://example.com/%e4%b8%80%25zz"],
    ["mailto:a@example.com", "mailto:a@example.com"],
  ])("%s is written as %s", (address, written) => {
    expect(targetOf(address, isExternal)).toBe(written);
  });
});
