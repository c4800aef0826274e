import {configDefaults, defineConfig, type TestProjectInlineConfiguration} from "vitest/config";
import {SlowFirst} from "./tests/support/slow-first.ts";

/** They build documents by the dozen, start processes or go through hundreds of cases: seconds each. */
const slow = [
  "tests/cli/*.test.ts",
  "tests/docs/{examples,extract,start}.test.ts",
  "tests/end-to-end/*.test.ts",
  "tests/fuzz/*.test.ts",
  "tests/**/*.property.test.ts",
  "tests/check/check-project.test.ts",
  "tests/audit/seeded-edits.test.ts",
  "tests/new/plan-template.test.ts",
  "tests/markdown/plain/read-plain-markdown.test.ts",
  "tests/mistakes/*.test.ts",
  "tests/language/{english-project,health-documents}.test.ts",
  "tests/lint/{lint-package,bad-packages}.test.ts",
  "tests/template/escape-markdown.test.ts",
  "tests/oracle/{docx,pptx,native-chart}/**/*.test.ts",
  "tests/oracle/{normalize-library,repairs}.test.ts",
  "tests/writer/{native-chart,native-chart-choice}.test.ts",
  "tests/writer/docx/write-docx.test.ts",
  "tests/writer/html/**/real-*.test.ts",
  "tests/writer/pptx/{accessibility,write-pptx}.test.ts",
  "tests/writer/pptx/{hostile,house}/*.test.ts",
  "tests/ooxml/{finished-files,hostile-text}.test.ts",
  "tests/pipeline/**/*.test.ts",
  "tests/preview/preview-app.test.ts",
  "tests/word-templates/{made,hostile}.test.ts",
];
/** They look at what happens when a module is loaded, or stand in for one. */
const slowAlone = ["tests/pipeline/incremental/text-basis.test.ts"];
const quickAlone = [
  "tests/lint/raw-libraries.test.ts",
  "tests/writer/typesetting/font.test.ts",
  "tests/language/third-language.test.ts",
];

// The libraries as users get them: in development, micromark holds itself to account at every character.
process.env.NODE_ENV = "production";

export default defineConfig({
  test: {
    // A slow machine is no fault; what never ends, CI stops.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: "100%",
    // Documents are made of many small things that do not last; with more room for them there is less to collect.
    execArgv: ["--max-semi-space-size=64"],
    sequence: {sequencer: SlowFirst},
    projects: [
      project("slow", {include: slow, exclude: slowAlone, isolate: false, ...compiled()}),
      project("slow alone", {include: slowAlone, ...compiled()}),
      project("quick", {exclude: [...slow, ...slowAlone, ...quickAlone], isolate: false}),
      project("quick alone", {include: quickAlone}),
    ],
  },
});

/** Without isolation a worker loads the libraries once, not once for each file: a tenth of all the time. */
function project(
  name: string,
  {exclude = [], ...test}: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration {
  return {extends: true, test: {...test, name, exclude: [...configDefaults.exclude, ...exclude]}};
}

function compiled() {
  return {globalSetup: ["tests/support/compile.ts"]};
}
