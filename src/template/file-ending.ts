import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {placeOfKey} from "./place-of-key.ts";
import type {Template} from "./template.ts";

/** Endings of files that people write behind a name; full-width dots too, as Chinese input methods give them. */
const ending =
  /\s*[.．。]\s*(docx?|docm|dotx?|pptx?|pptm|potx?|ppsx?|wps|dps|pdf|odt|odp|rtf|md|html?)\s*$/iu;

/** The name without the ending that the format has anyway, and without that of any other: a document has one. */
export function withoutEnding(name: string): string {
  const [bare = ""] = name.split(ending, 1);
  return bare === name ? name : withoutEnding(bare);
}

/** That `file:` asks for an ending which the format does not have. */
export function findOtherEnding(name: string, template: Template): Diagnostic | undefined {
  const {format} = template.frontMatter;
  const [, written] = ending.exec(name) ?? [];
  if (written === undefined || written.toLowerCase() === format) return undefined;
  return {
    severity: "warning",
    code: "ending-of-other-format",
    message: {
      en: `the name of the file ends in ".${written}", and this template makes ${format}: it gets the ending .${format}`,
      zh: `文件名以“.${written}”结尾，而这个模板生成 ${format}：扩展名改用 .${format}`,
    },
    hint: {
      en: `take ".${written}" away, or choose the format that is meant: docx or pptx`,
      zh: `请删去“.${written}”；要另一种格式，请改 format（docx 或 pptx）`,
    },
    place: placeOfKey(template, "file"),
  };
}
