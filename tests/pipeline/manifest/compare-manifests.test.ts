import {describe, expect, test} from "vitest";
import {compareManifests} from "../../../src/pipeline/manifest/compare-manifests.ts";
import {makeEntry, makeManifest} from "../../support/manifest-entry.ts";

const about = (area: string, indicator: string, period = "2025", status = "actual") => ({
  area,
  indicator,
  period,
  status,
});
const facts = {
  a: about("沙坪坝区", "毛入园率"),
  b: about("沙坪坝区", "幼儿园数"),
  c: about("重庆高新区", "毛入园率"),
};
const old = makeManifest(
  [
    makeEntry("甲.docx", {observations: {a: "98%", b: "12所"}}),
    makeEntry("甲.pptx", {template: "deck", subject: "甲", observations: {a: "98%"}}),
    makeEntry("乙.docx", {observations: {c: "90%"}}),
    makeEntry("丙.docx"),
  ],
  [],
  {observations: facts},
);
const paths = (documents: readonly {path: string}[]) => documents.map(({path}) => path);

test("a build is the same as itself", () => {
  expect(compareManifests(old, old)).toEqual({
    figures: [],
    added: [],
    removed: [],
    rebuilt: [],
    failed: [],
    unchanged: 4,
  });
});

describe("what has changed", () => {
  const fresh = makeManifest(
    [
      makeEntry("甲.docx", {sha256: "11", observations: {a: "98.5%", b: "12所"}}),
      makeEntry("甲（新名）.pptx", {
        template: "deck",
        subject: "甲",
        sha256: "12",
        observations: {a: "98.5%"},
      }),
      makeEntry("乙.docx", {sha256: "13", observations: {renamed: "90%"}}),
      makeEntry("丁.docx"),
      makeEntry("戊.docx", {status: "failed", sha256: null, fingerprint: null}),
    ],
    [],
    {observations: {...facts, renamed: facts.c}},
  );
  const difference = compareManifests(old, fresh);

  test("a figure is told once, with every document that shows it", () => {
    expect(difference.figures).toEqual([
      {...facts.a, old: "98%", new: "98.5%", documents: ["甲.docx", "甲（新名）.pptx"]},
    ]);
  });

  test("documents that are new, gone, reworded and failed", () => {
    expect(paths(difference.added)).toEqual(["丁.docx"]);
    expect(paths(difference.removed)).toEqual(["丙.docx"]);
    // Its observation has another id, and says the same.
    expect(paths(difference.rebuilt)).toEqual(["乙.docx"]);
    expect(paths(difference.failed)).toEqual(["戊.docx"]);
    expect(difference.unchanged).toBe(0);
  });

  test("what is cited anew or no longer, and figures that sources contradict", () => {
    const more = makeManifest(
      [makeEntry("甲.docx", {sha256: "9", observations: {a: "98%", a2: "97%", c: "90%"}})],
      [],
      {
        observations: {...facts, a2: facts.a},
      },
    );
    const {figures} = compareManifests(old, more);
    expect(figures).toEqual([
      {...facts.b, old: "12所", new: null, documents: ["甲.docx"]},
      {...facts.a, old: "98%", new: "97% / 98%", documents: ["甲.docx"]},
      {...facts.c, old: null, new: "90%", documents: ["甲.docx"]},
    ]);
  });

  test("orphans are documents that are gone", () => {
    const orphaned = {...old, documents: old.documents.map((each) => ({...each, status: "orphan" as const}))};
    expect(paths(compareManifests(old, orphaned).removed)).toHaveLength(4);
  });
});
