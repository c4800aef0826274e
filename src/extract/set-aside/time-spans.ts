import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

const long = /^(?:个月|年|周|天|日|个?学期|学年|期|届)/u;
const short = /^(?:个?(?:小时|课时|学时)|分钟)/u;
const lasts =
  /(?:达到?|为|是|均|时长|年限|任期|服务期|周期|累计|不少于|不低于|至少|不超过|最低|最少|持续|共)(?:约|近)?$/u;
const limited = /^(?:个月|年|周|天|日|个?学期|学年)(?:以上|以下|以内|及以上)/u;
const often = /每(?:天|日|周|月|学期|学年|年|人|生|节|次|名?学生|名?教师)[^，,。;；]{0,12}$/u;

/** 三年来, 近五年, 连续两年, 未来五年: they tell when. How long something lasts is a figure. */
export function findTimeSpan({number, before, after}: NumberInText): SetAside | undefined {
  if (short.test(after)) return undefined;
  if (!long.test(after))
    return /周?岁/u.test(after.slice(0, 2)) && !/平均年龄/u.test(before) ? surely("泛指") : undefined;
  if (/^期(?!限)/u.test(after)) return /[、和及第]$/u.test(before) ? surely("名称中的数字") : undefined;
  if (/^天(?:津|府|文|然)|^周(?:边|围|密)/u.test(after)) return undefined;
  if (/\.\d/u.test(number) || limited.test(after)) return undefined;
  // 办学3年来 says how old a school is, and when.
  if (/^年/u.test(after) && /(?:办学|建校|建园|创办|成立)(?:近|已|超过?)?$/u.test(before)) return undefined;
  if (/(?:近|过去|未来|今后|前|后|历时|用|经过|最近|时隔|每)$/u.test(before)) return surely("只作时段的词");
  if (
    /^(?:年|个月|天|周|学年|学期)(?:来|间|内|后|前|里|中|时间|期间|多来|左右|规划|计划|行动|一)/u.test(after)
  )
    return surely("只作时段的词");
  if (/连续$/u.test(before))
    return /^\d/u.test(number) && /^年/u.test(after) ? undefined : surely("只作时段的词");
  return lasts.test(before) || often.test(before) ? undefined : surely("只作时段的词");
}
