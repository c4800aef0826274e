import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {listNames} from "../../diagnostic/list-names.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {Meeting} from "../../model/meeting.ts";
import {placeOfKey} from "../../template/place-of-key.ts";
import {nameSubject} from "../../template/render-template.ts";
import type {Subject} from "../../template/subjects.ts";
import type {Template} from "../../template/template.ts";
import {nameTakenCode} from "../manifest/manifest.ts";

/** So many are named; the others are counted. */
const mostNames = 5;

/** The key that names the documents of a template. */
const placeOfName = (template: Template): Place =>
  placeOfKey(template, template.frontMatter.file === undefined ? "title" : "file");

/** What no two subjects of a kind share. */
const keys = {area: "area.code", topic: "topic.id", all: "", meeting: "meeting.name"} as const;

/** A meeting whose document would be called as another one. */
export function tellSameMeeting({name, place}: Meeting, path: string, other: string): Diagnostic {
  return {
    severity: "error",
    code: nameTakenCode,
    message: {
      en: `the document of this meeting would be called "${path}", as one of ${other} is, which keeps the name`,
      zh: `这次会议的文件会叫“${path}”，与 ${other} 生成的同名；仍由 ${other} 生成`,
    },
    hint: {
      en: `give the meeting another name: rename ${name}.yaml`,
      zh: `请给会议换一个名称：把 ${name}.yaml 改名`,
    },
    place,
  };
}

/** Several documents of one template would have one name. */
export function tellSameSubjects(template: Template, path: string, subjects: readonly Subject[]): Diagnostic {
  const names = subjects.map((subject) => nameSubject(subject));
  const listed = listNames(names, mostNames);
  const key = `{{${keys[template.frontMatter.for]}}}`;
  const example = `file: "${template.name}-${key}"`;
  return {
    severity: "error",
    code: nameTakenCode,
    message: {
      en: `${names.length} documents of this template would be called "${path}": those of ${listed.en}`,
      zh: `这个模板有 ${names.length} 份文件会同名“${path}”：${listed.zh}`,
    },
    hint: {
      en: `put ${key} into file: in its front matter, as in ${example}`,
      zh: `请在文首设置的 file: 里写上 ${key}，例如 ${example}`,
    },
    place: placeOfName(template),
  };
}

/** Two templates would write the same documents; those of the other one are written. */
export function tellSameTemplates(
  own: Template,
  other: Template,
  paths: readonly string[],
  isCopy: boolean,
): Diagnostic {
  const count = paths.length;
  const {en, zh} = listNames(paths, mostNames);
  return {
    severity: "error",
    code: nameTakenCode,
    message: {
      en: `${own.file} and ${other.file} write the same ${count === 1 ? "document" : `${count} documents`}: ${en}; ${other.file} keeps ${count === 1 ? "it" : "them"}`,
      zh: `${own.file} 和 ${other.file} 会写出同名的 ${count} 份文件：${zh}；仍由 ${other.file} 生成`,
    },
    hint: isCopy
      ? {
          en: `if ${own.file} is a stray copy, delete it or move it out of the folder; if not, give it another title: or file:`,
          zh: `${own.file} 如果只是副本，请删除或移出模板文件夹；如果另有用处，请改它的 title: 或 file:`,
        }
      : {
          en: "give one of the two another title: or file: in its front matter, or delete it",
          zh: "请给其中一个模板改 title: 或 file:，或删去一个",
        },
    place: placeOfName(own),
  };
}

/** The file lies there, and the template that made it has errors now. */
export function tellMakerWithErrors(own: Template, maker: string, path: string): Diagnostic {
  return {
    severity: "error",
    code: nameTakenCode,
    message: {
      en: `"${path}" was made by the template ${maker}, which has errors now: ${own.file} must not write over it`,
      zh: `“${path}”是由模板 ${maker} 生成的，该模板现在有错误；${own.file} 不能覆盖它`,
    },
    hint: {
      en: `correct ${maker}, or delete it if ${own.file} is to take its place`,
      zh: `请改正 ${maker}；如果要由 ${own.file} 代替它，请删去 ${maker}`,
    },
    place: placeOfName(own),
  };
}
