import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {leadOf} from "./name-from-lead.ts";
import {stripOpening, withoutVerb} from "./name-words.ts";

const begun =
  /^(?:新建|改建|扩建|改扩建|建成|建设|创建|打造|引进|培育|培养|获评|推出|完成|改造|维修|投用|开设|成立|[、和])+/u;

/** 新建A小学、B小学等8所学校: those that are named are examples. */
export function nameOfExamples(context: NameContext): NameFound | undefined {
  const {isCounted, lead, behind, after, found, printed, sentence, areas} = context;
  if (!isCounted || !/等$/u.test(lead) || behind.length < 2) return undefined;
  const words = stripOpening(found.passage.text.slice(sentence.from, printed.from), areas);
  const clause = words.split(/[，,；;：:]/u).at(-1) ?? "";
  const verb = (begun.exec(clause)?.[0] ?? "").replace(/、$/u, "");
  return {name: `${verb}${predicateOf(after, behind) || behind}`};
}

/** Who does something is told elsewhere. */
const mereVerb =
  /^(?:共?荣?获得?|斩获|夺得|取得|汇聚|覆盖|惠及|服务|推|吸引|带动|将|由|有|含|共|辐射|组织|安排|遴选|打造|构建)?(?:全[市区县])?$/u;

/** 40所学校完成“光网进校”改造: who does or gets something is named by that. */
export function nameByPredicate(context: NameContext): NameFound | undefined {
  const {isCounted, after, behind, bare} = context;
  const told = isCounted ? predicateOf(after, behind) : "";
  if (told === "" || !mereVerb.test(withoutVerb(bare))) return undefined;
  return {name: `${told.length < 10 ? leadOf(context) : ""}${told}`};
}

/** 建成711个教育共同体: what is counted stands behind, and perhaps more of it before. */
export function nameOfCount(context: NameContext): NameFound | undefined {
  const {isCounted, after, behind, bare} = context;
  if (!isCounted || behind.length < 2 || /^(?:以|左|之|不)/u.test(behind)) return undefined;
  const whole = behind.length < 4 && mereVerb.test(withoutVerb(bare)) ? leadOf(context) : "";
  const noun = whole + bare === "" && behind.length < 4 ? clauseAfter(after) : behind;
  return {name: compose(`${whole}${bare}`, noun)};
}

/** What is counted, where a verb follows it at once: 10个 区县获评优质均衡发展区县. 梯次6个维度的培养体系 has its name at the end. */
function clauseAfter(after: string): string {
  const [, counted = "", whole = ""] =
    /^(\p{Script=Han}{1,3})[\d一二三四五六七八九十]+\p{Script=Han}{1,4}的(\p{Script=Han}{2,10})/u.exec(
      after,
    ) ?? [];
  return whole === "" ? (/^[\p{Script=Han}“”A-Za-z]{1,26}/u.exec(after)?.[0] ?? "") : `${whole}${counted}`;
}

/** Who does something, and what; empty where nobody does. */
function predicateOf(after: string, behind: string): string {
  const who = plainNoun.exec(behind)?.[0] ?? "";
  const does = after.slice(who.length);
  return predicate.test(does) ? `${who}${does}` : "";
}

const predicate =
  /^(?:分别|均|都|已|先后)?(?:获评?|荣获|被|入选|通过|完成|参加|参与|成为|建成|开设|实现|加入|纳入|考入|考取|升入)/u;
const plainNoun =
  /^(?:所?学校|中小学校?|小学|中学|高校|幼儿园|学生|教师|老师|师生|区县|单位|个?项目|课程|案例|成果|人)?/u;

/** What stands on both sides of the number, as far as a name may be long: 瀛山小学 950个 闲置学位. */
function compose(bare: string, noun: string): string {
  const words = withoutVerb(bare).replace(/了$/u, "");
  const room = 22 - noun.length;
  return words.length <= room || noun.length <= 4 ? `${words.slice(-14)}${noun}` : `${verbOf(words)}${noun}`;
}

/** 新增、培训 and the like belong to the name of what they bring about. */
const verbOf = (words: string) =>
  /(?:新增|新建|改扩建|培训|培养|培育|引进|选派|招聘|认定|资助|服务|获批|获评|覆盖|激活|减少|国家级|市级|区级|省级|县级)$/u.exec(
    words,
  )?.[0] ?? "";
