import {describe, expect, test} from "vitest";
import type {Manifest} from "../../../src/pipeline/manifest/manifest.ts";
import {settleManifest} from "../../../src/pipeline/manifest/settle-manifest.ts";
import {makeEntry, makeManifest} from "../../support/manifest-entry.ts";

const partial = {isWhole: false, brokenTemplates: new Map(), brokenMeetings: new Map()};
const whole = {...partial, isWhole: true};
const statuses = ({documents}: Manifest) => documents.map(({path, status}) => `${path} ${status}`);

describe("a build and what lies in the folder", () => {
  test("documents of an earlier build stay while their files are there; those built anew are replaced", () => {
    const earlier = makeManifest([makeEntry("甲.docx"), makeEntry("乙.docx"), makeEntry("丙.docx")]);
    const fresh = makeManifest([makeEntry("乙.docx", {sha256: "11"})]);
    const files = new Set(["甲.docx", "乙.docx"]);
    const {documents} = settleManifest(fresh, {...partial, manifest: earlier, files});
    expect(documents.map(({path, sha256}) => `${path} ${sha256}`)).toEqual(["乙.docx 11", "甲.docx 00"]);
  });

  test("after a build of everything the others are orphans, those of a broken template stale", () => {
    const earlier = makeManifest([makeEntry("甲.docx"), makeEntry("乙.docx", {template: "broken"})]);
    const files = new Set(["甲.docx", "乙.docx", "丙.docx"]);
    const around = {...whole, manifest: earlier, files, brokenTemplates: new Map([["broken", []]])};
    expect(statuses(settleManifest(makeManifest([makeEntry("丙.docx")]), around))).toEqual([
      "丙.docx built",
      "乙.docx stale",
      "甲.docx orphan",
    ]);
  });

  test("a document under a new name leaves its old one out", () => {
    const earlier = makeManifest([makeEntry("旧.docx", {subject: "甲"})]);
    const fresh = makeManifest([makeEntry("新.docx", {subject: "甲"})]);
    const files = new Set(["旧.docx", "新.docx"]);
    expect(statuses(settleManifest(fresh, {...partial, manifest: earlier, files}))).toEqual([
      "新.docx built",
    ]);
  });

  test("what was omitted and is built now is no longer omitted, and the other way round", () => {
    const earlier = makeManifest([makeEntry("甲.docx")], ["乙", "丙"]);
    const around = {...partial, manifest: earlier, files: new Set(["甲.docx", "乙.docx"])};
    const subjects = ({omitted}: Manifest) => omitted.map(({subject}) => subject);
    expect(subjects(settleManifest(makeManifest([makeEntry("乙.docx")]), around))).toEqual(["丙"]);
    expect(
      subjects(settleManifest(makeManifest([makeEntry("乙.docx")]), {...around, isWhole: true})),
    ).toEqual([]);
  });

  test("without an earlier manifest a build is all there is", () => {
    const fresh = makeManifest([makeEntry("乙.docx"), makeEntry("甲.docx")]);
    expect(settleManifest(fresh, {...whole, manifest: undefined, files: new Set()})).toEqual(fresh);
  });
});
