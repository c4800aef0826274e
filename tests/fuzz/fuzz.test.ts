import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {build} from "../../src/pipeline/build.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {isThorough} from "../support/thorough.ts";
import {validatePackage} from "../support/validate-package.ts";
import {randomProject} from "./random-project.mjs";
import {type Outcome, runProject} from "./run-project.mjs";

// `.ci/check-fuzz.mjs` goes through thousands of them.
const all = Array.from({length: 40}, (_, index) => 8000 + index);
/** Small ones of every kind, with as many mistakes as the others. */
const some = [8001, 8002, 8004, 8006, 8008, 8009, 8011, 8012, 8013, 8016, 8019, 8023, 8029, 8031, 8035, 8038];
const seeds = isThorough ? all : some;

const folder = fileURLToPath(new URL("../../templates/themes/", import.meta.url));
const themes = Object.fromEntries(
  readdirSync(folder).map((name) => [name.replace(".yaml", ""), parse(readFileSync(folder + name, "utf8"))]),
);

const outcomes = new Map<number, Outcome>();

test.each(seeds)("project %i is built soundly or refused clearly", async (seed) => {
  const project = randomProject(seed, themes, 3);
  const effects = memoryEffects(project.files);
  const outcome = await runProject(project, {
    build,
    lint: lintPackage,
    effects,
    readOutput: () => effects.written,
  });
  outcomes.set(seed, outcome);
  expect(outcome.problems).toEqual([]);
});

test("the same seed gives the same bytes", async () => {
  const seed = seeds.find((each) => outcomes.get(each)?.files.length === 2)!;
  const project = randomProject(seed, themes, 3);
  const effects = memoryEffects(project.files);
  await runProject(project, {build, lint: () => [], effects, readOutput: () => effects.written});
  const again = outcomes
    .get(seed)!
    .files.map(({path}) => Buffer.from(effects.written.get(path)!).toString("base64"));
  expect(again).toEqual(outcomes.get(seed)!.files.map(({bytes}) => Buffer.from(bytes).toString("base64")));
});

test("there was something of everything", () => {
  const all = [...outcomes.values()];
  const verdicts = new Set(all.map(({verdict}) => verdict));
  expect([...verdicts].sort()).toEqual(["data-invalid", "done", "template-invalid"]);
  expect(new Set(all.flatMap(({files}) => files.map(({format}) => format)))).toEqual(
    new Set(["docx", "pptx"]),
  );
  expect(new Set(all.flatMap(({errors}) => errors)).size).toBeGreaterThan(8);
});

describe("the Open XML SDK", () => {
  test.each(["docx", "pptx"] as const)("finds nothing in a %s", async (format) => {
    const files = [...outcomes.values()].flatMap((outcome) => outcome.files);
    const file = files
      .filter((each) => each.format === format)
      .sort((a, b) => b.bytes.length - a.bytes.length)[0]!;
    expect(await validatePackage(file.bytes, format)).toEqual([]);
  });
});
