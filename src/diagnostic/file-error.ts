import type {Diagnostic, Wording} from "./diagnostic.ts";

/** What the operating system refuses, in words; undefined for errors that are not about files. */
export function describeFileError(
  error: unknown,
  file: string,
  purpose: "templates" | "output",
): Diagnostic | undefined {
  const reason = purpose === "output" ? findReason(error) : findReadReason(error);
  if (!reason) return undefined;
  const cannot =
    purpose === "output"
      ? {en: `cannot write to "${file}"`, zh: `无法写入“${file}”`}
      : {en: `cannot read "${file}"`, zh: `无法读取“${file}”`};
  return {
    severity: "error",
    code: purpose === "output" ? "cannot-write" : "cannot-read",
    message: {en: `${cannot.en}: ${reason.what.en}`, zh: `${cannot.zh}：${reason.what.zh}`},
    hint: reason.remedy,
    place: {file},
  };
}

/** Why the operating system refuses, and what to do; undefined for errors that are not about files. */
export function findReason(error: unknown): {what: Wording; remedy: Wording} | undefined {
  return reasons[(error as NodeJS.ErrnoException).code ?? ""];
}

/** The same of what is only read, where no other title or folder for output helps. */
export function findReadReason(error: unknown): {what: Wording; remedy: Wording} | undefined {
  const {code = ""} = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  const remedy = readRemedies[code];
  return reason && remedy ? {...reason, remedy} : reason;
}

const otherPath = {
  en: "give a path that is shorter and has no such name",
  zh: "请改用较短的、名称正常的路径",
};
const readRemedies: Readonly<Record<string, Wording>> = {
  ENAMETOOLONG: otherPath,
  EINVAL: otherPath,
  EISDIR: {en: "move that folder, or name the file in it", zh: "请移走该文件夹，或指定其中的文件"},
  EBUSY: {en: "close it in other programs, and try again", zh: "请在其他程序中关闭它后重试"},
};

/** Of an error of ours: what is kept between builds lies where a link leads, or cannot lie anywhere. */
export const workFolderCode = "EWORKFOLDER";

const permission = {
  what: {en: "permission denied", zh: "没有权限"},
  remedy: {
    en: "check its permissions, or choose another folder (--out for output)",
    zh: "请检查权限，或另选文件夹（输出用 --out 指定）",
  },
};
const locked = {
  what: {en: "the file is in use", zh: "文件正被占用"},
  remedy: {
    en: "close it in Word, PowerPoint or WPS, and build again",
    zh: "请在 Word、PowerPoint 或 WPS 中关闭它，再重新生成",
  },
};
const full = {
  what: {en: "no space is left", zh: "磁盘空间已满"},
  remedy: {en: "free some space, and build again", zh: "请腾出空间后重新生成"},
};
const tooManyOpen = {
  what: {en: "too many files are open", zh: "打开的文件太多"},
  remedy: {en: "close other programs, and try again (ulimit -n)", zh: "请关闭其他程序后重试（ulimit -n）"},
};
const notFolder = {
  what: {en: "something that is not a folder is in the way", zh: "路径中有同名文件，不是文件夹"},
  remedy: {en: "move that file, or choose another folder", zh: "请移走该文件，或另选文件夹"},
};
const isFolder = {
  what: {en: "a folder of this name is in the way", zh: "已有同名的文件夹"},
  remedy: {
    en: "move that folder, or choose another one with --out",
    zh: "请移走该文件夹，或用 --out 另选输出位置",
  },
};

const reasons: Readonly<Record<string, {what: Wording; remedy: Wording}>> = {
  EACCES: permission,
  EPERM: permission,
  EROFS: {...permission, what: {en: "the file system is read-only", zh: "所在磁盘只读"}},
  EBUSY: locked,
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  EISDIR: isFolder,
  ENOTEMPTY: isFolder,
  ENOENT: {
    what: {en: "it does not exist", zh: "它不存在"},
    remedy: {en: "check the spelling of the path", zh: "请检查路径是否写对"},
  },
  ENAMETOOLONG: {
    what: {en: "the name is too long", zh: "名称太长"},
    remedy: {
      en: "shorten the title, or set file: in the template",
      zh: "请缩短标题，或在模板中用 file: 另定文件名",
    },
  },
  [workFolderCode]: {
    what: {
      en: "its .jianbao is a link or a file, where jianbao keeps a folder of its own",
      zh: "其中的 .jianbao 是链接或文件，而不是程序自用的文件夹",
    },
    remedy: {
      en: "remove .jianbao: what it holds only makes later builds faster",
      zh: "请删除 .jianbao：其中的内容只为加快以后的生成",
    },
  },
  EFBIG: {
    what: {en: "the file is larger than the disk or its limits allow", zh: "文件超过了磁盘或系统允许的大小"},
    remedy: {
      en: "choose another disk, or raise the limit (ulimit -f)",
      zh: "请换一个磁盘，或请技术人员放宽限制（ulimit -f）",
    },
  },
  ELOOP: {
    what: {en: "links lead in a circle", zh: "链接绕成了圈"},
    remedy: {en: "replace the link by the file or folder itself", zh: "请用文件或文件夹本身替换链接"},
  },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  EIO: {
    what: {en: "the disk does not answer", zh: "磁盘读写出错"},
    remedy: {en: "check the disk or the network drive, and try again", zh: "请检查磁盘或网络驱动器后重试"},
  },
  EINVAL: {
    what: {en: "this disk does not take such a name", zh: "这个磁盘不接受这样的名称"},
    remedy: {
      en: "change the title, or set file: in the template",
      zh: "请改标题，或在模板中用 file: 另定文件名",
    },
  },
  ETXTBSY: locked,
  EOUTSIDE: {
    what: {en: "it leads out of the folder", zh: "它指向文件夹之外"},
    remedy: {en: "replace the link by the file itself", zh: "请用文件本身替换链接"},
  },
};
