import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, posix, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {groupBy} from "../src/base/group-by.ts";

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
    "pdf",
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
    "extract",
    "preview",
    "new",
    "check",
    "audit",
    "lint",
    "pipeline",
    "pdf",
    "dataset",
    "meeting",
    "template",
    "model",
    "diagnostic",
    "base",
  ],
  // What people start from: templates, themes, whole projects, and the schemas that help them write.
  new: [
    "extract",
    "pipeline",
    "dataset",
    "meeting",
    "template",
    "language",
    "figure",
    "markdown",
    "theme",
    "font",
    "yaml",
    "model",
    "diagnostic",
    "base",
  ],
  preview: [
    "extract",
    "new",
    "form",
    "pipeline",
    "pdf",
    "dataset",
    "meeting",
    "template",
    "markdown",
    "chart",
    "theme",
    "language",
    "figure",
    "writer",
    "font",
    "model",
    "diagnostic",
    "base",
  ],
  // Sources that are workbooks are opened as the audit opens finished files.
  check: [
    "pipeline",
    "audit",
    "dataset",
    "template",
    "markdown",
    "theme",
    "figure",
    "model",
    "diagnostic",
    "base",
  ],
  // The way in: from the text of a report to draft rows. It reads Office files as the audit does, and sources as check does.
  extract: ["check", "audit", "dataset", "figure", "yaml", "model", "diagnostic", "base"],
  // Reads finished files: it must not share a line with what wrote them, not even the parser of XML.
  audit: ["dataset", "language", "figure", "model", "diagnostic", "base"],
  pipeline: [
    "language",
    "figure",
    "dataset",
    "meeting",
    "template",
    "markdown",
    "chart",
    "picture",
    "theme",
    "writer",
    "pdf",
    "lint",
    "form",
    "ooxml",
    "query",
    "model",
    "diagnostic",
    "base",
  ],
  dataset: ["language", "figure", "model", "diagnostic", "base"],
  // What somebody asks for by name: it knows neither the data nor the templates.
  meeting: ["yaml", "model", "diagnostic"],
  // YAML with positions serves front matter, chart blocks and themes alike; it knows none of them.
  template: ["form", "language", "figure", "yaml", "query", "model", "diagnostic", "base"],
  markdown: ["yaml", "language", "query", "model", "diagnostic"],
  theme: ["house", "office", "yaml", "colour", "language", "model", "diagnostic", "base"],
  chart: ["language", "query", "font", "colour", "model", "diagnostic", "base"],
  // Pictures that people put into the templates folder: whether they are whole, upright and small enough.
  picture: ["font", "model", "diagnostic", "base"],
  writer: [
    "theme",
    "house",
    "font",
    "form",
    "colour",
    "ooxml",
    "language",
    "query",
    "model",
    "diagnostic",
    "base",
  ],
  // Word files that are to be filled, as they were saved: the template stage reads their text, a writer fills them.
  form: ["office", "ooxml", "diagnostic", "base"],
  // Files that others made in Office, as far as it does not matter what for.
  office: ["ooxml", "diagnostic", "base"],
  // What makes a package unsound or a document poor, whoever made it.
  lint: ["ooxml", "font", "model", "diagnostic", "base"],
  // Finished files and a program of the computer: it knows nothing of what they say.
  pdf: ["model", "diagnostic", "base"],
  // The files of a house that documents are to look like: what stands in them, as plain data.
  house: ["office", "ooxml", "colour", "model", "diagnostic", "base"],
  ooxml: ["font", "model", "base"],
  yaml: ["diagnostic"],
  // The font that comes with the install: where it lies, what it can show.
  font: ["diagnostic"],
  // Figures as Chinese texts print them, written and read.
  figure: ["language", "model", "base"],
  // What several stages ask of a document: its captions, its plain text, its blocks in order.
  query: ["language", "model"],
  // What the program writes into documents itself, language by language.
  language: ["model"],
  // The nouns.
  model: ["diagnostic"],
  // A problem as a value: what, where, and the way out.
  diagnostic: [],
  // Which colours can be told apart.
  colour: [],
  // What the language does not have of its own.
  base: [],
};

/** The effects of a build, the readers of a data folder, of our own font and of our own page, and the command line. */
const mayTouchFiles =
  /^(?:cli\/.*|pipeline\/(?:folders\/(?:meeting-folder|meeting-store|output-folder|session-folder|template-folder)|incremental\/(?:file-cache|shell-cache))|dataset\/dataset-files|font\/coverage|pdf\/(?:find-libreoffice|installed-fonts|libreoffice-printer|print-batch|workplace)|preview\/page-files)\.ts$/;

/** Which rooms of `src/pipeline/` a room may import from; beside them stand what builds ask for, touch and tell. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  document: ["incremental"],
  incremental: ["project", "manifest"],
  project: ["manifest"],
  manifest: [],
  folders: [],
};
const besideRooms = /^(?:build-effects|build-request|build-report)\.ts$/;

/** Nobody imports them: the package and its command begin here, the page in a browser; threads are asked for by name. */
const entries = ["cli/jianbao.ts", "index.ts", "preview/page/main.ts", "preview/page/review.ts"];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The file that is imported. */
  readonly path: string;
  /** Nothing of it is left when the program runs. */
  readonly isType: boolean;
}

const files = readdirSync(src, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** `import … from`, `export … from` and `import(…)`, of files in `src/`. */
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), "utf8");
  const found = text.matchAll(
    /(?:(?:^(?:import|export)\b([^;"]*?))?\bfrom\s+|\bimport\s*\(\s*|^import\s+)"(\.[^"]+)"/gm,
  );
  return [...found].map(([, names, target]) => {
    const path = posix.join(dirname(file), target!);
    const isType = names?.trimStart().startsWith("type ") ?? false;
    return {file, from: file.split("/")[0]!, to: path.split("/")[0]!, path, isType};
  });
});

test("every folder is on the map", () => {
  const folders = new Set(files.map((file) => file.split("/")[0]!));
  expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
});

test("every import leads to a file", () => {
  expect(imports.filter(({path}) => !files.includes(path))).toEqual([]);
});

test("the map shows every folder, and nothing that is not there", () => {
  const map = readFileSync(join(src, "../ARCHITECTURE.md"), "utf8");
  const folders = new Set(files.flatMap((file) => (file.includes("/") ? [file.split("/")[0]!] : [])));
  expect([...folders].filter((folder) => !new RegExp(`\\b${folder}\\b`).test(map))).toEqual([]);
  const named = [...map.matchAll(/`((?:src|docs|data|templates|tests|scripts)\/[^`*]*)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(src, "..", path)))).toEqual([]);
});

test("imports point one way", () => {
  expect(imports.length).toBeGreaterThan(files.length);
  const against = imports.filter(({from, to}) => from !== to && !allowed[from]?.includes(to));
  expect(against.map(({file, to}) => `${file} imports from ${to}/`)).toEqual([]);
});

test("no file leads back to itself, by types neither", () => {
  expect(findCircles(imports)).toEqual([]);
});

test("a circle is told as the way around it", () => {
  const ways = ["a b", "a c", "b d", "c d", "d b"].map((way) => {
    const [file = "", path = ""] = way.split(" ");
    return {file, path};
  });
  expect(findCircles(ways)).toEqual(["b → d → b"]);
  expect(findCircles(ways.slice(0, -1))).toEqual([]);
  expect(findCircles([{file: "a", path: "a"}])).toEqual(["a → a"]);
});

test("every file is of use", () => {
  const used = new Set([...imports.map(({path}) => path), ...entries, ...threads()]);
  expect(files.filter((file) => !used.has(file))).toEqual([]);
  expect(imports.filter(({path}) => entries.includes(path))).toEqual([]);
});

test("the rooms of the pipeline open one way", () => {
  const inRooms = imports.flatMap((each) => {
    const [, room, file] = /^pipeline\/(\w+)\/(.*)$/.exec(each.file) ?? [];
    const [, to] = /^pipeline\/(.*)$/.exec(each.path) ?? [];
    return room === undefined || file === undefined || to === undefined ? [] : [{...each, room, to}];
  });
  expect(new Set(inRooms.map(({room}) => room))).toEqual(new Set(Object.keys(rooms)));
  const against = inRooms.filter(({room, to}) => {
    const [other, ...inside] = to.split("/");
    if (inside.length === 0) return !besideRooms.test(to);
    return other !== room && !rooms[room]?.includes(other!);
  });
  expect(against.map(({file, to}) => `${file} imports ${to}`)).toEqual([]);
});

test("rules and repairs do not know one another", () => {
  const listed = /^(?:lint\/rules\/|ooxml\/repairs\/(?!repairs?\.ts))/;
  const across = imports.filter(({file, path}) => listed.test(file) && listed.test(path));
  expect(across.map(({file, path}) => `${file} imports ${path}`)).toEqual([]);
  expect(files.filter((file) => listed.test(file)).length).toBeGreaterThan(50);
});

test("a browser loads the page alone, and nothing but the page loads it", () => {
  const isPage = (file: string) => file.startsWith("preview/page/");
  const into = imports.filter(({file, path}) => isPage(file) !== isPage(path));
  expect(into.filter(({file, isType}) => isPage(file) && !isType)).toEqual([]);
  expect(into.filter(({path}) => isPage(path))).toEqual([]);
  expect(into).not.toEqual([]);
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

/** Ways that lead back to where they began; none are found only if there are none. */
function findCircles(ways: readonly Pick<Import, "file" | "path">[]): string[] {
  const next = groupBy(ways, ({file}) => file);
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, walked: readonly string[]): void => {
    const met = walked.indexOf(file);
    if (met >= 0) circles.push([...walked.slice(met), file].join(" → "));
    if (met >= 0 || done.has(file)) return;
    for (const {path} of next.get(file) ?? []) follow(path, [...walked, file]);
    done.add(file);
  };
  for (const file of next.keys()) follow(file, []);
  return circles;
}

/** Files that run in threads of their own, by the addresses that start them. */
function threads(): string[] {
  return files.flatMap((file) => {
    const found = readFileSync(join(src, file), "utf8").matchAll(
      /new URL\("(\.[^"]+)\.js", import\.meta\.url\)/g,
    );
    return [...found].map(([, path]) => `${posix.join(dirname(file), path!)}.ts`);
  });
}
