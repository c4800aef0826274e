import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** A problem of a file that somebody made in Office. It has no place yet: whoever names the file gives it one. */
export type OfficeProblem = Omit<Diagnostic, "place">;

/** What a file is wanted for. */
export interface OfficeUse {
  /** The content type of its main part. */
  readonly mainType: RegExp;
  /** What messages call it: `the house's file`. */
  readonly file: Wording;
  /** What would do: `a Word file (.docx or .dotx)`. */
  readonly wanted: Wording;
}

/** Found deep in a package. */
export class OfficeFault extends Error {
  readonly problem: OfficeProblem;

  constructor(problem: OfficeProblem) {
    super(problem.message.en);
    this.name = "OfficeFault";
    this.problem = problem;
  }
}

const failure = (code: string, message: Wording, hint: Wording): OfficeProblem => ({
  severity: "error",
  code,
  message,
  hint,
});

export const damagedFile = ({en, zh}: Wording, {file}: OfficeUse) =>
  failure(
    "office-file-damaged",
    {en: `${file.en} is damaged: ${en}`, zh: `${file.zh}已损坏：${zh}`},
    {
      en: "if it is just being saved, try again; else open it in PowerPoint, Word or WPS, let it be repaired, and save it anew",
      zh: "如果正在保存，请稍后再试；否则请在 PowerPoint、Word 或 WPS 中打开，修复并另存",
    },
  );

export const protectedFile = ({en, zh}: Wording, {file, wanted}: OfficeUse) =>
  failure(
    "office-file-protected",
    {en: `${file.en} cannot be read: ${en}`, zh: `读不了${file.zh}：${zh}`},
    {en: `take its password off, or save it as ${wanted.en}`, zh: `请取消密码，或另存为 ${wanted.zh}`},
  );

export const otherFile = ({en, zh}: Wording, {file, wanted}: OfficeUse) =>
  failure(
    "office-file-other-kind",
    {en: `${file.en} is of another kind: ${en}`, zh: `${file.zh}不是所要的格式：${zh}`},
    {en: `what is wanted is ${wanted.en}: save it as one`, zh: `这里要的是 ${wanted.zh}，请另存`},
  );

export const strictFile = (use: OfficeUse) =>
  otherFile({en: "this is a file of the kind “Strict Open XML”", zh: "这是“Strict Open XML”格式的文件"}, use);

export const fileWithMacros = ({file, wanted}: OfficeUse) =>
  failure(
    "office-file-macros",
    {
      en: `${file.en} holds macros, which would be in every document`,
      zh: `${file.zh}带宏，会进到每一份文件里`,
    },
    {en: `save it without macros, as ${wanted.en}`, zh: `请另存为不带宏的 ${wanted.zh}`},
  );

export const tooLargeFile = (what: Wording, megabytes: number) =>
  failure(
    "office-file-too-large",
    {
      en: `${what.en} is larger than ${megabytes} MB, and would be in every document`,
      zh: `${what.zh}超过 ${megabytes} MB，会进到每一份文件里`,
    },
    {
      en: "compress its pictures (Picture Format → Compress Pictures), and delete what is not needed",
      zh: "请压缩其中的图片（图片格式→压缩图片），并删去用不着的内容",
    },
  );
