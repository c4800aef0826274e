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
    "build",
    "manifest",
    "dataset",
    "template",
    "markdown",
    "chart",
    "theme",
    "writer",
    "ooxml",
    "model",
  ],
  cli: ["preview", "new", "check", "audit", "lint", "build", "manifest", "dataset", "template", "model"],
  // What people start from: templates, themes, whole projects, and the schemas that help them write.
  new: ["build", "schema", "dataset", "template", "theme", "font", "yaml", "model"],
  // JSON Schemas of all that people write in YAML.
  schema: ["template", "markdown", "theme", "yaml", "model"],
  preview: ["build", "writer", "font", "model"],
  check: ["build", "dataset", "template", "markdown", "theme", "figure", "model"],
  // Reads finished files: it must not share a line with what wrote them, not even the parser of XML.
  audit: ["dataset", "figure", "model"],
  // Finished files as packages and documents, whoever made them.
  lint: ["ooxml", "model"],
  // What a build leaves behind, for programs.
  manifest: ["model"],
  build: [
    "manifest",
    "figure",
    "dataset",
    "template",
    "markdown",
    "chart",
    "theme",
    "writer",
    "ooxml",
    "model",
  ],
  dataset: ["figure", "model"],
  // YAML with positions serves front matter, chart blocks and themes alike; it knows none of them.
  template: ["figure", "yaml", "model"],
  markdown: ["yaml", "model"],
  theme: ["yaml", "model"],
  chart: ["font", "model"],
  writer: ["theme", "font", "ooxml", "model"],
  ooxml: ["xml", "model"],
  yaml: ["model"],
  // XML as text and as a tree; it knows nothing of Office.
  xml: [],
  // The font that comes with the install: where it lies, what it can show.
  font: [],
  // Figures as Chinese texts print them, written and read.
  figure: ["model"],
  model: [],
};

/** The effects of a build, the readers of a data folder, of our own font and of our own page, and the command line. */
const mayTouchFiles =
  /^(?:cli\/.*|build\/(?:drawing-shelf|output-folder|session-folder|template-folder)|dataset\/dataset-files|font\/coverage|preview\/page-files)\.ts$/;

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
