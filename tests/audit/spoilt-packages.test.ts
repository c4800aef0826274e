import {unzipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {lintFile} from "../../src/lint/lint-package.ts";
import {type Spoilt, type SpoiltEnd, writeSpoilt} from "../support/spoil-zip.ts";
import {chartParts, dataset, paragraph, wordFile, zip} from "./hand-made.ts";

const main = "word/document.xml";
const picture: Spoilt = {name: "word/media/image1.png", content: "a picture ".repeat(20)};

/** A Word file of one sentence, one of whose entries, the document if it is not told otherwise, is spoilt. */
function file(
  spoilt: Partial<Spoilt> = {},
  end: SpoiltEnd = {},
  more: readonly Spoilt[] = [picture],
): Uint8Array {
  const entries: Spoilt[] = Object.entries(unzipSync(wordFile(paragraph("毛入园率93.51%")))).map(
    ([name, content]) => ({name, content}),
  );
  const change = (entry: Spoilt) => (entry.name === (spoilt.name ?? main) ? {...entry, ...spoilt} : entry);
  return writeSpoilt([...entries, ...more].map(change), end);
}

/** What audit and lint say: both read packages, and both refuse what is not whole. */
function refusals(bytes: Uint8Array) {
  const problems = [auditFile(bytes, dataset(), "x.docx"), lintFile(bytes, "x.docx")];
  expect(problems.map(({value}) => value)).toEqual([undefined, undefined]);
  const [audited, linted] = problems.map(({diagnostics}) => diagnostics[0]!);
  expect([audited!.code, linted!.code]).toEqual(["file-damaged", "not-a-package"]);
  expect(linted!.message).toEqual(audited!.message);
  expect(audited!.message.zh).toMatch(/^文件已损坏：.*[一-鿿]/u);
  return audited!.message.en;
}

const other = Buffer.from("<a/>");

describe("a package of which an entry is not whole is refused, with the name of the entry", () => {
  test.each<[string, Uint8Array, string]>([
    [
      "the checksum in both headers",
      file({crc: {header: 1, directory: 1}}),
      "does not have its checksum (CRC)",
    ],
    [
      "the checksum of a stored entry",
      file({isStored: true, crc: {header: 1, directory: 1}}),
      "checksum (CRC)",
    ],
    ["the checksum in the directory only", file({crc: {directory: 1}}), "two ways that contradict"],
    ["the checksum in the header only", file({crc: {header: 1}}), "two ways that contradict"],
    ["the checksum in the descriptor only", file({descriptor: "signed", crc: {descriptor: 1}}), "two ways"],
    ["the checksum behind a descriptor", file({descriptor: "bare", crc: {directory: 1}}), "checksum (CRC)"],
    ["a size that is too small", file({size: {header: 9, directory: 9}}), "does not unpack to the 9 bytes"],
    [
      "a size that is too large",
      file({size: {header: 9999, directory: 9999}}),
      "the 9999 bytes that it announces",
    ],
    ["a size in the header only", file({size: {header: 9}}), "two ways that contradict"],
    ["data that break off", file({pack: (all) => all.subarray(0, 40)}), "its data break off or are spoilt"],
    ["data that are none", file({pack: () => Buffer.alloc(40, 0xff)}), "its data break off or are spoilt"],
    ["no data", file({pack: () => Buffer.of()}), "its data break off or are spoilt"],
    ["one byte that is another", file({isStored: true, pack: swapDigit}), "does not have its checksum (CRC)"],
    ["a method of later times", file({method: 93}), "is packed by method 93, which no Office program reads"],
    ["a password of the zip", file({flags: 1}), "is protected by a password of the zip"],
    ["another name in the header", file({headerName: "word/document.xmm"}), "two ways that contradict"],
  ])("%s", (_, bytes, message) => {
    const told = refusals(bytes);
    expect(told).toMatch(/^the file is damaged: word\/document\.xml /);
    expect(told).toContain(message);
  });

  test("a picture, which no figure stands in, is checked as well", () => {
    const told = refusals(file({name: picture.name, crc: {header: 1, directory: 1}}));
    expect(told).toContain("word/media/image1.png does not have its checksum");
  });

  test("two entries that share their bytes", () => {
    const shared: Spoilt = {name: "word/other.xml", headerName: main, content: other, sameBytesAs: main};
    expect(refusals(file({}, {}, [shared]))).toMatch(/word\/(?:document|other)\.xml /);
    const twice: Spoilt = {name: main, content: other, sameBytesAs: main};
    expect(refusals(file({}, {}, [twice]))).toContain(main);
  });
});

describe("a package whose list of parts is not whole is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["cut off at the end", file().slice(0, -30), "its end is missing"],
    ["more parts than are counted", file({}, {count: 2}), "the list of its parts is broken"],
    ["fewer parts than are counted", file({}, {count: 9}), "the list of its parts is broken"],
    ["a list that ends too early", file({}, {size: 60}), "the list of its parts is broken"],
    ["a list that lies elsewhere", file({}, {start: 10}), "the list of its parts is broken"],
    ["a list beyond the end", file({}, {start: 0xfffff}), "the list of its parts is broken"],
    ["one volume of several", file({}, {disk: 3}), "it is one of several volumes"],
  ])("%s", (_, bytes, message) => {
    expect(refusals(bytes)).toContain(message);
  });
});

describe("whatever zip allows is read", () => {
  test.each<[string, Uint8Array]>([
    ["stored", file({isStored: true})],
    ["a descriptor", file({descriptor: "signed"})],
    ["a descriptor without signature", file({descriptor: "bare"})],
    ["a descriptor with wide sizes", file({descriptor: "wide"})],
    ["a comment at the end", file({}, {comment: "saved by hand"})],
    ["Zip64", file({}, {isWide: true})],
    [
      "an empty part of no bytes",
      file({}, {}, [{name: "word/empty.bin", content: "", pack: () => Buffer.of()}]),
    ],
    ["entries for folders", file({}, {}, [{name: "word/", content: "", isStored: true}])],
  ])("%s", (_, bytes) => {
    expect(auditFile(bytes, dataset(), "x.docx").value?.summary).toMatchObject({figures: 1, right: 1});
    expect(lintFile(bytes, "x.docx").diagnostics).toEqual([]);
  });
});

test("two parts of one name, whatever their case, are no file for an audit: programs differ in which they read", () => {
  const again: Spoilt = {name: "Word/Document.xml", content: "<a/>"};
  const {diagnostics} = auditFile(file({}, {}, [again]), dataset(), "x.docx");
  expect(diagnostics[0]?.message.en).toContain("Word/Document.xml is there twice");
});

test("a workbook behind a chart is named with the part in it that is spoilt", () => {
  const parts = chartParts({categories: ["甲"], series: {普及率: [93.51]}});
  const broken = writeSpoilt([{name: "xl/workbook.xml", content: "<a/>", crc: {header: 1, directory: 1}}]);
  const chart = '<w:p><w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r></w:p>';
  const bytes = wordFile(chart, {...parts, "word/embeddings/sheet1.xlsx": broken});
  const {diagnostics} = auditFile(bytes, dataset(), "x.docx");
  expect(diagnostics[0]?.message.en).toBe(
    "the file is damaged: word/embeddings/sheet1.xlsx: xl/workbook.xml does not have its checksum (CRC): " +
      "its contents were changed or spoilt",
  );
});

test("a name without end or of signs that do not print stays a line in the message", () => {
  const long = `${"a".repeat(5000)}.xml`;
  const odd = "word/\u0007\u202e乱\n.xml";
  const told = [long, odd].map((name) =>
    refusals(file({}, {}, [{name, content: "<a/>", crc: {header: 1, directory: 1}}])),
  );
  expect(told[0]!.length).toBeLessThan(260);
  expect(told[1]).toContain("word/\\u{0007}\\u{202e}乱\\u{000a}.xml does not have its checksum");
});

test("a zip of nothing but its end is no document", () => {
  expect(auditFile(writeSpoilt([]), dataset(), "x.docx").diagnostics[0]?.code).toBe("not-a-document");
  expect(auditFile(zip({}), dataset(), "x.docx").diagnostics[0]?.code).toBe("not-a-document");
});

function swapDigit(packed: Buffer): Buffer {
  return Buffer.from(packed.toString("utf8").replace("93.51", "83.51"));
}
