import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** What every machine is told: where there is no LibreOffice, all else is built. */
const toInstall: Readonly<Record<string, Wording>> = {
  win32: {
    en: "install LibreOffice from https://www.libreoffice.org (or: winget install TheDocumentFoundation.LibreOffice)",
    zh: "请从 https://zh-cn.libreoffice.org 下载安装 LibreOffice（或运行 winget install TheDocumentFoundation.LibreOffice）",
  },
  darwin: {
    en: "install LibreOffice from https://www.libreoffice.org (or: brew install --cask libreoffice)",
    zh: "请从 https://zh-cn.libreoffice.org 下载安装 LibreOffice（或运行 brew install --cask libreoffice）",
  },
  linux: {
    en: "install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer libreoffice-impress fonts-noto-cjk)",
    zh: "请安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer libreoffice-impress fonts-noto-cjk）",
  },
};

export function tellMissing(platform: NodeJS.Platform): Diagnostic {
  const {en, zh} = toInstall[platform] ?? (toInstall.linux as Wording);
  return {
    severity: "error",
    code: "libreoffice-missing",
    message: {
      en: "no LibreOffice was found, and PDFs are made by it",
      zh: "没有找到 LibreOffice，而 PDF 要由它生成",
    },
    hint: {
      en: `${en}; if it is installed elsewhere, name it with --libreoffice PATH. All other documents are built without it`,
      zh: `${zh}；如果装在别处，请用 --libreoffice 写出它的路径。其他文件不需要它，照常生成`,
    },
  };
}

/** A path that a person has given. @param why what keeps it from being used */
export function tellUnusable(path: string, why: Wording): Diagnostic {
  return {
    severity: "error",
    code: "libreoffice-unusable",
    message: {
      en: `this is no LibreOffice that can be used: "${path}" ${why.en}`,
      zh: `“${path}”不是可用的 LibreOffice：${why.zh}`,
    },
    hint: {
      en: "give the path of the program soffice (on Windows soffice.com), or the folder of LibreOffice; left out, it is looked for",
      zh: "请写出程序 soffice（Windows 上是 soffice.com）或 LibreOffice 安装文件夹的路径；不写则自动查找",
    },
  };
}

export const unusable = {
  missing: {en: "does not exist", zh: "不存在"},
  refused: {en: "may not be run", zh: "没有执行权限，或不是程序"},
  silent: {en: "does not tell its version", zh: "没有说出版本"},
} as const satisfies Record<string, Wording>;

/** One document that has not become a PDF. */
export function tellFailed(title: string, what: Wording, complaint = ""): Diagnostic {
  const said = complaint.split("\n").at(-1)?.trim() ?? "";
  return {
    severity: "error",
    code: "pdf-failed",
    message: {
      en: `no PDF of “${title}”: ${what.en}${said === "" ? "" : ` (${said})`}`,
      zh: `《${title}》没有生成 PDF：${what.zh}${said === "" ? "" : `（${said}）`}`,
    },
    hint: {
      en: "open the document in LibreOffice and export it there to see why; the document itself is not to blame for it",
      zh: "请在 LibreOffice 中打开这份文件并导出 PDF，看原因何在；文件本身已照常生成",
    },
    document: title,
  };
}

export const failures = {
  crashed: {en: "LibreOffice ended before its time", zh: "LibreOffice 意外退出"},
  nothing: {en: "LibreOffice wrote nothing", zh: "LibreOffice 没有写出文件"},
  damaged: {en: "what LibreOffice wrote is no whole PDF", zh: "LibreOffice 写出的 PDF 不完整"},
  overall: {en: "all documents together took too long", zh: "全部文件合计用时超过上限"},
} as const satisfies Record<string, Wording>;

export const tooSlow = (seconds: number): Wording => ({
  en: `LibreOffice was not finished after ${seconds} seconds, and was stopped`,
  zh: `LibreOffice 在 ${seconds} 秒内没有完成，已中止`,
});

export function tellNotStarting(complaint: string): Diagnostic {
  const said = complaint.split("\n").at(-1)?.trim() ?? "";
  return {
    severity: "error",
    code: "libreoffice-unusable",
    message: {
      en: `LibreOffice ended before it opened a document${said === "" ? "" : `: ${said}`}`,
      zh: `LibreOffice 还没有打开文件就退出了${said === "" ? "" : `：${said}`}`,
    },
    hint: {
      en: "see whether it starts by itself (on servers libreoffice-writer and libreoffice-impress are needed), or name another one with --libreoffice",
      zh: "请检查它能否单独启动（服务器上需装 libreoffice-writer 和 libreoffice-impress），或用 --libreoffice 另指定一个",
    },
  };
}
