// The examples of the documentation: read from its Markdown, made into a project that can be built.
// tests/docs/ builds them, make-doc-pictures.mjs photographs them.
import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse, stringify} from "yaml";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const list = (path) => readdirSync(fileURLToPath(new URL(path, root))).sort();

export const languages = ["zh", "en"];

/** Every page of the documentation for editors. */
export function readPages() {
  return languages.flatMap((language) =>
    list(`docs/${language}/`)
      .filter((name) => name.endsWith(".md"))
      .map((name) => ({
        language,
        name: name.replace(/\.md$/, ""),
        file: `docs/${language}/${name}`,
        text: read(`docs/${language}/${name}`),
      })),
  );
}

/**
 * Fenced blocks of a page, each with the mark above it: `<!-- example KIND NAME key=value -->`, `<!-- partial NAME -->`,
 * `<!-- wrong CODE -->` or `<!-- result -->`; undefined where there is none.
 */
export function findBlocks({file, text}) {
  const lines = text.split("\n");
  const blocks = [];
  let mark;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const [, words] = /^<!-- (.+) -->$/.exec(line) ?? [];
    if (words !== undefined) mark = words.split(" ");
    const [, fence, language] = /^(`{3,})(\w*)$/.exec(line) ?? [];
    if (fence === undefined) {
      if (line.trim() !== "" && words === undefined) mark = undefined;
      continue;
    }
    const end = lines.indexOf(fence, index + 1);
    if (end < 0) throw new Error(`${file}:${index + 1}: this block is not closed`);
    blocks.push({file, line: index + 1, language, mark, code: `${lines.slice(index + 1, end).join("\n")}\n`});
    mark = undefined;
    index = end;
  }
  return blocks;
}

/** What is built: examples with their results, and mistakes with the code that they must be told under. */
export function findExamples(page) {
  const blocks = findBlocks(page);
  return blocks.flatMap(({mark = [], code, file, line}, index) => {
    const [word, kind = "", ...rest] = mark;
    if (word === "wrong") return [{kind: "wrong", name: `wrong-${kind}`, code, file, line, expected: kind}];
    if (word !== "example") return [];
    const [name, ...pairs] = rest;
    const options = Object.fromEntries(pairs.map((pair) => pair.split("=")));
    const next = blocks[index + 1];
    const result = next?.mark?.[0] === "result" ? next.code : undefined;
    return [{kind, name, code, file, line, options, ...(result === undefined ? {} : {result})}];
  });
}

/** The example data, the pictures of the example project and the partials of the pages, without any example. */
export function baseProject(pages) {
  const files = {};
  for (const name of list("docs/example/data/")) files[`data/${name}`] = read(`docs/example/data/${name}`);
  for (const name of list("templates/themes/"))
    files[`templates/themes/${name}`] = read(`templates/themes/${name}`);
  for (const name of list("docs/example/templates/pictures/"))
    files[`templates/pictures/${name}`] = readFileSync(
      new URL(`docs/example/templates/pictures/${name}`, root),
    );
  for (const block of pages.flatMap(findBlocks)) {
    if (block.mark?.[0] === "partial") files[`templates/partials/${block.mark[1]}.md`] = block.code;
  }
  return files;
}

/** The files of one example, and the name of the template that shows it. */
export function exampleFiles(example) {
  const {kind, name, code, options = {}} = example;
  if (kind === "theme") return themeFiles(name, code, options);
  if (kind === "word") return wordFiles(name, code);
  if (kind === "meeting") return meetingFiles(name, code);
  // What is made of it is called as its meeting.
  if (/^for: meeting$/m.test(code)) {
    const meeting = `area: 江滨区\ntopics: [学前教育, 义务教育]\ntemplate: ${name}\n`;
    return {[`templates/${name}.md`]: code, [`meetings/${name}.yaml`]: meeting};
  }
  const body = kind === "template" ? nameFile(code, name) : wrap(code, name, kind, options);
  return {[`templates/${name}.md`]: body};
}

const defaults = {slide: {format: "pptx", theme: "meeting"}, other: {format: "docx", theme: "plain"}};

/** So many that of the areas only 江滨区, of which the examples speak, has enough. */
const minimum = {area: 10};

function wrap(code, name, kind, options) {
  const {format, theme} = defaults[kind] ?? defaults.other;
  const lines = [`title: "示例"`, `for: ${options.for ?? "area"}`, `format: ${options.format ?? format}`];
  return `---\n${lines.join("\n")}\ntheme: ${options.theme ?? theme}\nminimum-observations: ${minimum[options.for ?? "area"] ?? 0}\nfile: "${name}"\n---\n${code}`;
}

/** The file gets the name of the example, whatever its title; those of other topics than the one shown, another. */
function nameFile(code, name) {
  const ofTopic = `{{#if (eq topic.name "学前教育")}}${name}{{else}}${name}-{{topic.id}}{{/if}}`;
  const file = /^for: topic$/m.test(code) ? ofTopic : name;
  return code.replace(/^---\n/, `---\nfile: '${file}'\n`);
}

/** A template made in Word, which lies in the example project; its front matter is the example. */
function wordFiles(name, code) {
  const template = readFileSync(new URL(`docs/example/word/${name}.docx`, root));
  return {[`templates/${name}.docx`]: template, [`templates/${name}.yaml`]: `${code}file: "${name}"\n`};
}

/** A theme that differs from the one of its `base` in what the example says, worn by the example project's document. */
function themeFiles(name, code, {base}) {
  const theme = merge(parse(read(`templates/themes/${base}.yaml`)), parse(code));
  if (theme.format === "pptx") theme.name = name;
  const show = read(`docs/example/templates/${theme.format === "pptx" ? "deck" : "briefing"}.md`);
  return {
    [`templates/themes/${name}.yaml`]: stringify(theme),
    [`templates/${name}.md`]: nameFile(show.replace(/^theme: .*$/m, `theme: ${name}`), name),
  };
}

/** A meeting, and the example project's template for it. */
function meetingFiles(name, code) {
  return {
    [`meetings/${name}.yaml`]: `${code}template: meeting-deck\n`,
    "templates/meeting-deck.md": read("docs/example/templates/meeting-deck.md"),
  };
}

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function merge(base, change) {
  if (!isMap(base) || !isMap(change)) return change;
  const merged = {...base};
  for (const [key, value] of Object.entries(change))
    merged[key] = key in base ? merge(base[key], value) : value;
  // One of the two, as the theme demands.
  if ("lineMultiple" in change) delete merged.lineExactPt;
  return merged;
}

/** Names of the pictures that a page shows, `pictures/NAME.png`. */
export function picturesOf({text}) {
  return [...text.matchAll(/!\[[^\]]*\]\(\.\.\/pictures\/([\w-]+)\.png\)/g)].map(([, name]) => name);
}
