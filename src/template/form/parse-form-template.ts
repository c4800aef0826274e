import {checkTextFile} from "../../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, mapPlaces, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {FormNode, WordForm} from "../../form/form.ts";
import {within} from "../../form/form-tree.ts";
import {parseYaml} from "../../yaml/parse-yaml.ts";
import {type FrontMatter, frontMatterSchema} from "../front-matter.ts";
import type {Stretch} from "../near-markdown/align-columns.ts";
import {reviewFrontMatter} from "../review-front-matter.ts";
import type {Template, TemplateSource} from "../template.ts";
import {checkReach} from "./check-reach.ts";
import {placeIn} from "./form-place.ts";
import {writtenColumn} from "./form-source.ts";
import {type FrontParagraphs, findFrontParagraphs} from "./front-paragraphs.ts";
import {listTyped} from "./list-typed.ts";
import {isWritten} from "./read-paragraph.ts";
import {writeSource} from "./write-source.ts";

/** Whether somebody meant a Word file for a template: a letter may lie in the folder that is none. */
export const isMeantAsTemplate = (form: WordForm): boolean =>
  form.paragraphs.some(isWritten) || findFrontParagraphs(form.paragraphs) !== undefined;

/**
 * A Word file as a template: its text becomes a source for Handlebars in which each expression stands on a line of its
 * own paragraph, so that all that is checked of templates is checked of it.
 *
 * @param head the YAML file of the same name, where there is one
 */
export function parseFormTemplate(
  name: string,
  file: string,
  form: WordForm,
  head: TemplateSource | undefined,
): Outcome<Template> {
  const front = findFrontParagraphs(form.paragraphs);
  if (!front && !head) return {diagnostics: [withoutFrontMatter(name, file)]};
  if (front && head) return {diagnostics: [twoFrontMatters(front, file, head)]};
  if (front && !front.isClosed) return {diagnostics: [unclosedFrontMatter(front, file)]};
  const yaml = head
    ? head.text.replace(/^\uFEFF?---[ \t]*\n/u, "\n").replace(/\n---\s*$/u, "\n")
    : yamlOf(front);
  const placeInHead = (line: number, column: number): Place =>
    head ? {file: head.file, line, column} : placeInFront(front, file, line, column);
  const read = parseYaml(yaml, frontMatterSchema, placeInHead, reviewFrontMatter);
  const {value: frontMatter = read.draft} = read;
  if (!frontMatter) return {diagnostics: read.diagnostics};
  const tracked = findTracked(form, file);
  const isLeftOut = (node: FormNode) => front?.nodes.includes(node) ?? false;
  const {source, diagnostics} = writeSource(form, file, isLeftOut);
  const {lines} = source;
  const headLines = yaml.split("\n").length;
  const bodyLine = headLines + 3;
  const found = [
    ...read.diagnostics,
    ...reviewForm(frontMatter, placeInHead, yaml),
    ...tracked,
    ...checkTexts(form, file),
    ...checkReach(form, file, isLeftOut),
    ...(form.paragraphs.some((each) => isWritten(each) && !isLeftOut(each.node))
      ? []
      : [withoutValues(file)]),
    ...(tracked.length > 0 ? [] : diagnostics),
  ];
  // Handlebars would stumble over what has been told already, and tell it in other words.
  const isSound = !hasErrors([...tracked, ...diagnostics]);
  const body = isSound ? lines.map(({text}) => `${text}\n`).join("") : "";
  return {
    value: {
      name,
      file,
      text: `---\n${yaml}\n---\n${body}`,
      frontMatter,
      bodyLine,
      body,
      form,
      typed: listTyped(form, file, isLeftOut),
      stretches: new Map(lines.map((_, index) => [index + 1, lineStart])),
      placeOf: (line, column) => {
        if (line < bodyLine) return placeInHead(Math.min(Math.max(line - 1, 1), headLines), column);
        const found = lines[line - bodyLine];
        const paragraph = found?.paragraph;
        return found && paragraph ? placeIn(file, paragraph, writtenColumn(found, column - 1)) : {file};
      },
    },
    diagnostics: found,
  };
}

/** Behind the mark with which a line begins. */
const lineStart: readonly Stretch[] = [{column: 1, written: 1, length: 0}];

const yamlOf = (front: FrontParagraphs | undefined) => (front?.lines ?? []).map(({text}) => text).join("\n");

function placeInFront(front: FrontParagraphs | undefined, file: string, line: number, column: number): Place {
  const found = front?.lines[line - 1] ?? front?.lines.at(-1);
  return found ? placeIn(file, found.paragraph, found.column + column - 1) : {file};
}

/** Keys that a document has whose pages Word makes, or has not. */
function reviewForm(
  {format, "pages-at-most": pages, "slides-at-most": slides}: FrontMatter,
  placeInHead: (line: number, column: number) => Place,
  yaml: string,
): Diagnostic[] {
  const placeOf = (key: string) => {
    const line = yaml.split("\n").findIndex((each) => each.startsWith(`${key}:`));
    return placeInHead(Math.max(line, 0) + 1, 1);
  };
  if (format === "pptx")
    return [
      {
        severity: "error",
        code: "word-template-format",
        message: {
          en: "a template made in Word makes Word documents, and format: says pptx",
          zh: "用 Word 做的模板只能生成 Word 文件，而 format 写的是 pptx",
        },
        hint: {en: "write format: docx", zh: "请改为 format: docx"},
        place: placeOf("format"),
      },
    ];
  if (pages === undefined || slides !== undefined) return [];
  return [
    {
      severity: "error",
      code: "word-template-pages",
      message: {
        en: "the pages of a template made in Word are counted by Word alone",
        zh: "用 Word 做的模板有几页，只有 Word 才知道",
      },
      hint: {en: "take pages-at-most out", zh: "请删去 pages-at-most"},
      place: placeOf("pages-at-most"),
    },
  ];
}

/** Characters that have no place in a document, where the text is written anew. */
function checkTexts({paragraphs}: WordForm, file: string): Diagnostic[] {
  return paragraphs
    .filter(isWritten)
    .flatMap((paragraph) =>
      checkTextFile(paragraph.text.replace(/\n/g, " "), file).map((each) =>
        mapPlaces(each, ({column = 1}) => placeIn(file, paragraph, column - 1)),
      ),
    );
}

const trackedChanges = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Whose proposals would the values be? A finished document carries none. */
function findTracked({paragraphs}: WordForm, file: string): Diagnostic[] {
  const first = paragraphs.find(({node, part}) => {
    const inRow = node.parent?.parent?.name === "w:tr" ? [...within(node.parent.parent)] : [];
    const isTracked = ({name, parent, start, innerStart}: FormNode) =>
      trackedChanges.has(name) &&
      parent !== undefined &&
      part.xml.slice(start, innerStart).includes("w:author");
    return [...within(node), ...inRow].some(isTracked);
  });
  if (!first) return [];
  return [
    {
      severity: "error",
      code: "tracked-changes",
      message: {
        en: "the file holds tracked changes, which would be sent out with each document",
        zh: "文件里有未处理的修订，会随每份文件一起发出去",
      },
      hint: {
        en: "accept or reject all changes in Word (Review), and save it",
        zh: "请在 Word 的“审阅”里接受或拒绝全部修订，再保存",
      },
      place: placeIn(file, first, 0),
    },
  ];
}

const howToBegin = {
  en: "title, for, format: docx and theme",
  zh: "title、for、format: docx 和 theme",
};

function withoutFrontMatter(name: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "front-matter-missing",
    message: {en: "the template has no front matter", zh: "模板缺少文首设置"},
    hint: {
      en: `put a file ${name}.yaml beside it with ${howToBegin.en}; or begin the document with them, between two lines "---"`,
      zh: `请在旁边放一个 ${name}.yaml，写上 ${howToBegin.zh}；或写在文档开头的两行“---”之间`,
    },
    place: {file},
  };
}

/** Somebody has said what it is for, so it is built all the same. */
const withoutValues = (file: string): Diagnostic => ({
  severity: "warning",
  code: "word-template-without-values",
  message: {
    en: "nothing in it takes a value: every document made of it says the same",
    zh: "里面没有要填的取值，生成的每份文件内容都一样",
  },
  hint: {
    en: "write values such as {{area.name}} where data is to stand",
    zh: "请在要填数据的地方写上取值，例如 {{area.name}}",
  },
  place: {file},
});

function twoFrontMatters({lines}: FrontParagraphs, file: string, head: TemplateSource): Diagnostic {
  const [first] = lines;
  return {
    severity: "error",
    code: "front-matter-twice",
    message: {
      en: `there is front matter in the document and in ${head.file}`,
      zh: `文档开头和 ${head.file} 里都有文首设置`,
    },
    hint: {en: "keep one of them", zh: "请只留一处"},
    place: first ? placeIn(file, first.paragraph, 0) : {file},
  };
}

function unclosedFrontMatter({lines}: FrontParagraphs, file: string): Diagnostic {
  const [first] = lines;
  return {
    severity: "error",
    code: "front-matter-missing",
    message: {en: "the front matter is not closed", zh: "文首设置没有结束"},
    hint: {
      en: `end it with a paragraph "---", or write it into a .yaml file of the same name`,
      zh: "请用单独一段“---”结束，或写到同名的 .yaml 文件里",
    },
    place: first ? placeIn(file, first.paragraph, 0) : {file},
  };
}
