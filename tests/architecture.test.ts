import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, posix, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/**
 * Which folders of `src/` the files of a folder may import from, their own always. From top to bottom the imports
 * point one way; the stages in the middle do not know each other.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "index.ts": [
    "audit",
    "lint",
    "check",
    "pipeline",
    "dataset",
    "template",
    "markdown",
    "chart",
    "theme",
    "writer",
    "ooxml",
    "model",
    "diagnostic",
  ],
  cli: [
    "preview",
    "new",
    "check",
    "audit",
    "lint",
    "pipeline",
    "dataset",
    "template",
    "model",
    "diagnostic",
    "base",
  ],
  // What people start from: templates, themes, whole projects, and the schemas that help them write.
  new: [
    "pipeline",
    "dataset",
    "template",
    "markdown",
    "theme",
    "font",
    "yaml",
    "model",
    "diagnostic",
    "base",
  ],
  preview: [
    "pipeline",
    "dataset",
    "template",
    "markdown",
    "chart",
    "theme",
    "figure",
    "writer",
    "font",
    "model",
    "diagnostic",
    "base",
  ],
  check: ["pipeline", "dataset", "template", "markdown", "theme", "figure", "model", "diagnostic", "base"],
  // Reads finished files: it must not share a line with what wrote them, not even the parser of XML.
  audit: ["dataset", "figure", "model", "diagnostic", "base"],
  pipeline: [
    "figure",
    "dataset",
    "template",
    "markdown",
    "chart",
    "theme",
    "writer",
    "lint",
    "ooxml",
    "model",
    "diagnostic",
    "base",
  ],
  dataset: ["figure", "model", "diagnostic", "base"],
  // YAML with positions serves front matter, chart blocks and themes alike; it knows none of them.
  template: ["figure", "yaml", "query", "model", "diagnostic", "base"],
  markdown: ["yaml", "query", "model", "diagnostic"],
  theme: ["yaml", "model", "diagnostic", "base"],
  chart: ["font", "model", "diagnostic", "base"],
  writer: ["theme", "font", "ooxml", "query", "model", "diagnostic"],
  // What makes a package unsound or a document poor, whoever made it.
  lint: ["ooxml", "font", "model", "diagnostic", "base"],
  ooxml: ["font", "model", "base"],
  yaml: ["diagnostic"],
  // The font that comes with the install: where it lies, what it can show.
  font: ["diagnostic"],
  // Figures as Chinese texts print them, written and read.
  figure: ["model", "base"],
  // What several stages ask of a document: its captions, its plain text, its blocks in order.
  query: ["model"],
  // The nouns.
  model: ["diagnostic"],
  // A problem as a value: what, where, and the way out.
  diagnostic: [],
  // What the language does not have of its own.
  base: [],
};

/** The effects of a build, the readers of a data folder, of our own font and of our own page, and the command line. */
const mayTouchFiles =
  /^(?:cli\/.*|pipeline\/(?:folders\/(?:output-folder|session-folder|template-folder)|incremental\/drawing-cache)|dataset\/dataset-files|font\/coverage|preview\/page-files)\.ts$/;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The file that is imported. */
  readonly path: string;
}

const files = readdirSync(src, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** `import … from`, `export … from` and `import(…)`, of files in `src/`. */
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), "utf8");
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)"(\.[^"]+)"/gm);
  return [...found].map(([, target]) => {
    const path = posix.join(dirname(file), target!);
    return {file, from: file.split("/")[0]!, to: path.split("/")[0]!, path};
  });
});

test("every folder is on the map", () => {
  const folders = new Set(files.map((file) => file.split("/")[0]!));
  expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
});

test("imports point one way", () => {
  expect(imports.length).toBeGreaterThan(files.length);
  const against = imports.filter(({from, to}) => from !== to && !allowed[from]?.includes(to));
  expect(against.map(({file, to}) => `${file} imports from ${to}/`)).toEqual([]);
});

test("the two writers do not import each other", () => {
  const across = imports.filter(({file, path}) => {
    const [writer, other] = [file, path].map((each) => /^writer\/(docx|pptx)\//.exec(each)?.[1]);
    return writer !== undefined && other !== undefined && writer !== other;
  });
  expect(across).toEqual([]);
});

test("only the command line prints, ends the process or reads its arguments", () => {
  const speaking = files.filter((file) => {
    const text = readFileSync(join(src, file), "utf8");
    return (
      !file.startsWith("cli/") &&
      /\bconsole\.|process\.(?:stdout|stderr|exit|exitCode|argv|env)\b/.test(withoutComments(text))
    );
  });
  expect(speaking).toEqual([]);
});

test("files are touched in few places, and no clock is read", () => {
  const texts = files.map((file) => ({file, text: withoutComments(readFileSync(join(src, file), "utf8"))}));
  const reading = texts.filter(({text}) => /"node:fs(?:\/promises)?"/.test(text)).map(({file}) => file);
  expect(reading.filter((file) => !mayTouchFiles.test(file))).toEqual([]);
  const timed = texts.filter(({text}) => /Date\.now\(|new Date\(\)|performance\.now/.test(text));
  expect(timed.map(({file}) => file)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
