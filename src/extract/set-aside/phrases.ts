import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

const oneOf = /^(?:所|个|座|家|栋|门|处|项)/u;
const built =
  /(?:新建|建成|改扩建|扩建|建设|建立|成立|创建|引进|新增|增设|组建|获评|获得|设立|开设|荣获|取得)了?$/u;
const ordering =
  /^(?:重?要)?(?:亮点|要素|维度|纬度|特点|特征|关键|层面|环节|阶段|问题|原则|优势(?![学专产项教])|特质|突出|转变|关系|意识|自信|坚持|统筹|结合|方向|着力|抓手|重点|难点|关键词|字|确立|维护|故事|梦想|家园|转化|跨越|不变|更加|有利于|短板|矛盾|课题|挑战|机遇|理念|战略|定位)/u;
/** Words between the measure word and the noun: 三个关键要素, 五大核心优势. */
const attribute = /^(?:关键|核心|主要|基本|重要|重大|鲜明|突出|显著|具体|方面的?)/u;

/** 一个, 每两年, 第二课堂, 三个亮点: said, and not counted. */
export function findPhrase(found: NumberInText): SetAside | undefined {
  const {number, before, after, form} = found;
  if (form !== "chinese") return /每$/u.test(before) && /^1$/u.test(number) ? surely("泛指") : undefined;
  if (/^[数几]|[几数]$/u.test(number) || (/[上成好]$/u.test(before.slice(-1)) && /^[百千万]+$/u.test(number)))
    return surely("泛指");
  if (
    /^[百千万亿]+$/u.test(number) &&
    !/(?:近|(?<!签|预|履|集|节)约|超|逾|过|突破|足|到)$/u.test(before) &&
    !/^[余多]/u.test(after)
  )
    return surely("泛指");
  if (/[每逐任这那]$/u.test(before)) return surely("泛指");
  if (number === "一") return isOne(before, after) ? undefined : surely("泛指");
  if (/^项(?:主要|核心)?指标/u.test(after)) return surely("惯用语");
  const noun = after.replace(/^[大个项种类条对]/u, "");
  if (noun !== after && (ordering.test(noun) || ordering.test(noun.replace(attribute, ""))))
    return surely("惯用语");
  return undefined;
}

/** 至少一门 and 新建一所 count; 一支队伍 and 一系列 do not. */
function isOne(before: string, after: string): boolean {
  if (/(?:至少|不少于|不低于|最少|仅|只有)$/u.test(before)) return true;
  return (
    oneOf.test(after) &&
    built.test(before) &&
    !/^个(?:又|个|多|新的|好)|^[项个](?:系统|长期|重要)/u.test(after)
  );
}
