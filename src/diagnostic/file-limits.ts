import type {Wording} from "./diagnostic.ts";

const megabyte = 1_000_000;

/**
 * Larger files are refused before they are read. Twenty megabytes of CSV are some 100,000 observations: ten years of 200
 * indicators for each district of a large city. With all their documents they are checked in some twenty seconds and 1.2
 * GB of memory. Whatever is larger is the wrong file, and would make a machine stand still. A photograph of the best
 * cameras has some 20 MB, a house's own PowerPoint file with large backgrounds seldom more than 50.
 */
export const fileLimits = {
  data: 20 * megabyte,
  template: megabyte,
  picture: 20 * megabyte,
  office: 50 * megabyte,
} as const;

export type FileKind = keyof typeof fileLimits;

/** Files of PowerPoint and Word, their templates, and those with macros, which are told apart later. */
const officeEnding = /\.(?:doc|dot|pot|ppt|pps)[xm]$/iu;

/** What is looked for under a path within the templates folder: all who read it hold it to the same limit. */
export function kindOfTemplateFile(path: string): FileKind {
  if (officeEnding.test(path)) return "office";
  return path.startsWith("pictures/") ? "picture" : "template";
}

/** `code` of the error that a reader throws instead of reading such a file; it carries `size` in bytes. */
export const tooLargeCode = "ETOOLARGE";

export function tooLargeError(path: string, size: number): Error {
  return Object.assign(new Error(`${path} is too large`), {code: tooLargeCode, size});
}

export function describeTooLarge(
  size: number,
  kind: FileKind,
): {code: string; message: Wording; hint: Wording} {
  const limit = fileLimits[kind] / megabyte;
  const found = (Math.ceil(size / (megabyte / 10)) / 10).toString();
  return {
    code: "file-too-large",
    message: {
      en: `the file is too large: ${found} MB, and at most ${limit} MB are read`,
      zh: `文件太大：${found} MB，最多只读 ${limit} MB`,
    },
    hint: remedies[kind],
  };
}

const remedies: Readonly<Record<FileKind, Wording>> = {
  data: {
    en: "check that it is the right file; keep only the rows and columns that briefings need",
    zh: "请检查是不是放错了文件；只保留简报要用的行和列",
  },
  template: {
    en: "check that it is the right file; a template holds texts, pictures and data have no place in it",
    zh: "请检查是不是放错了文件；模板里只写文字，不放图片和数据",
  },
  picture: {
    en: "save it smaller, with 3000 pixels at its longer side or as JPEG: print needs no more",
    zh: "请缩小后另存，长边 3000 像素或存为 JPEG 即可，打印够用",
  },
  office: {
    en: "compress its pictures in PowerPoint, Word or WPS (Compress Pictures), and remove slides that are not needed",
    zh: "请在 PowerPoint、Word 或 WPS 中压缩图片，并删去用不到的页面",
  },
};
