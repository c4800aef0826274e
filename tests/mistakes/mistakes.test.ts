import {describe, expect, test, vi} from "vitest";
import {checkProject} from "../../src/check/check-project.ts";
import type {Diagnostic, Wording} from "../../src/diagnostic/diagnostic.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {readCorpus} from "./read-corpus.ts";

vi.setConfig({testTimeout: 60_000});

const corpus = readCorpus();

test("the corpus is as large as it should be", () => {
  expect([...corpus.values()].flat().length).toBeGreaterThanOrEqual(100);
});

for (const [file, mistakes] of corpus) {
  describe(file, () => {
    test.each(mistakes.map((mistake) => [mistake.name, mistake] as const))("%s", async (_, mistake) => {
      const checked = await checkProject({coverage: false, strict: false}, memoryEffects(mistake.project));
      expect(tell(checked.diagnostics)).toEqual(mistake.expected);
      for (const diagnostic of checked.diagnostics) expectBothLanguages(diagnostic);
      const built = await build({selection: everything, generator: "test"}, memoryEffects(mistake.project));
      expect(tell(built.diagnostics)).toEqual(mistake.expected);
    });
  });
}

function tell(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({severity, code, hint, place}) => {
      const remedy = hint ? ` → ${hint.en}` : "";
      return `${place ? formatPlace(place) : ""} ${severity} ${code}${remedy}`;
    })
    .sort();
}

/** What is found and what was expected is named in both languages. */
function expectBothLanguages({message, hint}: Diagnostic): void {
  for (const {en, zh} of hint ? [message, hint] : [message]) {
    expect(en).toMatch(/[a-z]{2}/);
    expect(en.replace(/"[^"]*"|\{\{[^}]*\}\}|\([^)]*\)/g, "")).not.toMatch(/\p{Script=Han}{6}/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(quotedIn({en, zh})).toEqual([]);
  }
}

/** The names that English quotes and Chinese does not mention. */
function quotedIn({en, zh}: Wording): string[] {
  const examples = /\([^)]*\)/g;
  return [...en.replace(examples, "").matchAll(/"([^"\s]+)"/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !zh.includes(name));
}
