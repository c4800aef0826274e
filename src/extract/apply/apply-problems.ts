import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";

const failure = (code: string, file: string, message: Wording, hint: Wording): Diagnostic => ({
  ...{severity: "error", code, message, hint},
  place: {file},
});

export const applyProblems = {
  changedSince: (file: string, journal: string) =>
    failure(
      "changed-since-cut-off",
      file,
      {
        en: "an apply was cut off, and this file has been changed since: nothing has been put back",
        zh: "上一次并入没有做完，之后这个文件又被改过，所以什么都没有恢复",
      },
      {
        en: `to keep what was written, delete ${journal} and run jianbao check --sources sources --coverage; to go back, save it elsewhere, put the file of before the apply in its place, and run this again`,
        zh: `要留下现在的内容，请删去 ${journal}，再运行 jianbao check --sources sources --coverage 核对；要回到并入之前，请把它另存，换回并入前的文件，再运行一次`,
      },
    ),
  damagedJournal: (journal: string) =>
    failure(
      "apply-journal-damaged",
      journal,
      {
        en: "an apply was cut off, and what the data was before it cannot be read here",
        zh: "上一次并入没有做完，而这里记录的并入前的内容读不出来",
      },
      {
        en: "put the data folder back from a copy, or run jianbao check --sources sources --coverage and mend what it tells; then delete this file",
        zh: "请用备份恢复数据文件夹，或运行 jianbao check --sources sources --coverage，按提示改好；然后删去这个文件",
      },
    ),
  changedMeanwhile: (file: string) =>
    failure(
      "changed-while-applying",
      file,
      {
        en: "another program has changed this file while the rows were checked: nothing has been added",
        zh: "检查各行的时候，别的程序改了这个文件，数据没有改动",
      },
      {en: "run it again", zh: "请再运行一次"},
    ),
} as const;
