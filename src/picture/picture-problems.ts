import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** A problem of a picture, wherever it is named. */
export type PictureProblem = Pick<Diagnostic, "severity" | "code" | "message" | "hint">;

const saveAgain: Wording = {
  en: "open it in Paint or Photos, save it as PNG or JPEG, and put that file here",
  zh: "请用画图或照片打开它，另存为 PNG 或 JPEG，再把新文件放到这里",
};

export const damaged = (what: Wording): PictureProblem => ({
  severity: "error",
  code: "picture-damaged",
  message: {en: `the picture is damaged: ${what.en}`, zh: `图片已损坏：${what.zh}`},
  hint: {
    en: "copy the file here again from where it comes from, and see whether it opens; or save it anew",
    zh: "请从来源处重新复制一次，看能不能打开；或重新另存一份",
  },
});

export const cutOff = damaged({en: "its end is missing", zh: "文件不完整，缺少结尾"});

/** @param name of the format, if it is known */
export function otherKind(name: Wording | undefined): PictureProblem {
  return {
    severity: "error",
    code: "picture-kind",
    message: name
      ? {
          en: `the file is ${name.en}; documents take PNG and JPEG`,
          zh: `这个文件是 ${name.zh}；文件里只能放 PNG 和 JPEG 图片`,
        }
      : {
          en: "the file is no picture: its bytes are neither PNG nor JPEG",
          zh: "这个文件不是图片：内容既不是 PNG，也不是 JPEG",
        },
    hint: saveAgain,
  };
}

export const rareKind = (what: Wording): PictureProblem => ({
  severity: "error",
  code: "picture-kind",
  message: {
    en: `the picture is ${what.en}, which Office and browsers do not show`,
    zh: `图片是${what.zh}，Office 和浏览器显示不了`,
  },
  hint: saveAgain,
});

export const pressColours: PictureProblem = {
  severity: "error",
  code: "picture-colours",
  message: {
    en: "the picture is in the colours of printing presses (CMYK), which look different everywhere",
    zh: "图片用的是印刷色（CMYK），在各处显示的颜色不一样",
  },
  hint: {
    en: "open it in Paint or Photos and save it as PNG: it is in RGB then",
    zh: "请用画图或照片打开，另存为 PNG，就会变成 RGB 颜色",
  },
};

export const animated: PictureProblem = {
  severity: "warning",
  code: "picture-animated",
  message: {
    en: "the picture moves; documents show its first frame",
    zh: "这是动画图片；文件里只显示第一帧",
  },
  hint: {en: "save the frame that is meant as a PNG of its own", zh: "请把要用的那一帧另存为 PNG"},
};

/** More are read in no time, but take the memory of a machine. */
export const mostPixels = 60_000_000;

export const tooManyPixels = (width: number, height: number): PictureProblem => ({
  severity: "error",
  code: "picture-pixels",
  message: {
    en: `the picture has ${width} × ${height} pixels, and at most ${mostPixels / 1e6} million are read`,
    zh: `图片有 ${width} × ${height} 像素，最多只读 ${mostPixels / 1e4} 万像素`,
  },
  hint: {
    en: "save it with some 3000 pixels at its longer side: print needs no more",
    zh: "请缩到长边 3000 像素左右再用，打印够用",
  },
});

export const otherEnding = (written: string, right: string): PictureProblem => ({
  severity: "warning",
  code: "picture-ending",
  message: {
    en: `the name ends in ".${written}", but the file is ${right === "png" ? "PNG" : "JPEG"}`,
    zh: `文件名以“.${written}”结尾，内容却是 ${right === "png" ? "PNG" : "JPEG"}`,
  },
  hint: {
    en: `let its name end in ".${right}", here and in the text`,
    zh: `请把文件名和文中的路径都改成以“.${right}”结尾`,
  },
});
