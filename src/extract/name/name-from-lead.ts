import type {NamedFigure, NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {cutName, stripJoining, stripOpening, withoutVerb} from "./name-words.ts";

/** Names that say nothing by themselves. */
const short =
  /^(?:国家|省|市|区|县|校|院|部|镇)级\p{Script=Han}{2}$|^(?:全国|市级|国家级)?(?:特|一|二|三)等奖$|^(?:金|银|铜|优秀)[奖牌]$|^(?:获奖|入选|参赛|获评|立项)率$|^(?!(?:学校|教师|学生|高校|社区|课程|基地|学位|校园|教材|家长|干部|专家|项目|学区|集团)$)(?:覆盖率|占比|比例|比重|完成率|达标率|满意度|通过率|合格率|优秀率|参与率|总数|总量|总额|面积|面|其中|数量|人数|率|校数|转化率|转换率|就业率|.{0,2})$/u;

export const isShort = (name: string) => short.test(name);

export const nameFromLead = (context: NameContext): NameFound | undefined =>
  isShort(context.bare) ? leadName(context) : undefined;

const level = /^(?:国家|省|市|区|县|校|镇|部|院)级$/u;
const levels = /(?:国家|省|市|区|县|校|镇|部|院)级/u;
/** What stands beside the one before it in a list, and not within it. */
const kindOfSchool = /^(?:幼儿园|小学|初中|高中|中学|中职|高职|高校|本科|专科)$/u;

/** A short name takes what it is of from the figure before, or from the clause before. */
export function leadName(context: NameContext): NameFound & {readonly isDoubtful: boolean} {
  const {bare, last, sentence, earlier} = context;
  const near = last && last.to > sentence.from && !hasClauseBetween(context, last) ? last : undefined;
  const [, own = "", noun = ""] = /^((?:国家|省|市|区|县|校|镇|部|院)级)(.{2,4})$/u.exec(bare) ?? [];
  if (near?.name.endsWith(noun) && noun !== "")
    return {name: near.name.replace(levels, own), isDoubtful: false};
  if (near && level.test(bare)) {
    const rest = near.name.replace(/^.{0,6}?(?:国家|省|市|区|县|校|镇|部)级/u, "");
    return {name: `${bare}${rest}`, isDoubtful: false};
  }
  if (near) return {name: withLead(near.name, bare, kindOfSchool.test(bare)), isDoubtful: bare.length < 2};
  const name = cutName(`${leadingWords(context)}${bare}`);
  return {name, isDoubtful: name.length < 3 || earlier.length === 0};
}

/** 推进薄弱环节改善项目，已开工57个: the clause before says more than the figure before that. */
function hasClauseBetween({found, clause}: NameContext, last: NamedFigure): boolean {
  const between = found.passage.text.slice(last.to, clause.from);
  return between.split(/[，,；;：:]/u).some((words) => words.length > 5);
}

/** What the figure before is of, or the clause before says. */
export function leadOf(context: NameContext): string {
  const {last, sentence, clause} = context;
  if (last && last.to > sentence.from && clause.from - last.to < 12) return last.name;
  return leadingWords(context).slice(-12);
}

/** The clause before, without what says when, where and that something was done. */
function leadingWords({found, areas, sentence, clause}: NameContext): string {
  const clauses = found.passage.text.slice(sentence.from, clause.from).split(/[，,；;：:]/u);
  const leading = clauses.filter((words) => words.length > 1).at(-1) ?? "";
  return withoutVerb(stripOpening(stripJoining(leading), areas));
}

const sharedVerb = /^(?:新增|新建|改扩建|获批|培训|培养|引进|招聘|资助)/u;

/** 获批重大改革33项、重大平台7个: what the items of a list begin with is said once. */
export function withLead(first: string, name: string, isWhole = false): string {
  const at = first.indexOf(name.slice(0, 2));
  if (name.length > 2 && at > 0) return `${first.slice(0, at)}${name}`;
  const verb = sharedVerb.exec(first)?.[0] ?? "";
  return isWhole ? `${sharedVerb.test(name) ? "" : verb}${name}` : `${first}${name}`;
}
