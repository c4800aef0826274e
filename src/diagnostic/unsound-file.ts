import type {Diagnostic, Wording} from "./diagnostic.ts";

/** Code of a file that was not written, for it breaks a rule of `jianbao lint` that no editor wants to break. */
export const unsoundCode = "file-unsound";

/** A file that has a fault is not written. */
export function unsoundFile(message: Wording): Diagnostic {
  return {severity: "error", code: unsoundCode, message, hint: reportIt};
}

const reportIt = {
  en: "the file was not written: please report this with the template that it is made from",
  zh: "文件没有写出：请连同所用模板反馈给我们",
};
