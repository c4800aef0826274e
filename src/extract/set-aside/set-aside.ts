import type {NumberInText} from "../number-in-text.ts";
import {findCode} from "./codes.ts";
import {findDate} from "./dates.ts";
import {findName} from "./names.ts";
import {findOrdinal} from "./ordinals.ts";
import {findPhrase} from "./phrases.ts";
import {type SetAside, surely} from "./reason.ts";
import {findTimeSpan} from "./time-spans.ts";
import {findUncounted} from "./uncounted.ts";

/** Why a number is no figure; undefined where it is one, as far as rules tell. The order of the questions counts. */
export function findReason(found: NumberInText, units: readonly string[]): SetAside | undefined {
  if (found.passage.kind === "contents") return surely("版面信息");
  if (found.isInTitle) return surely("文件名或书名");
  return (
    findOrdinal(found) ??
    findCode(found) ??
    findDate(found) ??
    findName(found) ??
    findPlace(found) ??
    findPhrase(found) ??
    findTimeSpan(found) ??
    findUncounted(found, units)
  );
}

const ranked =
  /(?:全[国市区省县球校]|世界|亚洲|中国|[西东中南北]部|地区|川渝|成渝|[市省区县]内|同类|排名?|位[居列次]|[居列]|名列|跻身|跃居|总分|成绩|[获荣夺取]得?|稳居|双)(?:第|前)?$/u;

/** 第六位 and 全市第二 are places in an order; 第二课堂 and 第三次 are not. */
function findPlace({number, before, after}: NumberInText): SetAside | undefined {
  if (!number.startsWith("第")) return undefined;
  if (/^[位名]/u.test(after) && !/^名[师校]/u.test(after)) return undefined;
  if (
    /^[,，。;；、)】”"\n]|^$|^的(?!一|二)/u.test(after) &&
    /[\p{Script=Han}双]$/u.test(before) &&
    !/(?:[一二三四五六七八九十是要]|健康|安全|质量|生命|育人|学生|师德|效益|素质|品德|育|德)$/u.test(before)
  )
    return undefined;
  if (/^(?:方阵|梯队|课堂|步|批|轮|次|届|期|产业|时间|线|书记|责任|个|类|季度)/u.test(after))
    return surely("惯用语");
  if (/第[一二三四五六七八九十\d]+[位名]?[、和及]$/u.test(before) && /^[,，。;；、和及)]|^$/u.test(after))
    return undefined;
  const isRank = ranked.test(before) || /(?:重庆|四川|区县)$/u.test(before);
  return isRank && !/^[\p{Script=Han}]*(?:中学|小学|学校|医院)/u.test(after.slice(0, 6))
    ? undefined
    : surely("惯用语");
}
