import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {encodeGb18030} from "./gb18030.ts";
import {inMemory, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

const areas = String(tinyPackage()["areas.csv"]);

const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(isBigEndian ? bytes.swap16() : bytes);
};

const load = (content: Uint8Array, encoding = "utf-8") => {
  const descriptor = tinyDescriptor();
  Object.assign(descriptor.resources[0] ?? {}, {encoding});
  const files = {...tinyPackage(), "areas.csv": content, "datapackage.json": JSON.stringify(descriptor)};
  return loadDataset("data", inMemory(files));
};

describe("read with a warning", () => {
  test.each([
    ["GB18030", encodeGb18030(areas)],
    ["UTF-16LE", utf16(`\ufeff${areas}`)],
    ["UTF-16BE", utf16(`\ufeff${areas}`, true)],
    ["UTF-16LE", utf16(areas)],
    ["UTF-16BE", utf16(areas, true)],
  ])("%s", async (name, bytes) => {
    const {value, diagnostics} = await load(bytes);
    expect(diagnostics).toMatchObject([
      {severity: "warning", code: "unexpected-encoding", place: {file: "data/areas.csv"}},
    ]);
    expect(diagnostics[0]?.message.en).toContain(name);
    expect(diagnostics[0]?.hint?.zh).toContain("文件 → 另存为 → CSV UTF-8（逗号分隔）");
    expect(value?.areas[1]?.name).toBe("沙坪坝区");
  });

  test("UTF-8 that is declared as something else", async () => {
    const {value, diagnostics} = await load(Buffer.from(areas), "GBK");
    expect(diagnostics).toMatchObject([{severity: "warning", code: "unexpected-encoding"}]);
    expect(value?.areas[1]?.name).toBe("沙坪坝区");
  });
});

describe("read without a word", () => {
  test.each([
    ["gb18030", encodeGb18030(areas)],
    ["GBK", encodeGb18030(areas)],
    ["utf-16", utf16(`\ufeff${areas}`)],
    ["UTF8", Buffer.from(`\ufeff${areas}`)],
  ])("declared %s", async (encoding, bytes) => {
    const {value, diagnostics} = await load(bytes, encoding);
    expect(diagnostics).toEqual([]);
    expect(value?.areas[1]?.name).toBe("沙坪坝区");
  });
});

describe("refused", () => {
  const damaged = Buffer.from(areas);
  damaged[areas.indexOf("\n") + 9] = 0x41; // the middle byte of 庆

  test.each([
    ["an .xlsx", "spreadsheet-file", ".xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ["an .xls", "spreadsheet-file", ".xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ["half a UTF-16 unit", "undecodable-text", "UTF-16LE", utf16(`\ufeff${areas}`).slice(0, -1)],
    ["a lone surrogate in UTF-16", "undecodable-text", "UTF-16LE", utf16(`\ufeff${areas}\ud83d\n`)],
    ["neither UTF-8 nor GB18030", "undecodable-text", "GB18030", Uint8Array.of(0x69, 0xff, 0xff, 0x2c, 0xff)],
    [
      "a surrogate in UTF-8",
      "undecodable-text",
      "damaged",
      Buffer.from([...Buffer.from(areas), 0xed, 0xa0, 0x80]),
    ],
  ])("%s", async (_, code, says, bytes) => {
    const {value, diagnostics} = await load(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{severity: "error", code, place: {file: "data/areas.csv"}}]);
    expect(diagnostics[0]?.message.en).toContain(says);
    expect(diagnostics[0]?.hint?.zh).toContain("CSV UTF-8（逗号分隔）");
  });

  test("UTF-8 with a damaged character, at its place", async () => {
    const {diagnostics} = await load(damaged);
    expect(diagnostics).toMatchObject([
      {code: "undecodable-text", place: {file: "data/areas.csv", line: 2, column: 8}},
    ]);
  });
});
