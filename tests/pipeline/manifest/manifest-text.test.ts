import {describe, expect, test} from "vitest";
import {sortManifest} from "../../../src/pipeline/manifest/manifest.ts";
import {formatManifest, parseDocument, parseManifest} from "../../../src/pipeline/manifest/manifest-text.ts";
import {makeEntry, makeManifest} from "../../support/manifest-entry.ts";

const seen = {area: "沙坪坝区", indicator: "毛入园率", period: "2025", status: "actual"};

describe("a manifest as text", () => {
  const manifest = makeManifest(
    [makeEntry("甲.docx", {observations: {"a.1": "98%"}}), makeEntry("乙.docx")],
    ["丙"],
    {
      observations: {"a.1": seen},
    },
  );

  test("comes back as it was", () => {
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
    expect(parseManifest(formatManifest(makeManifest([])))).toEqual(makeManifest([]));
  });

  test("has a line for each document, omission and observation", () => {
    const lines = formatManifest(manifest).split("\n");
    for (const word of ['"path":"甲.docx"', '"path":"乙.docx"', '"subject":"丙"', '"a.1": {"area"']) {
      expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
  });

  test.each(["not JSON", "[]", "null", '{"version":1,"documents":[],"omitted":[]}', '{"version":2}', "{"])(
    "%s is none",
    (text) => expect(parseManifest(text)).toBeUndefined(),
  );
});

describe("what a manifest or a journal holds beside documents is none", () => {
  const entry = makeEntry("甲.docx");
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a number", 7],
    ["a list", []],
    ["an object of another kind", {}],
    ["a document without its list of warnings", {...entry, warnings: undefined}],
    ["a path out of the folder", {...entry, path: "../甲.docx"}],
    ["a path out of the folder as Windows writes it", {...entry, path: "..\\甲.docx"}],
    ["the folder itself", {...entry, path: ".."}],
  ])("%s", (_, value) => {
    expect(parseDocument(JSON.stringify(value) ?? "")).toBeUndefined();
    expect(parseManifest(JSON.stringify({...makeManifest([]), documents: [value]}))).toBeUndefined();
  });

  test("an omission that is nothing", () => {
    expect(parseManifest(JSON.stringify({...makeManifest([]), omitted: [null]}))).toBeUndefined();
  });

  test("but a line that is whole comes back as it was", () => {
    expect(parseDocument(JSON.stringify(entry))).toEqual(entry);
  });
});

test("sorting goes by code unit and keeps what is cited", () => {
  const {documents, observations} = sortManifest(
    makeManifest(
      [makeEntry("b.docx", {observations: {x: "1"}}), makeEntry("B.docx"), makeEntry("a.docx")],
      [],
      {
        observations: {y: seen, x: seen},
      },
    ),
  );
  expect(documents.map(({path}) => path)).toEqual(["B.docx", "a.docx", "b.docx"]);
  expect(Object.keys(observations)).toEqual(["x"]);
});
