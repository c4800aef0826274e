import type {Wording} from "../diagnostic/diagnostic.ts";

/** `2026-12-03`, `2026/12/3` and `2026年12月3日` are one day to whoever writes them. */
const written = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u;

/** The day in ISO 8601, or what is wrong with it. */
export function readMeetingDate(text: string): string | Wording {
  const [, year = "", month = "", day = "", otherMonth = "", otherDay = ""] = written.exec(text.trim()) ?? [];
  if (year === "") {
    return {
      en: `"${text}" is no date: write it as 2026-12-03`,
      zh: `“${text}”不是日期，请写成 2026-12-03`,
    };
  }
  const [y, m, d] = [year, month || otherMonth, day || otherDay].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d) {
    return date.toISOString().slice(0, 10);
  }
  return {
    en: `there is no day ${text}`,
    zh: `没有 ${y} 年 ${m} 月 ${d} 日这一天`,
  };
}
