import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

const year = /^(?:19|20)\d\d(?:[-~至到](?:(?:19|20)?\d\d))?$/u;
const spelledYear = /^[一二][〇零一二三四五六七八九]{3}$/u;
const clock = /^\d{1,2}:\d\d(?::\d\d)?$/u;

/** Years, months, days, school years, hours of the clock, centuries. */
export function findDate({number, before, after}: NumberInText): SetAside | undefined {
  if (year.test(number) && isYear(number, before, after)) return surely("年份日期");
  if (spelledYear.test(number) && after.startsWith("年")) return surely("年份日期");
  if (/^(?:月(?!份?个)|世纪|年代|季度)/u.test(after)) return surely("年份日期");
  if (/^[日号](?!常|均)/u.test(after) && /月$/u.test(before)) return surely("年份日期");
  if (/月[\d一二三四五六七八九十]{1,3}[日号]?(?:[-~至到]|[、和])$/u.test(before) && /^[日号]/u.test(after))
    return surely("年份日期");
  if (clock.test(number) && !/比例?(?:为|达|是|约)?$/u.test(before)) return surely("年份日期");
  if (/^时(?!间|代|事|段|期|长)|^点(?=[半整钟\d])/u.test(after) && /[午晚早晨:至到日-]$/u.test(before))
    return surely("年份日期");
  return /^(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/u.test(number) &&
    !/^[余多]?[\p{Script=Han}%]/u.test(after)
    ? surely("年份日期")
    : undefined;
}

/** 2025年, 2023级, （2021）, 2024版; but 2025人 and 2000余个 are counted. */
function isYear(number: string, before: string, after: string): boolean {
  if (/^(?:年(?!均)|学年|年度|[级届版])/u.test(after)) return true;
  if (/^[-/.]\d/u.test(after)) return true;
  if (/[(〔[【]$/u.test(before) && /^[)〕\]】]/u.test(after)) return true;
  // 2021-2025 in a title, with nothing that is counted behind it.
  return number.length > 4 && !/^[余多]?[所个名人项元家万]/u.test(after);
}
