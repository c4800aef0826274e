import {strToU8, Zip, ZipDeflate} from "fflate";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {cleanBriefing, cleanDeck} from "./clean-files.ts";
import {pack, unpack} from "./edit.ts";

vi.setConfig({testTimeout: 30_000});

let deck: Uint8Array;
let briefing: Uint8Array;

beforeAll(async () => {
  [deck, briefing] = [await cleanDeck(), await cleanBriefing()];
}, 60_000);

const told = (bytes: Uint8Array) => lintPackage(bytes).map(({rule, message}) => `${rule}: ${message.en}`);

describe("what is no package is one finding", () => {
  test.each([
    ["a text", strToU8("# README"), "this is no zip file, so no Office file"],
    ["nothing", new Uint8Array(), "the file is empty"],
    [
      "a protected or old file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
      "the file is protected by a password, or of the kind used before 2007 (.doc, .ppt)",
    ],
  ])("%s", (_, bytes, message) => {
    expect(told(bytes)).toEqual([`not-a-package: ${message}`]);
  });

  test("half a file", () => {
    expect(told(deck.slice(0, deck.length / 2))).toEqual([
      expect.stringMatching(/^not-a-package: the file is damaged/),
    ]);
  });

  test("a part that would fill the memory", () => {
    const bytes = pack(new Map([["word/document.xml", "<a/>"]]));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 28; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 70_000_000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 70_000_000, true);
    }
    expect(told(bytes)).toEqual([
      "not-a-package: word/document.xml would unpack to more than any briefing has; nothing was read",
    ]);
  });
});

test("a zip of something else has neither types nor a main part", () => {
  const rules = lintPackage(pack(new Map([["a.xml", "<a/>"]]))).map(({rule}) => rule);
  expect(rules).toEqual(["content-types-missing", "main-part-missing"]);
});

test("two entries of one name", async () => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of [...unpack(deck), ["ppt/presProps.xml", "<a/>"] as const]) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  zip.end();
  expect(told(Buffer.concat(chunks))).toEqual(["part-name-twice: there are 2 parts of this name"]);
});

test("a workbook that is none is the chart's fault", () => {
  const parts = unpack(deck);
  parts.set("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx", strToU8("no workbook"));
  const findings = lintPackage(pack(parts)).map(({rule, part}) => `${rule}: ${part}`);
  expect(findings).toEqual([
    "chart-workbook: ppt/charts/chart1.xml",
    "not-a-package: ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx",
  ]);
});

describe("whatever is taken away or spoilt, something is said and nothing thrown", () => {
  const spoilt = {
    "taken away": (parts: ReturnType<typeof unpack>, name: string) => parts.delete(name),
    emptied: (parts: ReturnType<typeof unpack>, name: string) => parts.set(name, "<a/>"),
    "cut off": (parts: ReturnType<typeof unpack>, name: string) =>
      parts.set(name, String(parts.get(name)).slice(0, 60)),
  };

  test.each(Object.entries(spoilt))("%s", {timeout: 60_000}, (_, spoil) => {
    for (const file of [briefing, deck]) {
      const kinds = new Set<string>();
      for (const name of unpack(file).keys()) {
        // One part of each kind: slides differ in nothing that matters here.
        const kind = name.replace(/\d+/g, "");
        if (kinds.has(kind)) continue;
        kinds.add(kind);
        const parts = unpack(file);
        spoil(parts, name);
        const findings = lintPackage(pack(parts, 0)).filter(({rule}) => rule !== "part-not-compressed");
        // Nobody misses these: styles of tables, properties of views and the like say little or nothing.
        const isDispensable =
          /(?:presProps|viewProps|tableStyles|fontTable|app|custom|item|itemProps)\d?\.xml/.test(name);
        if (!isDispensable) expect(findings.length, name).toBeGreaterThan(0);
      }
    }
  });
});
