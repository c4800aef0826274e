import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** Why a Word file cannot be filled. Readers deep in a package throw it; `readForm` makes a diagnostic of it. */
export class FormProblem extends Error {
  readonly code: string;
  readonly wording: Wording;
  readonly hint: Wording;

  constructor(code: string, wording: Wording, hint: Wording) {
    super(wording.en);
    this.name = "FormProblem";
    this.code = code;
    this.wording = wording;
    this.hint = hint;
  }
}

export const toDiagnostic = ({code, wording, hint}: FormProblem, file: string): Diagnostic => ({
  severity: "error",
  code,
  message: wording,
  hint,
  place: {file},
});

const saveAgain: Wording = {
  en: "open it in Word or WPS and save it as a Word document (.docx)",
  zh: "请在 Word 或 WPS 中打开，另存为“Word 文档（*.docx）”",
};

export const formProblems = {
  other: ({en, zh}: Wording) =>
    new FormProblem(
      "word-template-no-document",
      {en: `this is no Word document: ${en}`, zh: `这不是 Word 文档：${zh}`},
      saveAgain,
    ),
  protected: (wording: Wording) =>
    new FormProblem("word-template-protected", wording, {
      en: "open it in Word, take the password away, and save it as a Word document (.docx)",
      zh: "请在 Word 中打开，取消密码，再另存为“Word 文档（*.docx）”",
    }),
  damaged: (detail: Wording) =>
    new FormProblem(
      "word-template-damaged",
      {en: `the file is damaged: ${detail.en}`, zh: `文件已损坏：${detail.zh}`},
      {
        en: "if Word is just saving it, try again; else open it in Word, let it be repaired, and save it",
        zh: "如果 Word 正在保存，请稍后再试；否则请在 Word 中打开，修复后保存",
      },
    ),
  macros: () =>
    new FormProblem(
      "word-template-macros",
      {en: "the file holds macros", zh: "文件里有宏"},
      {
        en: "save it as a Word document without macros (.docx)",
        zh: "请另存为不含宏的“Word 文档（*.docx）”",
      },
    ),
  signed: () =>
    new FormProblem(
      "word-template-signed",
      {
        en: "the file bears a digital signature, which would not hold once it is filled",
        zh: "文件带有数字签名，填入数据后签名会失效",
      },
      {en: "take the signature away in Word (File, Info)", zh: "请在 Word 的“文件－信息”里删除签名"},
    ),
  strict: () =>
    new FormProblem(
      "word-template-strict",
      {
        en: "the file is saved as “Strict Open XML”, which few programs read",
        zh: "文件保存成了“Strict Open XML 文档”，多数程序读不了",
      },
      saveAgain,
    ),
  tooLarge: (what: Wording) =>
    new FormProblem("word-template-too-large", what, {
      en: "check that it is the right file; compress its pictures, and cut away what is not needed",
      zh: "请检查是不是放错了文件；可以压缩其中的图片，删去用不着的内容",
    }),
  unsafe: (part: string) =>
    new FormProblem(
      "word-template-unsafe",
      {
        en: `${part} declares a document type, which Word never does; nothing was read`,
        zh: `${part} 含有文档类型声明，Word 不会这样写，因此没有读取`,
      },
      saveAgain,
    ),
} as const;
