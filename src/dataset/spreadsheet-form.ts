import type {Wording} from "../diagnostic/diagnostic.ts";

/** A date as spreadsheets and people write it. */
export interface WrittenDate {
  /** ISO 8601: day, month or year; undefined where no year is written. */
  readonly iso: string | undefined;
  /** It is the number of a day, which Excel shows where the format of a date is lost. */
  readonly isSerial: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads what Excel makes of a date, and other forms in use; undefined for what is none. */
export function readWrittenDate(written: string): WrittenDate | undefined {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u, "");
  if (/^\d{5}(\.\d+)?$/u.test(text)) return readSerial(Number(text));
  const iso = (year?: string, month?: string, day?: string) => {
    const parts = [year && year.length === 2 ? `20${year}` : year, month, day].filter((part) => part);
    return {
      iso: year ? parts.map((part = "") => part.padStart(2, "0")).join("-") : undefined,
      isSerial: false,
    };
  };
  const yearFirst =
    /^((?:19|20)\d{2})(?:[年/.\- ]+(\d{1,2})(?:[月/.\- ]+(\d{1,2})日?号?|月)?|年)$/u.exec(text) ??
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)?$/u.exec(text);
  if (yearFirst) return iso(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/u.exec(text);
  // Americans write the month first; where that cannot be, the day.
  if (yearLast) {
    const [, a = "", b = "", year] = yearLast;
    return Number(a) > 12 ? iso(year, b, a) : iso(year, a, b);
  }
  if (/^\d{1,2}月(\d{1,2}[日号]?)?$/u.test(text)) return iso();
  const word = /^(?:(\d{1,2})[- ])?([a-z]{3})[a-z]*(?:[- ,]+(\d{2}|\d{4}))?$/iu.exec(text);
  const month = word ? months.indexOf(word[2]?.toLowerCase() ?? "") + 1 : 0;
  return word && month > 0 && (word[1] || word[3]) ? iso(word[3], String(month), word[1]) : undefined;
}

/** Days since 1899-12-30, as Excel counts them; those of 1954 to 2099. */
function readSerial(serial: number): WrittenDate | undefined {
  if (serial < 20_000 || serial > 73_050) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return {iso: day.toISOString().slice(0, 10), isSerial: true};
}

/** What to do so that Excel does not make a date of it again. */
export const asText: Wording = {
  en: "in Excel set the format of the column to Text before you type",
  zh: "在 Excel 中请先把这一列的格式设为“文本”再输入",
};

/** What a cell says that Excel could not show or compute; undefined for all else. */
export function spreadsheetError(written: string): Wording | undefined {
  const text = written.normalize("NFKC").trim();
  if (/^#{3,}$/u.test(text)) {
    return {
      en: "the column was too narrow to show what is in it: widen it in Excel and save again (a negative date looks so too)",
      zh: "多半是 Excel 的列太窄，没有显示出内容：请加宽这一列后重新保存（负的日期也会这样）",
    };
  }
  if (!/^#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|spill!|calc!|getting_data)$/iu.test(text))
    return undefined;
  return {
    en: "this is an Excel error: correct the formula and save again",
    zh: "这是 Excel 的公式错误：请改正公式后重新保存",
  };
}
