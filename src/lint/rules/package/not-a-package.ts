import type {Wording} from "../../../diagnostic/diagnostic.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import type {OpenFailure} from "../../view/zip-view.ts";

export const notAPackage: Rule = {
  id: "not-a-package",
  title: {en: "the file is no Office package that can be read", zh: "文件不是可以读取的 Office 文档"},
  hint: {
    en: "give a .docx, .pptx or .xlsx file; remove a password, and save older kinds of files as one of these",
    zh: "请指定 .docx、.pptx 或 .xlsx 文件；加了密码的请取消密码，旧格式请另存",
  },
  appliesTo: everyFormat,
  check: ({zip, prefix}) =>
    zip?.failure ? [{part: prefix.replace(/!\/$/, ""), message: describe(zip.failure)}] : [],
};

function describe(failure: OpenFailure): Wording {
  switch (failure.kind) {
    case "other":
      return failure.wording;
    case "damaged":
      return {
        en: `the file is damaged: ${failure.wording.en}`,
        zh: `文件已损坏：${failure.wording.zh}`,
      };
    case "too-large":
      return {
        en: `${failure.part} would unpack to more than any briefing has; nothing was read`,
        zh: `${failure.part} 解开后过大，因此没有读取`,
      };
  }
}
