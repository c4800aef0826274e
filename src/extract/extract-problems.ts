import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";

const failure = (
  code: string,
  message: Wording,
  hint: Wording,
  file?: string,
  line?: number,
): Diagnostic => ({
  ...{severity: "error", code, message, hint},
  ...(file === undefined ? {} : {place: {file, ...(line === undefined ? {} : {line})}}),
});

export const extractProblems = {
  badId: (id: string) =>
    failure(
      "bad-source-id",
      {en: `"${id}" cannot be the id of a source`, zh: `“${id}”不能作来源编号`},
      {
        en: "take letters, digits, - and . such as shapingba-report-2025",
        zh: "请用字母、数字、- 和 .，例如 shapingba-report-2025",
      },
    ),
  unknownArea: (area: string, names: readonly string[]) =>
    failure(
      "unknown-area",
      {en: `areas.csv has no area "${area}"`, zh: `areas.csv 里没有地区“${area}”`},
      suggest(area, names),
    ),
  badPublished: (written: string) =>
    failure(
      "bad-published",
      {en: `--published "${written}" is no year, month or day`, zh: `--published “${written}”不是年、月或日`},
      {en: "write 2025, 2025-12 or 2025-12-25", zh: "请写成 2025、2025-12 或 2025-12-25"},
    ),
  badPeriod: (written: string) =>
    failure(
      "bad-period",
      {
        en: `--period "${written}" is no year, month, quarter or half-year, nor two of them`,
        zh: `--period “${written}”不是年份、月份、季度、半年，也不是起止时期`,
      },
      {
        en: "write 2025, 2025-03, 2025-Q1, 2025-H1 or 2021/2025",
        zh: "请写成 2025、2025-03、2025-Q1、2025-H1 或 2021/2025",
      },
    ),
  noTables: (file: string) =>
    failure(
      "no-tables",
      {en: "no table with figures is seen in it", zh: "没有看到带数字的表格"},
      {
        en: "a table needs a line of heads above its figures; texts are read by jianbao extract",
        zh: "表格的数字上方要有表头；文字报告请用 jianbao extract",
      },
      file,
    ),
  noSheet: (file: string, sheet: string, sheets: readonly string[]) =>
    failure(
      "map-outside-table",
      {en: `the file has no sheet "${sheet}"`, zh: `文件里没有工作表“${sheet}”`},
      suggest(sheet, sheets),
      file,
    ),
  noRows: (file: string, rows: string, last: number) =>
    failure(
      "map-outside-table",
      {en: `rows: ${rows} — the last row is ${last}`, zh: `rows: ${rows}，而最后一行是第 ${last} 行`},
      {en: "write the rows as the spreadsheet counts them", zh: "请按表格软件里的行号写"},
      file,
    ),
  noColumn: (file: string, letters: string, last: string) =>
    failure(
      "map-outside-table",
      {en: `column ${letters} — the last column is ${last}`, zh: `第 ${letters} 列，而最后一列是 ${last}`},
      {en: "take the letters above the columns in the spreadsheet", zh: "请用表格软件里列上方的字母"},
      file,
    ),
  emptyReport: (file: string) =>
    failure(
      "empty-report",
      {en: "there is no text in it", zh: "里面没有文字"},
      {
        en: "check that it is the right file; a scan has to be made a text first",
        zh: "请确认是不是这个文件；扫描件要先转成文字",
      },
      file,
    ),
  pdf: {
    encrypted: (file: string) =>
      failure(
        "unreadable-report",
        {en: "this PDF needs a password to be opened", zh: "这个 PDF 有打开密码"},
        {
          en: "save it without one, or copy its text into a .txt file",
          zh: "请去掉密码另存，或者把文字复制到 .txt 文件",
        },
        file,
      ),
    damaged: (file: string) =>
      failure(
        "unreadable-report",
        {en: "this PDF is damaged", zh: "这个 PDF 已损坏"},
        {
          en: "get it anew, or copy its text into a .txt file",
          zh: "请重新取得这个文件，或者把文字复制到 .txt 文件",
        },
        file,
      ),
    "unknown-letters": (file: string) =>
      failure(
        "unreadable-report",
        {
          en: "this PDF does not tell which letters its fonts show",
          zh: "这个 PDF 没有写明字体里的字是什么字，读出来会是乱码",
        },
        {
          en: "get the report as .docx, or copy its text into a .txt file and look whether it is right",
          zh: "请取得 .docx 版本；或者把文字复制到 .txt 文件，看看是否正确",
        },
        file,
      ),
    "too-long": (file: string) =>
      failure(
        "report-too-long",
        {en: "this PDF has too many pages, or takes too long to read", zh: "这个 PDF 页数太多，或者读得太久"},
        {en: "split it, and draft the parts that you need", zh: "请拆成几份，只提取需要的部分"},
        file,
      ),
  },
  scan: (file: string) =>
    failure(
      "scanned-report",
      {en: "there are pictures of pages in it, and no text", zh: "里面只有页面的图片，没有文字（扫描件）"},
      {
        en: "have its text recognised by another program, and save that as .docx or .txt",
        zh: "请先用文字识别软件转成文字，另存为 .docx 或 .txt",
      },
      file,
    ),
  tooLong: (file: string, length: number, most: number) =>
    failure(
      "report-too-long",
      {
        en: `the text has ${length} letters, and at most ${most} are read`,
        zh: `全文有 ${length} 个字，最多只读 ${most} 个`,
      },
      {en: "check that it is the right file, or cut it into parts", zh: "请确认是不是这个文件，或分成几份"},
      file,
    ),
  longLine: (file: string, line: number, length: number) =>
    failure(
      "line-too-long",
      {
        en: `this line has ${length} letters: it is no text in paragraphs`,
        zh: `这一行有 ${length} 个字，不是分段的文字`,
      },
      {
        en: "save the report again as text with a line for each paragraph; a row points to a line",
        zh: "请把报告重新另存为文本，每段一行；每条数据都要指到某一行",
      },
      file,
      line,
    ),
  otherKind: (file: string, kind: Wording) =>
    failure(
      "unreadable-report",
      {en: `reports of this kind are not read: ${kind.en}`, zh: `读不了这种报告：${kind.zh}`},
      {
        en: "save it as .docx, .txt, .md, .xlsx or .csv, without a password",
        zh: "请另存为 .docx、.txt、.md、.xlsx 或 .csv，不要加密码",
      },
      file,
    ),
  damaged: (file: string, what: Wording) =>
    failure(
      "unreadable-report",
      {en: `the file cannot be read: ${what.en}`, zh: `文件无法读取：${what.zh}`},
      {
        en: "open it in Word, WPS or Excel and save it again",
        zh: "请在 Word、WPS 或 Excel 中打开它，重新保存",
      },
      file,
    ),
  uncomputed: (file: string, count: number): Diagnostic => ({
    severity: "warning",
    code: "formula-without-value",
    message: {
      en: `${count} cells hold formulas that were never worked out: they are empty here`,
      zh: `有 ${count} 个单元格的公式没有算出结果，这里按空白处理`,
    },
    hint: {en: "open it in Excel or WPS and save it again", zh: "请在 Excel 或 WPS 中打开后重新保存"},
    place: {file},
  }),
  noDraft: (id: string, file: string) =>
    failure(
      "no-draft",
      {en: `there is no draft of "${id}"`, zh: `没有“${id}”的草稿`},
      {
        en: `draft it first: jianbao extract FILE --source-id ${id} --area …`,
        zh: `请先提取：jianbao extract 文件 --source-id ${id} --area …`,
      },
      file,
    ),
  changedText: (file: string) =>
    failure(
      "source-changed",
      {
        en: "the text has changed since it was drafted: lines may have moved",
        zh: "提取之后原文改过，行号可能已经对不上",
      },
      {en: "draft it again; decisions are kept", zh: "请重新提取一次，已作的决定会保留"},
      file,
    ),
  noTable: (table: string, file: string) =>
    failure(
      "missing-table",
      {
        en: `datapackage.json does not describe the table "${table}"`,
        zh: `datapackage.json 里没有说明表 ${table}`,
      },
      {
        en: "add it as data of a new project has it (jianbao new project)",
        zh: "请照新建项目（jianbao new project）里的样子补上",
      },
      file,
    ),
  row: (file: string, line: number, message: Wording, hint: Wording) =>
    failure("undecided-row", message, hint, file, line),
} as const;
