// Whatever an editor can write has its place in the documentation of both languages, and nothing else has.

import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {z} from "zod";
import {baseProject, findExamples, languages, readPages} from "../../scripts/doc-examples.mjs";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {zh} from "../../src/language/zh.ts";
import {chartBlockSchema} from "../../src/markdown/brief-schema.ts";
import {meetingSchema} from "../../src/meeting/meeting-schema.ts";
import {chartTypes} from "../../src/model/chart.ts";
import {compareAreas} from "../../src/template/compare-areas.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {frontMatterSchema} from "../../src/template/front-matter.ts";
import {helpers} from "../../src/template/helpers/index.ts";
import {describeProgress} from "../../src/template/progress.ts";
import {describeIndicators} from "../../src/template/select.ts";
import {fieldsOf} from "../../src/template/shapes.ts";
import {slideHouseSchema} from "../../src/theme/house/slide-house-schema.ts";
import {wordHouseSchema} from "../../src/theme/house/word-house-schema.ts";
import {slideThemeSchema} from "../../src/theme/slide-theme.ts";
import {wordThemeSchema} from "../../src/theme/word-theme.ts";
import {documentedKeys, documentedThings} from "./documented.ts";
import {findCodes} from "./find-codes.ts";

const all = readPages();
/** The sources of a stage, one after the other. */
const sourcesOf = (folder: string) => {
  const root = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
  const names = readdirSync(root, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"));
  return names.map((name) => readFileSync(join(root, name), "utf8")).join("\n");
};
/** The texts in quotes of the first list that a pattern finds in a stage. */
const listIn = (folder: string, pattern: RegExp) =>
  [...(pattern.exec(sourcesOf(folder))?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, word]) => word!);

const wordPaths = leaves(wordThemeSchema);
const slidePaths = leaves(slideThemeSchema);
const styled = wordPaths.filter((path) => path.startsWith("styles.")).map((path) => path.split("."));
const roles = [...new Set(styled.map(([, role]) => role!))];
const styleKeys = [...new Set(styled.map(([, , key]) => key!))];
const plainWordPaths = wordPaths.filter((path) => !path.startsWith("styles."));

describe.each(languages)("in %s", (language) => {
  const pages = all.filter((page) => page.language === language);
  const page = (name: string) => pages.find((each) => each.name === name)!;
  const expectSame = (found: Iterable<string>, wanted: Iterable<string>) =>
    expect([...found].sort()).toEqual([...wanted].sort());

  test("every helper has its section, with its options and an example", () => {
    const things = documentedThings(page("helpers"));
    expectSame(
      things.keys(),
      helpers.map(({name}) => name),
    );
    for (const {name, options} of helpers) {
      const section = things.get(name)!;
      const explained = section.split("<!-- example")[0]!;
      const named = [...explained.matchAll(/`([a-z]+)=`/g)].map(([, option]) => option!);
      expect({name, options: [...new Set(named)].sort()}).toEqual({
        name,
        options: Object.keys(options).sort(),
      });
      expect(section).toContain("<!-- example");
      expect(section).toMatch(new RegExp(`[{(]${name}[ )}]`));
    }
  });

  test("every block of templates and of Markdown has its section and an example", () => {
    const blocks = listIn("template", /blockHelpers = \[([^\]]*)\]/);
    expectSame(documentedThings(page("template")).keys(), blocks);
    const containers = [...listIn("markdown/blocks", /const containerNames = \[([^\]]*)\]/), "column"];
    const written = documentedThings(page("blocks"));
    expectSame(written.keys(), [
      ...containers.map((name) => `:::${name}`),
      ":ref[…]",
      ":light[…]",
      "::appendix",
      "![…](…)",
      "---",
      "#",
      "表：",
    ]);
    for (const [name, section] of [...written, ...documentedThings(page("template"))]) {
      // Columns and a column have one example.
      if (name !== ":::columns") expect(section).toContain("<!-- example");
    }
  });

  test("every kind of chart has its section and an example, every key its row", () => {
    const things = documentedThings(page("charts"));
    expectSame(things.keys(), chartTypes);
    for (const [type, section] of things) expect(section).toContain(`type: ${type}\n`);
    const keys = Object.keys(chartBlockSchema.shape);
    expectSame(documentedKeys(pages, "chart"), keys);
    const written = findExamples(page("charts")).map(({code}) => code);
    const unused = keys.filter((key) => !written.some((code) => code.includes(`\n${key}: `)));
    expect(unused).toEqual([]);
  });

  test("every key of front matter has its row", () => {
    expectSame(documentedKeys(pages, "front-matter"), Object.keys(frontMatterSchema.shape));
  });

  test("every key of a meeting has its row, and every field that templates see of it", () => {
    expectSame(documentedKeys(pages, "meeting"), Object.keys(meetingSchema.shape));
    expectSame(documentedKeys(pages, "meeting-record"), Object.keys(fieldsOf.meeting));
  });

  test("every variable and every field has its row", async () => {
    const files = baseProject([]);
    const encode = async (path: string) => new TextEncoder().encode(String(files[path]));
    const view = viewDataset((await loadDataset("data", {readFile: encode})).value!);
    const fields = (record: object) => Object.keys(record).filter((key) => key !== "place");
    const indicator = fields(view.indicators[0]!);
    const beyond = (record: object) => fields(record).filter((key) => !indicator.includes(key));
    const record = fields(describeIndicators(view.observations)[0]!);
    const records = {
      area: fields(view.areas[0]!),
      topic: fields(view.topics[0]!),
      observation: fields(view.observations[0]!),
      indicator,
      "indicator-record": beyond(describeIndicators(view.observations)[0]!),
      progress: beyond(describeProgress(view, {}, 1)[0]!).filter((key) => !record.includes(key)),
      comparison: beyond(compareAreas(view.observations, null, zh.dates)[0]!),
      initiative: fields(view.initiatives[0]!),
      source: fields(view.dataset.sources[0]!),
    };
    for (const [name, keys] of Object.entries(records)) expectSame(documentedKeys(pages, name), keys);
    const loop = listIn("template", /loopVariables = \[([^\]]*)\]/).map((name) => `@${name}`);
    expectSame(documentedKeys(pages, "loop-variables"), loop);
    const made = /function makeContext[\s\S]*?return \{([\s\S]*?)\n {2}\};/.exec(sourcesOf("template"))?.[1];
    const variables = [...(made ?? "").matchAll(/^ {4}(\w+)[:,]|\? \{(\w+):/gm)].map(
      ([, one, other]) => (one ?? other)!,
    );
    expectSame(documentedKeys(pages, "variables"), variables);
  });

  test("every key of both kinds of themes has its row and its example", () => {
    expectSame(documentedKeys(pages, "slide-theme"), slidePaths);
    const own = leaves(slideHouseSchema).filter((path) => /^(?:from|layouts)\b/.test(path));
    expectSame(documentedKeys(pages, "slide-house"), own);
    expectSame(documentedKeys(pages, "word-theme"), plainWordPaths);
    const ownWord = Object.keys(wordHouseSchema.shape).filter((key) => !(key in wordThemeSchema.shape));
    expectSame(documentedKeys(pages, "word-house"), ownWord);
    expectSame(documentedKeys(pages, "word-role"), roles);
    expectSame(documentedKeys(pages, "word-style"), styleKeys);
    const shown = (base: string) =>
      findExamples(page("themes"))
        .filter(({options}) => options?.base === base)
        .flatMap(({code}) => pathsOf(parse(code)));
    expect(slidePaths.filter((path) => !shown("meeting").includes(path))).toEqual([]);
    const word = shown("plain");
    expect(plainWordPaths.filter((path) => !word.includes(path))).toEqual([]);
    expect(roles.filter((role) => !word.some((path) => path.startsWith(`styles.${role}.`)))).toEqual([]);
    expect(
      styleKeys.filter((key) => !word.some((path) => /^styles\./.test(path) && path.endsWith(`.${key}`))),
    ).toEqual([]);
  });

  test("every code of a message has its row, once", () => {
    const codes = findCodes();
    expect(codes.length).toBeGreaterThan(100);
    expectSame(documentedKeys(pages, "codes"), codes);
  });

  test("every link within the documentation leads somewhere", () => {
    const home = {name: "README", file: "docs/README.md", text: readFileSync("docs/README.md", "utf8")};
    for (const {file, text} of [home, ...pages]) {
      // Templates that are shown name pictures of their own.
      const read = text.replace(/^(`{3,}).*?^\1$/gms, "").replace(/`[^`\n]*`/g, "");
      for (const [, target = ""] of read.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
        const url = new URL(target, new URL(`../../${file}`, import.meta.url));
        expect({file, target, exists: isThere(url)}).toEqual({file, target, exists: true});
      }
    }
  });
});

test("the index leads to every page", () => {
  const index = readFileSync("docs/README.md", "utf8");
  const missing = all.filter(({language, name}) => !index.includes(`(${language}/${name}.md)`));
  expect(missing.map(({file}) => file)).toEqual([]);
});

function isThere(url: URL): boolean {
  try {
    readFileSync(url);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR";
  }
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** Paths of all keys that hold a value; of a list of records, the keys of a record. */
function leaves(schema: z.ZodType): string[] {
  return walk(z.toJSONSchema(schema, {io: "input", unrepresentable: "any"}) as JsonSchema, "");
}

function walk(schema: JsonSchema, path: string): string[] {
  const {properties} = schema.properties ? schema : (schema.items ?? {});
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, value]) =>
    walk(value, path === "" ? key : `${path}.${key}`),
  );
}

/** The same of a value. */
function pathsOf(value: unknown, path = ""): string[] {
  const records = Array.isArray(value) ? value : [value];
  const isLeaf = records.some((record) => typeof record !== "object" || record === null);
  if (isLeaf) return [path];
  const pairs = records.flatMap((record) => Object.entries(record as object));
  return pairs.flatMap(([key, inner]) => pathsOf(inner, path === "" ? key : `${path}.${key}`));
}
