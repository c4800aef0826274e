import {expect, test} from "vitest";
import type {FigureRecord} from "../../src/model/record.ts";
import {withRecord} from "../../src/ooxml/record-part.ts";
import {leadsTo, numbered, packWritten} from "../../src/ooxml/written-package.ts";
import {readParts, relationshipTargets} from "../support/read-package.ts";

const record: FigureRecord = {
  document: {title: '甲 & "乙"\u0007', subject: "", template: "a", format: "docx", date: "2024-05-01"},
  observations: [],
  passages: [
    {
      kind: "text",
      place: "“甲”一节",
      parts: ["约", {text: "1", observations: ["a"]}, " ", {text: "2", observations: ["b"]}],
    },
  ],
  charts: [],
};

const xml = (name: string, ...targets: Parameters<typeof numbered>[0]) => ({
  name,
  contentType: "application/a+xml",
  content: "<a/>",
  relationships: numbered(targets),
});

const written = {
  relationships: numbered([leadsTo("officeDocument", "word/document.xml")]),
  parts: [xml("word/document.xml", leadsTo("styles", "word/styles.xml")), xml("word/styles.xml")],
};

test("the main part leads to the record, after all else, and the record is as it was given", () => {
  const parts = readParts(packWritten(withRecord(written, record), "2024"));
  expect([...relationshipTargets(parts, "word/document.xml")]).toEqual([
    ["rId1", "word/styles.xml"],
    ["rId2", "customXml/item1.xml"],
  ]);
  expect([...relationshipTargets(parts, "customXml/item1.xml").values()]).toEqual([
    "customXml/itemProps1.xml",
  ]);
  const kept = parts.get("customXml/item1.xml") as string;
  expect(kept).toContain('title="甲 &amp; &quot;乙&quot;"');
  expect(kept).toContain(
    '>约<figure observations="a">1</figure> <figure observations="b">2</figure></passage>',
  );
  expect(parts.get("customXml/itemProps1.xml")).toContain('ds:uri="urn:jianbao:record:1"');
});
