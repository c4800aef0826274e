import type {OfficeProblem, OfficeUse} from "../office/office-problem.ts";

export const formUse: OfficeUse = {
  mainType: /\.wordprocessingml\.document\.main\+xml$/,
  file: {en: "the template", zh: "这个模板"},
  wanted: {en: "a Word document (.docx)", zh: "“Word 文档（*.docx）”"},
};

export const signedForm: OfficeProblem = {
  severity: "error",
  code: "word-template-signed",
  message: {
    en: "the file bears a digital signature, which would not hold once it is filled",
    zh: "文件带有数字签名，填入数据后签名会失效",
  },
  hint: {en: "take the signature away in Word (File, Info)", zh: "请在 Word 的“文件－信息”里删除签名"},
};

export const tooLongForm = (count: number, most: number): OfficeProblem => ({
  severity: "error",
  code: "word-template-too-long",
  message: {
    en: `the file has ${count} paragraphs, and at most ${most} are read`,
    zh: `文件有 ${count} 个段落，最多只读 ${most} 个`,
  },
  hint: {
    en: "check that it is the right file, and cut away what is not needed",
    zh: "请检查是不是放错了文件，并删去用不着的内容",
  },
});
