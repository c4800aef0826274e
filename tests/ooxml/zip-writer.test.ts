import {crc32} from "node:zlib";
import {strFromU8, unzipSync} from "fflate";
import {expect, test} from "vitest";
import {writeZip} from "../../src/ooxml/zip-writer.ts";

const noon = {day: (44 << 9) | (5 << 5) | 1, time: 12 << 11};
const text = Buffer.from("简报 ".repeat(500));

test("another reader finds every entry, in order, as it was", () => {
  const noise = Uint8Array.from({length: 3000}, (_, i) => (i * 7919) % 251);
  const entries = [
    {name: "[Content_Types].xml", content: text, isStored: false},
    {name: "word/media/image1.png", content: noise, isStored: true},
    {name: "word/空.xml", content: new Uint8Array(), isStored: false},
  ];
  const files = unzipSync(writeZip(entries, noon));
  expect(Object.keys(files)).toEqual(entries.map(({name}) => name));
  for (const {name, content} of entries) expect(Buffer.compare(files[name]!, content), name).toBe(0);
});

test("nothing is still a zip", () => expect(unzipSync(writeZip([], noon))).toEqual({}));

test("heads of entries say what the directory says", () => {
  const zip = Buffer.from(writeZip([{name: "a.xml", content: text, isStored: false}], noon));
  const directory = zip.readUInt32LE(zip.length - 6);
  expect(zip.subarray(4, 30)).toEqual(zip.subarray(directory + 6, directory + 32));
  expect(zip.readUInt32LE(14)).toBe(crc32(text));
  expect([zip.readUInt32LE(18), zip.readUInt32LE(22)]).toEqual([directory - 35, text.length]);
  expect(directory).toBeLessThan(text.length);
});

test("what is stored is there as it is", () => {
  const zip = writeZip([{name: "a.png", content: text, isStored: true}], noon);
  expect(strFromU8(zip.subarray(35, 35 + text.length))).toBe(text.toString());
});

test("only names that are more than ASCII are marked as UTF-8", () => {
  const flags = (name: string) =>
    Buffer.from(writeZip([{name, content: text, isStored: true}], noon)).readUInt16LE(6);
  expect([flags("a.xml"), flags("甲.xml")]).toEqual([0, 0x0800]);
});

test("the same entries are the same bytes", () => {
  const write = () => writeZip([{name: "a.xml", content: text, isStored: false}], noon);
  expect(Buffer.compare(write(), write())).toBe(0);
});

test("more entries than a zip can count is an error, not a broken file", () => {
  const entries = Array.from({length: 0xffff}, (_, i) => ({
    name: String(i),
    content: new Uint8Array(),
    isStored: true,
  }));
  expect(() => writeZip(entries, noon)).toThrow("too much for a zip file");
});
