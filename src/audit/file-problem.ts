import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** Why a file cannot be audited. Readers deep in a package throw it; `auditFile` makes a diagnostic of it. */
export class FileProblem extends Error {
  readonly code: string;
  readonly wording: Wording;
  readonly hint: Wording | undefined;

  constructor(code: string, wording: Wording, hint?: Wording) {
    super(wording.en);
    this.name = "FileProblem";
    this.code = code;
    this.wording = wording;
    this.hint = hint;
  }
}

export function toDiagnostic({code, wording, hint}: FileProblem, file: string): Diagnostic {
  return {severity: "error", code, message: wording, ...(hint && {hint}), place: {file}};
}

/** `detail` is a sentence of ours, or what a parser says in English. */
export const damaged = (detail: Wording | string) =>
  new FileProblem(
    "file-damaged",
    {
      en: `the file is damaged: ${typeof detail === "string" ? detail : detail.en}`,
      zh: `文件已损坏：${typeof detail === "string" ? detail : detail.zh}`,
    },
    {
      en: "open it in Word, PowerPoint or WPS, let it be repaired, save it, and audit it again",
      zh: "请在 Word、PowerPoint 或 WPS 中打开，修复并另存后再核对",
    },
  );

export const notOffice = (
  wording: Wording = {en: "this is no .docx or .pptx file", zh: "这不是 .docx 或 .pptx 文件"},
) =>
  new FileProblem("not-a-document", wording, {
    en: "give a Word document (.docx) or a PowerPoint presentation (.pptx); save older kinds of files as one of these first",
    zh: "请指定 Word 文档（.docx）或 PowerPoint 演示文稿（.pptx）；旧格式请先另存为这两种之一",
  });

export const protectedOrOld = (wording: Wording) =>
  new FileProblem("file-protected", wording, {
    en: "remove the password or save it as .docx or .pptx, then audit it again",
    zh: "请取消密码，或另存为 .docx、.pptx 后再核对",
  });

export const tooLarge = (what: string, limit: number) =>
  new FileProblem(
    "file-too-large",
    {
      en: `${what} would unpack to more than ${limit} MB; no briefing is that large, so nothing was read`,
      zh: `${what}解开后超过 ${limit} MB；简报不会这么大，因此没有读取`,
    },
    {
      en: "check where the file comes from; if it is sound, remove large embedded objects",
      zh: "请确认文件来源；如果文件可信，请删去其中很大的嵌入对象",
    },
  );

export const tooManyElements = (part: string, limit: number) =>
  new FileProblem(
    "file-too-large",
    {
      en: `${part} has more than ${limit / 1e6} million elements; no briefing is that large, so nothing was read`,
      zh: `${part} 中的元素超过 ${limit / 1e4} 万个；简报不会这么大，因此没有读取`,
    },
    {en: "cut the document into parts, and audit each", zh: "请把文档拆成几份，分别核对"},
  );

export const paragraphTooLong = (most: number) =>
  new FileProblem(
    "file-too-large",
    {
      en: `one paragraph has more than ${most / 1e6} million letters; no briefing has, so nothing was checked`,
      zh: `有一个段落超过 ${most / 1e4} 万字；简报不会这样，因此没有核对`,
    },
    {en: "remove what was pasted in there, or cut it into paragraphs", zh: "请删去误贴的内容，或分成若干段"},
  );

export const numberTooLong = (number: string, most: number) =>
  new FileProblem(
    "file-too-large",
    {
      en: `a number has ${number.length} digits (${number.slice(0, 20)}…), more than ${most}; no figure has, so nothing was checked`,
      zh: `有一个数字长达 ${number.length} 位（${number.slice(0, 20)}…），超过 ${most} 位；数据不会这样，因此没有核对`,
    },
    {en: "remove what was pasted in there", zh: "请删去误贴的内容"},
  );

export const unsafeXml = (part: string) =>
  new FileProblem("unsafe-xml", {
    en: `${part} declares a document type or entities, which Office files never do; nothing was read`,
    zh: `${part} 含有文档类型或实体声明，Office 文件不会这样，因此没有读取`,
  });
