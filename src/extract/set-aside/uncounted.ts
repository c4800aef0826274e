import {findUnit} from "../../figure/units.ts";
import type {NumberInText} from "../number-in-text.ts";
import {findSharedUnit} from "../shared-unit.ts";
import {perhaps, type SetAside, surely} from "./reason.ts";

/** With a Chinese numeral these make names: 三维, 四步, 双线. */
const namely = /^[维重步面阶度层部段把字句道张片份幅股起点级线期本头]/u;
/** 县、镇、村三级 are counted. */
const counted = /[、,-](?:[^、,。-]{1,4})$|[市区县镇校级]$/u;
const layered =
  /^级\p{Script=Han}{0,4}(?:网络|体系|联动|机制|架构|管理|培训|梯队|组织|培养|递进|平台|课程体系|教研|监测|责任|调解|包保|家长)/u;
const index = /(?:系数|指数|基尼|得分|评分|均分|比值?|密度|容积率|差异)[^，,。;；、]{0,8}$/u;

/** 8000余师生 and 2万学子: people in numbers are counted without a measure word. */
const people =
  /^(?:名义|师生|学生|学子|教师|老师|教职工|家长|家庭|市民|群众|居民|党员|人才|毕业生|志愿者|青少年|儿童|幼儿|孩子|干部|学员|人口|考生|新生|少年|教育工作者|职工|职业院校|中小学)/u;
const isLarge = (number: string, after: string) =>
  /^\d{3,}|[百千万亿]$/u.test(number) || /^[余多]/u.test(after);

/**
 * What no measure word follows counts nothing, but for shares, places and coefficients. @param units of the data package
 * that may be printed
 */
export function findUncounted(found: NumberInText, units: readonly string[]): SetAside | undefined {
  const {number, before, after, form} = found;
  if (/[%‰]$|分之|^百分|:|^一半$|^过?半$/u.test(number) || number.startsWith("第")) return undefined;
  // 占总数的1/4 is a share; 1/4决赛 is none.
  if (/^[1-9]\/\d{1,2}$/u.test(number) && /占[^，,。;；]{0,16}$|的(?:近|约|超过?|达)?$/u.test(before))
    return undefined;
  const behind = after.replace(/^[余多]/u, "");
  const unit = findUnit(behind, units);
  if (form === "chinese" && unit !== "" && namely.test(unit)) {
    const isList =
      unit === "级" &&
      (counted.test(before) || layered.test(after)) &&
      !/^级(?:以上|及以上|甲|教授|岗)/u.test(after);
    return isList ? undefined : surely("名称中的数字");
  }
  if (unit !== "" || findSharedUnit(found, units) !== "") return undefined;
  if (isLarge(number, after) && people.test(behind)) return undefined;
  if (/(?:第|前|[^目以之提]前)$/u.test(before) || index.test(before)) return undefined;
  if (form === "chinese") return surely("名称中的数字");
  // 达到120。 may be a figure whose unit stands elsewhere.
  return /^(?:[,，。;；、)）]|$)/u.test(after) && /(?:达到?|为|至|增加|超过?)$/u.test(before)
    ? perhaps("泛指")
    : surely("名称中的数字");
}
