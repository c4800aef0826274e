// Kind: a theme that says the language of the documents in it, in a package of another language.
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {checkWithReader} from "../../src/check/check-with-reader.ts";
import {readBrief, readTheme} from "../../src/check/read-texts.ts";
import type {TextReader} from "../../src/check/text-reader.ts";
import {planEverything} from "../../src/pipeline/project/plan-documents.ts";
import {prepareProject} from "../../src/pipeline/project/prepare-project.ts";
import {themeOf} from "../../src/pipeline/project/theme-of.ts";
import {fontsOf} from "../../src/theme/fonts-of.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {makeTemplate, smallProject} from "../support/small-project.ts";

const plain = readFileSync(new URL("../../templates/themes/plain.yaml", import.meta.url), "utf8");
const body = "# Data\n\n{{#each (observations) as |o|}}\n- seen: {{status o}} {{period o}}\n{{/each}}\n";
const effects = memoryEffects(
  smallProject({
    "templates/themes/english.yaml": `${plain}\nlanguage: en\n`,
    "templates/by-theme.md": makeTemplate({title: "{{area.name}} 1", theme: "english", body}),
    "templates/by-template.md": makeTemplate({
      title: "{{area.name}} 2",
      theme: "plain",
      more: "language: en\n",
      body,
    }),
  }),
);

test("check reads the texts that are built", async () => {
  const texts: string[] = [];
  const reader: TextReader = {
    readTheme: async (text, file) => readTheme(text, file),
    readBrief: async (text, pictures) => {
      texts.push(text);
      return readBrief(text, pictures);
    },
    close: async () => undefined,
  };
  const {diagnostics} = await checkWithReader(reader, {coverage: false, strict: false}, effects);
  expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  const seen = texts.flatMap((text) => text.match(/^- seen: .*$/gmu) ?? []);
  expect(seen.length).toBeGreaterThan(0);
  for (const line of seen) expect(line).toMatch(/^- seen: (?:Actual|Baseline|Target) \d{4}(?:–\d{4})?$/u);
});

test("whoever asks for the theme of a document gets it in the document's language", async () => {
  const {value: project} = await prepareProject(effects);
  if (!project) throw new Error("the project is whole");
  const fonts = (template: string) =>
    planEverything(project)
      .documents.filter(({prepared}) => prepared.template.name === template)
      .map((document) => fontsOf(themeOf(document, project)));
  const latin = fonts("by-template");
  expect(latin.length).toBeGreaterThan(0);
  for (const each of latin) expect(each).toContain("Calibri");
  expect(fonts("brief").flat()).not.toContain("Calibri");
});
