import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

/** 十四五, 十三五 and their kin. */
const planName = /^(?:十[一二三四五]?|[五六七八九])五$/u;

const longestName = 13;
/** A quotation that counts or measures something is no name. */
const says = /%|‰|达到|增长|提高|超过|全[国市区].?第|[一二三四五]第|余[个所名人家项]|万[个所名人元]/u;

/** What stands in a name: the name of a plan, short words in quotation marks, a school, a grade. */
export function findName(found: NumberInText): SetAside | undefined {
  const {number, before, after, quoted, passage} = found;
  if (planName.test(number) && !/^[个所名人项]/u.test(after)) return surely("名称中的数字");
  const content = quoted && passage.text.slice(quoted.from, quoted.to);
  const isShort = content !== undefined && content.length <= longestName && !/[,，。;；]/u.test(content);
  if (isShort && !says.test(content)) return surely("名称中的数字");
  if (
    /^年(?:义务教育|一贯制?|制|行动计划)/u.test(after) ||
    /学前$/u.test(before) ||
    /^年(?:毛|净)?入园/u.test(after)
  )
    return surely("名称中的数字");
  if (/^(?:等奖|等功|年级|星级?|级甲等|本院校|好学生|中全会|大代表|届)/u.test(after))
    return surely("名称中的数字");
  if (/^(?:大|次|届)(?=报告|精神|代表大会|全国代表|全会|会议|党代会)/u.test(after))
    return surely("名称中的数字");
  if (/^(?:十[一二三四五六七八九]|二十)$/u.test(number) && /^大(?!道|基|类|领|平|工|行|举)/u.test(after))
    return surely("名称中的数字");
  if (/^人制/u.test(after) || isThreshold(found)) return surely("名称中的数字");
  if (/^位一体/u.test(after)) return surely("名称中的数字");
  // 五次会议 is the fifth.
  if (/^(?:次|届)(?:全体|全会|会议|党代|人民代表)/u.test(after)) return surely("名称中的数字");
  return undefined;
}

/** 56人及以上的大班120个, 超230个50户以上村寨: says of what kind the things are that are counted. */
function isThreshold({before, after}: NumberInText): boolean {
  const [, behind = ""] =
    /^(?:人|户|名|元|万元|岁|个班|平方米)及?以[上下]的?(\p{Script=Han}.{0,24})$/su.exec(after.slice(0, 30)) ??
    [];
  return (
    behind !== "" && (/[个所户家座条]$/u.test(before) || /^\p{Script=Han}{2,14}[约近超]?\d/u.test(behind))
  );
}
