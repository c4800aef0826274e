import {describe, expect, test} from "vitest";
import type {Manifest, Shard} from "../../../src/pipeline/manifest/manifest.ts";
import {mergeShards} from "../../../src/pipeline/manifest/merge-shards.ts";
import {makeEntry, makeManifest} from "../../support/manifest-entry.ts";

const seen = {area: "沙坪坝区", indicator: "毛入园率", period: "2025", status: "actual"};

function part(index: number, paths: string[], more: Partial<Shard> = {}, manifest: Partial<Manifest> = {}) {
  const documents = paths.map((path) => makeEntry(path, {observations: {[`${path}.1`]: "98%"}}));
  const observations = Object.fromEntries(paths.map((path) => [`${path}.1`, seen]));
  const shard = {index, count: 2, documents: 3, plan: "p", ...more};
  return {
    folder: `part-${index}`,
    manifest: makeManifest(documents, ["乙"], {shard, observations, ...manifest}),
  };
}

const builtBy = (engine: string) => makeEntry("丁.pptx", {fingerprint: {engine, theme: "t", text: "x"}});

const parts = [part(1, ["甲.docx", "丙.docx"]), part(2, ["丁.pptx"])];
const told = (...folders: Parameters<typeof mergeShards>[0]) =>
  mergeShards(folders).diagnostics.map(({code, message}) => `${code}: ${message.en}`);

test("the parts of a build are the build", () => {
  const {value, diagnostics} = mergeShards(parts.toReversed());
  expect(diagnostics).toEqual([]);
  expect(value?.documents.map(({path}) => path)).toEqual(["丁.pptx", "丙.docx", "甲.docx"]);
  expect(value).not.toHaveProperty("shard");
  expect(value?.omitted.map(({subject}) => subject)).toEqual(["乙"]);
  expect(Object.keys(value?.observations ?? {})).toHaveLength(3);
});

describe("what does not go together", () => {
  const [one, two] = parts as [(typeof parts)[0], (typeof parts)[0]];

  test("a part that is missing", () => expect(told(two)).toEqual(["shard-missing: the part 1/2 is missing"]));

  test("a part that is there twice, with all its documents", () =>
    expect(told(one, two, {...two, folder: "copy"})).toEqual([
      'shard-doubled: the part "2/2" is in part-2 and copy',
      'shard-doubled: the document "丁.pptx" is in part-2 and copy',
    ]));

  test("a document that two parts have made, in any case", () =>
    expect(told(part(1, ["A.docx"]), part(2, ["a.docx"]))).toEqual([
      'shard-doubled: the document "A.docx" is in part-1 and part-2',
    ]));

  test.each([
    ["plan", part(2, ["丁.pptx"], {plan: "q"})],
    ["number of parts", part(2, ["丁.pptx"], {count: 3})],
    ["number of documents", part(2, ["丁.pptx"], {documents: 4})],
    ["program", part(2, ["丁.pptx"], {}, {generator: "jianbao 9"})],
    ["date", part(2, ["丁.pptx"], {}, {date: "2024-01-01"})],
    ["engine", part(2, [], {}, {documents: [builtBy("f")]})],
  ])("a part with another %s", (_, other) =>
    expect(told(one, other)).toEqual(["shard-of-another-build: this part is of another build than part-1"]),
  );

  test("a whole build, and nothing at all", () => {
    expect(told(one, {folder: "all", manifest: makeManifest([])})).toEqual([
      "no-shard: this is not one part of a build",
    ]);
    expect(told()).toEqual(["no-shard: there is nothing to merge"]);
  });
});
