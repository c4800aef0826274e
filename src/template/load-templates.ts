import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {readTemplateFile} from "../diagnostic/read-template-file.ts";
import {codePoint, findUnfitCharacter, type UnfitCharacter} from "../diagnostic/unfit-character.ts";
import {parseYaml} from "../yaml/parse-yaml.ts";
import {frontMatterSchema} from "./front-matter.ts";
import {reviewFrontMatter} from "./review-front-matter.ts";
import {hasMarkers} from "./source-map.ts";
import type {Template, TemplateLibrary, TemplateSource} from "./template.ts";
import type {TemplateFiles} from "./template-files.ts";
import {findUnusedFiles, mayBeNotes} from "./unused-files.ts";

/** Templates that cannot be read are left out and reported; those with mistakes that can be are there. */
export interface LoadedTemplates {
  readonly diagnostics: readonly Diagnostic[];
  readonly library: TemplateLibrary;
  /** Names of templates that have errors. */
  readonly broken: readonly string[];
}

export async function loadTemplates(files: TemplateFiles): Promise<LoadedTemplates> {
  const diagnostics: Diagnostic[] = [];
  const read = async (path: string) => {
    const source = await readSource(path, files);
    diagnostics.push(...source.diagnostics);
    return source.value;
  };
  const partials = new Map<string, TemplateSource>();
  for (const name of await files.listPartials()) {
    const source = await read(`partials/${name}`);
    if (source) partials.set(name.replace(/\.md$/u, ""), source);
  }
  const templates: Template[] = [];
  const broken: string[] = [];
  const letters = new Set<string>();
  // What Word keeps beside a file that is open.
  const names = (await files.listTemplates()).filter((fileName) => !fileName.startsWith("~$"));
  for (const fileName of names) {
    const name = fileName.replace(/\.(?:md|docx)$/u, "");
    if (fileName.endsWith(".docx") && names.includes(`${name}.md`)) {
      diagnostics.push(namedTwice(name, files));
      continue;
    }
    const template = fileName.endsWith(".docx")
      ? await readFormTemplate(name, files)
      : await readTextTemplate(name, files);
    if (template === "letter") {
      letters.add(fileName);
      continue;
    }
    diagnostics.push(...template.diagnostics);
    if (template.value) templates.push(template.value);
    if (!template.value || hasErrors(template.diagnostics)) broken.push(name);
  }
  diagnostics.push(...(await findUnused(files, letters)));
  if (templates.length === 0 && !hasErrors(diagnostics)) {
    diagnostics.push({
      severity: "error",
      code: "no-templates",
      message: {en: "there is no template in this folder", zh: "这个文件夹里没有模板"},
      hint: {
        en: "put a .md file with front matter there, or a Word document (.docx) with a .yaml file beside it",
        zh: "请放入带有文首设置的 .md 模板文件，或 Word 文档（.docx）和同名的 .yaml 文件",
      },
      place: {file: files.describe("")},
    });
  }
  return {library: {templates, partials}, broken, diagnostics};
}

async function readTextTemplate(name: string, files: TemplateFiles): Promise<Outcome<Template>> {
  const {value, diagnostics} = await readSource(`${name}.md`, files);
  if (!value) return {diagnostics};
  const template = parseTemplate(name, value);
  return {...template, diagnostics: [...diagnostics, ...template.diagnostics]};
}

/** A Word file in which nothing is to be filled is no template, wherever it lies. */
async function readFormTemplate(name: string, files: TemplateFiles): Promise<Outcome<Template> | "letter"> {
  const path = `${name}.docx`;
  const file = files.describe(path);
  const unfit = findUnfitCharacter(path);
  if (unfit) return {diagnostics: unfitName(unfit, file).diagnostics};
  const {value: bytes, diagnostics} = await readTemplateFile(files.readFile(path), file, "office");
  if (!bytes) return {diagnostics};
  const [{readForm}, {isMeantAsTemplate, parseFormTemplate}] = await Promise.all([
    import("../form/read-form.ts"),
    import("./form/parse-form-template.ts"),
  ]);
  const form = readForm(bytes, file);
  if (!form.value) return {diagnostics: form.diagnostics};
  const headPath = `${name}.yaml`;
  const hasHead = (await files.listAll()).includes(headPath);
  if (!hasHead && !isMeantAsTemplate(form.value)) return "letter";
  const head: Outcome<TemplateSource> = hasHead ? await readSource(headPath, files) : {diagnostics: []};
  if (hasErrors(head.diagnostics)) return {diagnostics: head.diagnostics};
  return parseFormTemplate(name, file, form.value, head.value);
}

function namedTwice(name: string, files: TemplateFiles): Diagnostic {
  return {
    severity: "error",
    code: "template-name-twice",
    message: {
      en: `there are two templates "${name}": ${name}.md and ${name}.docx`,
      zh: `有两个叫“${name}”的模板：${name}.md 和 ${name}.docx`,
    },
    hint: {en: "rename one of them", zh: "请把其中一个改名"},
    place: {file: files.describe(`${name}.docx`)},
  };
}

/** @param letters Word files that are no templates */
async function findUnused(files: TemplateFiles, letters: ReadonlySet<string>): Promise<Diagnostic[]> {
  const paths: string[] = [];
  for (const path of await files.listAll()) {
    if (!mayBeNotes(path) || (await hasFrontMatter(path, files))) paths.push(path);
  }
  return findUnusedFiles(paths, files.describe, letters);
}

async function hasFrontMatter(path: string, files: TemplateFiles): Promise<boolean> {
  const {value} = await readTemplateFile(files.readFile(path), path);
  return (
    value !== undefined &&
    /^\uFEFF?---\s*?[\r\n]/u.test(new TextDecoder("utf-8", {ignoreBOM: true}).decode(value))
  );
}

async function readSource(path: string, files: TemplateFiles): Promise<Outcome<TemplateSource>> {
  const file = files.describe(path);
  const unfit = findUnfitCharacter(path);
  if (unfit) return unfitName(unfit, file);
  const {value, diagnostics} = await readTemplateFile(files.readFile(path), file);
  return value ? decode(value, file) : {diagnostics};
}

function unfitName({code, letter, name}: UnfitCharacter, file: string): Outcome<TemplateSource> {
  const called = codePoint(letter);
  return failure(
    {file},
    code,
    `the name of this file holds ${called}, ${name.en}`,
    `这个文件的名称里有 ${called}（${name.zh}）`,
    {en: "rename the file: type its name anew", zh: "请把文件改名：重新输入名称"},
  );
}

function decode(bytes: Uint8Array, file: string): Outcome<TemplateSource> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    const sound = new TextDecoder("utf-8").decode(bytes).split("\ufffd", 1)[0] ?? "";
    return failure(
      placeAfter(sound, file),
      "template-encoding",
      "this file is not UTF-8 text: what stands from here on cannot be read",
      "这个文件不是 UTF-8 编码的文本：从这里开始读不出来",
      {
        en: "open it in Notepad or VS Code and save it with the encoding UTF-8",
        zh: "请用记事本或 VS Code 打开，另存为 UTF-8 编码",
      },
    );
  }
  if (hasMarkers(text)) {
    return failure(
      placeAfter(text.split(/[\uE000-\uE002]/u, 1)[0] ?? "", file),
      "private-use-character",
      "an invisible private-use character stands here (U+E000 to U+E002)",
      "这里有一个看不见的私用区字符（U+E000 至 U+E002）",
      {
        en: "delete it; it often comes along with text pasted from PDF",
        zh: "请删除它；常随 PDF 粘贴的文字混入",
      },
    );
  }
  // A lone CR ends a line for Handlebars and for editors.
  return {value: {file, text: text.replace(/\r\n?/gu, "\n")}, diagnostics: []};
}

/** The spot that follows the text with which a file begins. */
function placeAfter(before: string, file: string): Place {
  const lines = before.split(/\r\n|\n|\r/u);
  return {file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

/** Splits front matter from body and checks the former. */
export function parseTemplate(name: string, {file, text}: TemplateSource): Outcome<Template> {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (!/^---\s*$/u.test(lines[0] ?? "") || end < 0) {
    return failure(
      {file, line: 1, column: 1},
      "front-matter-missing",
      end < 0 && lines[0]?.startsWith("---")
        ? "the front matter is not closed"
        : "the template has no front matter",
      end < 0 && lines[0]?.startsWith("---") ? "文首设置没有结束" : "模板缺少文首设置",
      {
        en: 'begin with a line "---", then title, for, format and theme, then another line "---"',
        zh: "请以单独一行“---”开头，写上 title、for、format、theme，再以单独一行“---”结束",
      },
    );
  }
  const yaml = lines.slice(1, end).join("\n");
  const frontMatter = parseYaml(
    yaml,
    frontMatterSchema,
    (line, column) => ({file, line: line + 1, column}),
    reviewFrontMatter,
  );
  const {value = frontMatter.draft, diagnostics: found} = frontMatter;
  if (!value) return {diagnostics: found};
  const at = lines.findIndex((line) => line.startsWith("citations:")) + 1;
  const diagnostics = [
    ...found,
    ...(value.citations === "none" ? [withoutCitations({file, line: Math.max(at, 1), column: 1})] : []),
  ];
  const bodyLine = end + 2;
  return {
    value: {
      name,
      file,
      text,
      frontMatter: value,
      bodyLine,
      body: lines.slice(end + 1).join("\n"),
    },
    diagnostics,
  };
}

/** Every figure of ours says where it comes from; a form of an office may have no room for that. */
function withoutCitations(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "invalid-value",
    message: {
      en: "citations: none is for templates made in Word",
      zh: "citations: none 只用于 Word 做的模板",
    },
    hint: {en: "write places or sources", zh: "请写 places 或 sources"},
    place,
  };
}

function failure<T>(
  place: Place,
  code: string,
  en: string,
  zh: string,
  hint: {en: string; zh: string},
): Outcome<T> {
  return {diagnostics: [{severity: "error", code, message: {en, zh}, hint, place}]};
}
