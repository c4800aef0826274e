import {strToU8} from "fflate";
import {expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {dataset, paragraph, wordFile, zip} from "./hand-made.ts";

const codeOf = (bytes: Uint8Array) => {
  const {value, diagnostics} = auditFile(bytes, dataset(), "x.docx");
  expect(value).toBeUndefined();
  return diagnostics.map(({code, place}) => `${code} ${place?.file}`).join();
};
const sound = wordFile(paragraph("毛入园率93.51%"));

/** A zip that says of each part, in both headers, that it unpacks to this size. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

test.each([
  ["a text", strToU8("# README"), "not-a-document"],
  ["nothing", new Uint8Array(), "not-a-document"],
  ["a zip of something else", zip({"a.xml": "<a/>"}), "not-a-document"],
  ["a workbook", zip({"word/document.xml": "<workbook/>"}), "not-a-document"],
  ["an old or protected file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "file-protected"],
  ["half a file", sound.slice(0, sound.length / 2), "file-damaged"],
  ["broken XML", zip({"word/document.xml": "<w:document xmlns:w='w'><w:body>"}), "file-damaged"],
  ["a part that would be too large", withSize(sound, 70_000_000), "file-too-large"],
  ["parts that are larger than they say", withSize(sound, 10), "file-damaged"],
  ["entities", zip({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "unsafe-xml"],
  [
    "XML nested without end",
    zip({"word/document.xml": `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`}),
    "file-damaged",
  ],
])("%s", (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(`${code} x.docx`);
});

test("parts that are small each are too large together", () => {
  const parts = Object.fromEntries([1, 2, 3, 4].map((n) => [`word/part${n}.xml`, "<a/>"]));
  expect(codeOf(withSize(zip({...parts, "word/document.xml": "<a/>"}), 60_000_000))).toBe(
    "file-too-large x.docx",
  );
});

test("both languages say what to do", () => {
  const [problem] = auditFile(strToU8("x"), dataset(), "x.doc").diagnostics;
  expect(problem!.hint!.en).toContain("save older kinds of files as one of these first");
  expect(problem!.hint!.zh).toContain("旧格式请先另存");
});
