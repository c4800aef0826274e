import {describe, expect, test} from "vitest";
import {attribute, parseXml, relationshipId, textOf} from "../../../src/audit/package/xml.ts";
import {readXml} from "../../../src/lint/view/read-xml.ts";

/** Parts as programs save them. */
const text = '<w:t xmlns:w="urn:w" w:val="甲">一&amp;&#20108;𠮷</w:t>';
const utf8 = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string, isBigEndian: boolean) => {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < content.length; index++)
    view.setUint16(index * 2, content.charCodeAt(index), !isBigEndian);
  return bytes;
};

describe.each([
  ["UTF-8", utf8(text)],
  ["UTF-8 with a byte order mark", utf8(`\uFEFF${text}`)],
  ["UTF-16, little end first", utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, false)],
  ["UTF-16, big end first", utf16(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, true)],
  ["as Word begins", utf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${text}`)],
  ["as LibreOffice begins", utf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)],
  ["as WPS begins", utf8(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}\n`)],
  ["with an instruction", utf8(`<?xml version="1.0"?><?mso-application progid="Word.Document"?>${text}`)],
])("%s", (_, bytes) => {
  test("is read by the audit", () => {
    const root = parseXml(bytes, "word/document.xml");
    expect([textOf(root), attribute(root, "val")]).toEqual(["一&二𠮷", "甲"]);
  });

  test("is read by the rules", () => {
    const {index, faults} = readXml(bytes, "word/document.xml");
    expect([index?.root.textContent, faults]).toEqual(["一&二𠮷", []]);
  });
});

test.each([
  ["half a part", "<w:t xmlns:w='urn:w'>一"],
  ["no part", ""],
])("the audit says that %s is damaged", (_, content) => {
  expect(problemOf(content)).toMatchObject({code: "file-damaged"});
});

test.each(["<!DOCTYPE a><a/>", '<!doctype a [<!entity b "c">]><a/>'])("the audit refuses %s", (content) => {
  expect(problemOf(content)).toMatchObject({code: "unsafe-xml"});
});

function problemOf(content: string): unknown {
  try {
    parseXml(utf8(content), "a.xml");
    return undefined;
  } catch (error) {
    return error;
  }
}

test("rules are told of illegal characters and see the rest", () => {
  const faultsOf = (content: string) =>
    readXml(utf8(content), "a.xml").faults.map(({kind, detail}) => [kind, detail]);
  expect(faultsOf("<t>一\u000B\u0001</t>")).toEqual([["illegal", "U+000B"]]);
  expect(faultsOf("<t>&#65;&#x1F;</t>")).toEqual([["illegal", "U+001F"]]);
  expect(faultsOf("<t>&#xFFFFFFFF;</t>")).toEqual([["illegal", "U+FFFFFFFF"]]);
  expect(readXml(utf8("<t>一\u000B&#7;</t>"), "a.xml").index?.root.textContent).toBe("一");
  expect(faultsOf("<t>")).toEqual([["malformed", "t is not closed (line 1, column 4)"]]);
});

test("ids of relationships are told from other ids", () => {
  const namespace = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const root = parseXml(utf8(`<a id="1" xmlns:x="${namespace}" x:id="2"/>`), "a.xml");
  expect([attribute(root, "id"), relationshipId(root)]).toEqual(["1", "2"]);
});
