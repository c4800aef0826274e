import type {Wording} from "../../../diagnostic/diagnostic.ts";
import {everyFormat, type LintFormat, type Rule} from "../../rule.ts";
import type {PackageView} from "../../view/package-view.ts";

/** What a file may hold that is called so. Shows and templates of PowerPoint open under the name of a presentation too. */
const extensions: Readonly<Record<string, Contents>> = {
  docx: {format: "docx"},
  docm: {format: "docx", hasMacros: true},
  dotx: {format: "docx", isTemplate: true},
  dotm: {format: "docx", isTemplate: true, hasMacros: true},
  pptx: {format: "pptx"},
  pptm: {format: "pptx", hasMacros: true},
  potx: {format: "pptx"},
  potm: {format: "pptx", hasMacros: true},
  ppsx: {format: "pptx"},
  ppsm: {format: "pptx", hasMacros: true},
  xlsx: {format: "xlsx"},
  xlsm: {format: "xlsx", hasMacros: true},
  xltx: {format: "xlsx", isTemplate: true},
  xltm: {format: "xlsx", isTemplate: true, hasMacros: true},
};

interface Contents {
  readonly format: LintFormat;
  readonly isTemplate?: true;
  readonly hasMacros?: true;
}

const words: Readonly<Record<LintFormat, Wording>> = {
  docx: {en: "a Word document", zh: "Word 文档"},
  pptx: {en: "a presentation", zh: "演示文稿"},
  xlsx: {en: "a workbook", zh: "工作簿"},
};

export const fileNameExtension: Rule = {
  id: "file-name-extension",
  title: {en: "the file is of another kind than its name says", zh: "文件的扩展名与内容不符"},
  hint: {
    en: "give the file the extension of what it holds: Office refuses to open it otherwise",
    zh: "请按文件的实际内容改扩展名，否则 Office 拒绝打开",
  },
  appliesTo: everyFormat,
  check(view) {
    const extension = /\.([a-z]+)$/i.exec(view.file ?? "")?.[1]?.toLowerCase() ?? "";
    const named = extensions[extension];
    const held = contentsOf(view);
    if (!named || !held || !view.main || describe(named).en === describe(held).en) return [];
    const isMeant = Object.entries(extensions).find(
      ([, each]) => describe(each).en === describe(held).en,
    )?.[0];
    const [is, says] = [describe(held), words[named.format]];
    const message =
      held.format === named.format
        ? {
            en: `it is ${is.en}, which is called .${isMeant}, not .${extension}`,
            zh: `内容是${is.zh}，应为 .${isMeant}，而不是 .${extension}`,
          }
        : {
            en: `it is ${is.en}, not ${says.en}: .${isMeant} instead of .${extension}`,
            zh: `内容是${is.zh}，不是${says.zh}：应为 .${isMeant}，而不是 .${extension}`,
          };
    return [{part: view.main.label, message}];
  },
};

/** As the type of its main part tells. */
function contentsOf({format, main}: PackageView): Contents | undefined {
  if (!format || !main?.contentType) return undefined;
  return {
    format,
    ...(/macroEnabled/i.test(main.contentType) && {hasMacros: true as const}),
    ...(format !== "pptx" && /template/i.test(main.contentType) && {isTemplate: true as const}),
  };
}

function describe({format, isTemplate, hasMacros}: Contents): Wording {
  const {en, zh} = words[format];
  return {
    en: `${en}${isTemplate ? " template" : ""}${hasMacros ? " with macros" : ""}`,
    zh: `${hasMacros ? "带宏的 " : ""}${zh}${isTemplate ? "模板" : ""}`,
  };
}
