import type {Wording} from "./diagnostic.ts";

const megabyte = 1_000_000;

/**
 * Larger files are refused before they are read. Twenty megabytes of CSV are some 100,000 observations: ten years of 200
 * indicators for each district of a large city. With all their documents they are checked in some twenty seconds and 1.2
 * GB of memory. Whatever is larger is the wrong file, and would make a machine stand still.
 */
export const fileLimits = {data: 20 * megabyte, template: megabyte} as const;

/** `code` of the error that a reader throws instead of reading such a file; it carries `size` in bytes. */
export const tooLargeCode = "ETOOLARGE";

export function tooLargeError(path: string, size: number): Error {
  return Object.assign(new Error(`${path} is too large`), {code: tooLargeCode, size});
}

export function describeTooLarge(
  size: number,
  kind: keyof typeof fileLimits,
): {code: string; message: Wording; hint: Wording} {
  const limit = fileLimits[kind] / megabyte;
  const found = (Math.ceil(size / (megabyte / 10)) / 10).toString();
  return {
    code: "file-too-large",
    message: {
      en: `the file is too large: ${found} MB, and at most ${limit} MB are read`,
      zh: `文件太大：${found} MB，最多只读 ${limit} MB`,
    },
    hint:
      kind === "data"
        ? {
            en: "check that it is the right file; keep only the rows and columns that briefings need",
            zh: "请检查是不是放错了文件；只保留简报要用的行和列",
          }
        : {
            en: "check that it is the right file; a template holds texts, pictures and data have no place in it",
            zh: "请检查是不是放错了文件；模板里只写文字，不放图片和数据",
          },
  };
}
