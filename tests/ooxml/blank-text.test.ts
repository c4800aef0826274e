import {strToU8} from "fflate";
import {expect, test} from "vitest";
import {dropBlankText} from "../../src/ooxml/normalize-package.ts";
import {type Document, parseXml, serializeXml} from "../../src/ooxml/xml.ts";

function without(xml: string): string {
  const part = {
    name: "a.xml",
    contentType: "a+xml",
    content: parseXml(strToU8(xml)) as Document,
    relationships: [],
  };
  dropBlankText({relationships: [], parts: [part]});
  return new TextDecoder().decode(serializeXml(part.content)).split("\n").slice(1).join("\n");
}

test("indents and line breaks between elements go", () => {
  expect(without("<a>\r\n\t<b/>\n  <c><d/> </c>\n</a>")).toBe("<a><b/><c><d/></c></a>");
});

test("texts of blanks, and blanks within texts, stay", () => {
  expect(without('<a> <t xml:space="preserve">  </t> <t> 一 </t> </a>')).toBe(
    '<a><t xml:space="preserve">  </t><t> 一 </t></a>',
  );
});

test("what is no XML of Office is not looked at", () => {
  const content = strToU8("<a> <b/> </a>");
  const part = {name: "a.xml", contentType: "application/xml", content, relationships: []};
  dropBlankText({relationships: [], parts: [part]});
  expect(new TextDecoder().decode(part.content)).toBe("<a> <b/> </a>");
});
