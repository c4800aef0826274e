import type {FigureMeaning} from "../figure/read-figure.ts";
import type {FoundName, NamedFigure} from "./found-name.ts";
import {findKindOfSchool, isOfEverySchool, nameOfKind} from "./kind-of-school.ts";
import {changeInList, nameOfChange} from "./name-of-change.ts";
import {changing, cutName, nounBehind, stripJoining, stripOnly, stripOpening} from "./name-words.ts";
import type {NumberInText} from "./number-in-text.ts";
import {clauseAround, sentenceAround} from "./number-in-text.ts";
import type {PrintedForm} from "./printed-form.ts";
import type {KnownArea} from "./report.ts";
import {nameOfSibling, verbOfExamples} from "./siblings.ts";

const rates =
  /(?:率|比例?|占比|比重|度|面|水平|系数|指数|年限|满意度|分值|经费|投入|资金|总额|面积|收入|支出|产值|学位数?|时长|数)$/u;
/** Names that say nothing by themselves. */
const short =
  /^(?:国家|省|市|区|县|校|院|部|镇)级\p{Script=Han}{2}$|^(?:全国|市级|国家级)?(?:特|一|二|三)等奖$|^(?:金|银|铜|优秀)[奖牌]$|^(?:获奖|入选|参赛|获评|立项)率$|^(?!(?:学校|教师|学生|高校|社区|课程|基地|学位|校园|教材|家长|干部|专家|项目|学区|集团)$)(?:覆盖率|占比|比例|比重|完成率|达标率|满意度|通过率|合格率|优秀率|参与率|总数|总量|总额|面积|面|其中|数量|人数|率|校数|转化率|转换率|就业率|.{0,2})$/u;

/** What a figure is of, in words of its source. @param earlier figures of its passage, the last of which is nearest */
export function findName(
  found: NumberInText,
  printed: PrintedForm,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
): FoundName {
  const {passage} = found;
  const paired = pairedName(found, areas);
  const clause = clauseAround(passage, found.at);
  const last = earlier.at(-1);
  // What an earlier figure of the clause was said of is not said again.
  const isShared = last !== undefined && last.to > clause.from;
  const from = Math.max(clause.from, isShared ? last.to : 0);
  const before = passage.text.slice(from, printed.from);
  const lead = isShared ? before.replace(/^.*[、和及与]/u, "") : before;
  const bare = stripOpening(stripJoining(lead), areas);
  const after = passage.text.slice(printed.to, clauseEnd(found, printed));
  const verb = before + after;
  if (paired !== undefined) return {name: cutName(paired), isDoubtful: false, verb};
  const pairedChange = changeInList(found, earlier);
  if (pairedChange) return {...pairedChange, isDoubtful: false, verb};
  const change = changing.exec(stripOnly(lead));
  if (change) return nameOfChange(found, lead, change, earlier, areas, verb);
  if (isOfEverySchool(bare)) {
    const kind = findKindOfSchool(found);
    if (kind !== "") return {name: `${kind}${bare.replace(/^共?有/u, "")}`, isDoubtful: false, verb};
  }
  const share = stripOnly(lead.replace(/^[，,、]/u, ""));
  if (last !== undefined && isShare.test(share)) {
    const [scope = ""] = /全[国省市区县州]/u.exec(share) ?? [];
    const part = scope === "" ? "占比" : `占${scope}比重`;
    return {name: cutName(`${last.base}${share.startsWith("占") ? part : bare}`), isDoubtful: false, verb};
  }
  const bracketed = nameBeforeBracket(found, clause.from, bare, areas);
  if (bracketed !== "") return {name: cutName(bracketed), isDoubtful: false, verb};
  const sibling = nameOfSibling(bare, last, passage.text.slice(last?.to ?? 0, printed.from - lead.length));
  if (sibling !== undefined) return {name: sibling, whole: last?.whole ?? sibling, isDoubtful: false, verb};
  const sentence = sentenceAround(passage, found.at);
  // 其中 at its beginning goes on with the sentence before.
  const isPart = /^其中/u.test(passage.text.slice(sentence.from, found.at));
  const inList = last && (last.to > sentence.from || isPart) ? last : undefined;
  if (inList) {
    const {whole} = inList;
    const ofKind = nameOfKind(bare, whole);
    if (ofKind !== undefined) return {name: ofKind, whole, isDoubtful: false, verb};
    const isWithin = /^[，,；;（(]?其中/u.test(passage.text.slice(inList.to, printed.from));
    if (having.test(bare) || ((isWithin || isPart) && bare.length > 1 && bare.length < 8))
      return {name: cutName(`${whole}${bare}`), whole, isDoubtful: false, verb};
  }
  const spent = money.test(bare) ? purposeBehind(found, printed) : "";
  if (spent !== "") return {name: cutName(`${spent}${bare}`), isDoubtful: false, verb};
  const {meaning} = printed;
  const isCounted = meaning !== undefined && isCount(meaning);
  const behind = nounBehind(after);
  if (isCounted && /等$/u.test(lead) && behind.length > 1) {
    const examples = verbOfExamples(stripOpening(passage.text.slice(sentence.from, printed.from), areas));
    const told = predicateOf(after, behind);
    return {name: cutName(`${examples}${told === "" ? behind : told}`), isDoubtful: false, verb};
  }
  if (meaning?.kind === "rank") return ofRank(found, printed, bare, last, earlier, areas, verb);
  const told = isCounted ? predicateOf(after, behind) : "";
  if (told !== "" && mereVerb.test(withoutVerb(bare))) {
    const whole = told.length < 10 ? leadOf(found, last, areas) : "";
    return {name: cutName(`${whole}${told}`), isDoubtful: false, verb};
  }
  if (isCounted && behind.length > 1 && !/^(?:以|左|之|不)/u.test(behind)) {
    const whole = behind.length < 4 && mereVerb.test(withoutVerb(bare)) ? leadOf(found, last, areas) : "";
    const noun = whole + bare === "" && behind.length < 4 ? clauseAfter(after) : behind;
    return {name: cutName(compose(`${whole}${bare}`, noun)), isDoubtful: false, verb};
  }
  if (last !== undefined && isShared && /^(?:其)?[中里]$/u.test(bare) && behind.length > 1) {
    return {name: cutName(`${last.name}${behind}`), isDoubtful: false, verb};
  }
  if (
    isShared &&
    /^(?:提[升高]|增[加长至]?|上升|下降|降|减少|扩大)[到至为]?$/u.test(stripQualifier(lead)) &&
    last
  ) {
    return {name: last.name, isDoubtful: false, verb};
  }
  if (!isCounted && /^的?\p{Script=Han}{2}/u.test(after) && !rates.test(bare) && behind.length > 1) {
    return {name: cutName(joinNames(bare, after.replace(/^的/u, "").slice(0, 14))), isDoubtful: false, verb};
  }
  if (bare === "" && behind.length > 1) return {name: cutName(behind), isDoubtful: false, verb};
  if (short.test(bare)) return ofLead(found, bare, last, earlier, areas, verb);
  return {
    name: cutName(last && isShared ? joinShared(last.name, bare, true) : withoutVerb(bare)),
    isDoubtful: false,
    verb,
  };
}

/** 小学（含教学点）322所, 高学历（本科以上）教师比例: what stands in brackets parts no name. */
function nameBeforeBracket(
  {passage}: NumberInText,
  from: number,
  bare: string,
  areas: readonly KnownArea[],
): string {
  const {text} = passage;
  if (!/[)）]/u.test(text[from - 1] ?? "")) return "";
  const open = Math.max(text.lastIndexOf("(", from), text.lastIndexOf("（", from));
  const inside = text.slice(open, from);
  if (open < 0 || inside.length > 16 || /\d/u.test(inside)) return "";
  const lead = text.slice(clauseAround(passage, open - 1).from, open);
  const name = withoutVerb(stripOpening(stripJoining(lead), areas));
  return name === "" || /\d/u.test(name) ? "" : bare === "" ? `${name}${inside}` : `${name}${bare}`;
}

const having = /^(?:具有|拥有|取得).{2,12}(?:学历|学位|职称|资格|证书?)$/u;

const money =
  /^(?:累计|总共|共|总)?(?:投入|投资|资金|经费|安排|争取|落实|拨付|下达|筹措)(?:.{0,8}(?:资金|经费))?$/u;

/** 投入资金300万元，推进校园改造项目: for what, is told behind. */
function purposeBehind({passage}: NumberInText, {to}: PrintedForm): string {
  const [, purpose = ""] =
    /^[，,]?(?:主要)?(?:用于|推进|推动|实施|支持|建设|建成了?|完成|启动)([^，,。；;]{4,160})/u.exec(
      passage.text.slice(to, to + 170),
    ) ?? [];
  return purpose
    .replace(/^.*等(?=\d)/u, "")
    .replace(/\d+余?[所个座家名人间条项]/gu, "")
    .replace(/^学校(?=“)/u, "")
    .slice(-16);
}

/** 民办幼儿园115所，占59.59%: of what the figure before is of. */
const isShare =
  /^完成(?:年度)?(?:目标|任务|计划|投资|进度)[^，。]{0,6}$|^占(?:比|(?:其|全[部体国省市区县]?|总|同期|在校|专任|本|该)[^，。]{0,12})?(?:的?(?:比例|比重))?$/u;

/** 获批重大改革33项、重大平台7个: what the items of a list begin with is said once. */
function joinShared(first: string, name: string, isWhole = false): string {
  const at = first.indexOf(name.slice(0, 2));
  if (name.length > 2 && at > 0) return `${first.slice(0, at)}${name}`;
  const verb = sharedVerb.exec(first)?.[0] ?? "";
  return isWhole ? `${sharedVerb.test(name) ? "" : verb}${name}` : `${first}${name}`;
}

const sharedVerb = /^(?:新增|新建|改扩建|获批|培训|培养|引进|招聘|资助)/u;

const isCount = ({unit, kind}: FigureMeaning) =>
  kind === "number" &&
  unit !== "" &&
  !/^(?:%|‰|个?百分点|元|美元|亩|倍|成|分|岁|.*米|公顷|吨|年|个月)$/u.test(unit);

function clauseEnd({passage, end}: NumberInText, {to}: PrintedForm): number {
  const stop = /[。！？!?\n；;，,：:（）()、]/u.exec(passage.text.slice(Math.max(end, to), to + 40));
  return stop ? to + stop.index : to + 40;
}

const stripQualifier = (words: string) => words.replace(/(?:了|约|近|超过?)+$/u, "").replace(/^[,，]/u, "");

/** Who does something is told elsewhere. */
const mereVerb =
  /^(?:共?荣?获得?|斩获|夺得|取得|汇聚|覆盖|惠及|服务|推|吸引|带动|将|由|有|含|共|辐射|组织|安排|遴选|打造|构建)?(?:全[市区县])?$/u;

/** What is counted, where a verb follows it at once: 10个 区县获评优质均衡发展区县. 梯次6个维度的培养体系 has its name at the end. */
function clauseAfter(after: string): string {
  const [, counted = "", whole = ""] =
    /^(\p{Script=Han}{1,3})[\d一二三四五六七八九十]+\p{Script=Han}{1,4}的(\p{Script=Han}{2,10})/u.exec(
      after,
    ) ?? [];
  return whole === "" ? (/^[\p{Script=Han}“”A-Za-z]{1,26}/u.exec(after)?.[0] ?? "") : `${whole}${counted}`;
}

/** 40所 学校完成“万兆进校”改造, 10人 获全国一等奖: who does or gets something is named by that. */
function predicateOf(after: string, behind: string): string {
  const who = plainNoun.exec(behind)?.[0] ?? "";
  const does = after.slice(who.length);
  return /^(?:分别|均|都|已|先后)?(?:获评?|荣获|被|入选|通过|完成|参加|参与|成为|建成|开设|实现|加入|纳入|考入|考取|升入)/u.test(
    does,
  )
    ? `${who}${does}`
    : "";
}

const plainNoun =
  /^(?:所?学校|中小学校?|小学|中学|高校|幼儿园|学生|教师|老师|师生|区县|单位|个?项目|课程|案例|成果|人)?/u;

/** That something was built or held is no part of its name. */
const plainVerb =
  /^(?:建成|建设|建立|组建|成立|开设|拥有|设有|开展|举办|打造|实施|构建|形成|创建|开发|完成|配备|配有|汇聚|推出|设立|推进|加快)了?/u;
const withoutVerb = (words: string) => words.replace(plainVerb, "");

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

/** What the figure before is of, or the clause before says. */
function leadOf(found: NumberInText, last: NamedFigure | undefined, areas: readonly KnownArea[]): string {
  const {passage, at} = found;
  const sentence = sentenceAround(passage, at);
  const clause = clauseAround(passage, at);
  if (last && last.to > sentence.from && clause.from - last.to < 12) return last.name;
  const clauses = passage.text.slice(sentence.from, clause.from).split(/[，,；;：:]/u);
  const leading = clauses.filter((words) => words.length > 1).at(-1) ?? "";
  return withoutVerb(stripOpening(stripJoining(leading), areas)).slice(-12);
}

/** A place in an order is one of something, among somebody: 普惠率全国位次. */
function ofRank(
  found: NumberInText,
  printed: PrintedForm,
  bare: string,
  last: NamedFigure | undefined,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
  verb: string,
): FoundName {
  const scope =
    /(?:全[国市区县球]|世界|[西东中]部|川渝|成渝)/u.exec(
      found.passage.text.slice(printed.from, printed.to),
    )?.[0] ?? "";
  const whole = short.test(bare)
    ? // 满意度96%，提高1.3个百分点，居全市第六: the place is that of the share.
      ofLead(found, bare, last && {...last, name: last.base}, earlier, areas, verb)
    : {name: bare, isDoubtful: false};
  return {name: cutName(`${whole.name}${scope}位次`), isDoubtful: whole.isDoubtful, verb};
}

const joinNames = (bare: string, behind: string) => (bare.length > 14 ? behind : `${bare}${behind}`);

/** 推进薄弱环节改善项目，已开工57个: the clause before says more than the figure before that. */
function hasClauseBetween({passage, at}: NumberInText, last: NamedFigure): boolean {
  const between = passage.text.slice(last.to, clauseAround(passage, at).from);
  return between.split(/[，,；;：:]/u).some((words) => words.length > 5);
}

/** What stands beside the one before it in a list, and not within it. */
const kindOfSchool = /^(?:幼儿园|小学|初中|高中|中学|中职|高职|高校|本科|专科)$/u;

/** A short name takes what it is of from the figure before, or from the clause before. */
function ofLead(
  found: NumberInText,
  bare: string,
  last: NamedFigure | undefined,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
  verb: string,
): FoundName {
  const {passage, at} = found;
  const sentence = sentenceAround(passage, at);
  const near = last && last.to > sentence.from && !hasClauseBetween(found, last) ? last : undefined;
  const level = /^(?:国家|省|市|区|县|校|镇|部|院)级$/u;
  const [, own = "", noun = ""] = /^((?:国家|省|市|区|县|校|镇|部|院)级)(.{2,4})$/u.exec(bare) ?? [];
  if (near?.name.endsWith(noun) && noun !== "") {
    return {
      name: cutName(near.name.replace(/(?:国家|省|市|区|县|校|镇|部|院)级/u, own)),
      isDoubtful: false,
      verb,
    };
  }
  if (near && level.test(bare)) {
    return {
      name: cutName(`${bare}${near.name.replace(/^.{0,6}?(?:国家|省|市|区|县|校|镇|部)级/u, "")}`),
      isDoubtful: false,
      verb,
    };
  }
  if (near)
    return {
      name: cutName(joinShared(near.name, bare, kindOfSchool.test(bare))),
      isDoubtful: bare.length < 2,
      verb,
    };
  const clause = clauseAround(passage, at);
  const leading =
    passage.text
      .slice(sentence.from, clause.from)
      .split(/[，,；;：:]/u)
      .filter((words) => words.length > 1)
      .at(-1) ?? "";
  const words = withoutVerb(stripOpening(stripJoining(leading), areas));
  const name = cutName(`${words}${bare}`);
  return {name, isDoubtful: name.length < 3 || earlier.length === 0, verb};
}

/** “A、B和C分别为X、Y、Z”: the names stand before the numbers, in their order. */
function pairedName(found: NumberInText, areas: readonly KnownArea[]): string | undefined {
  const {passage, at} = found;
  const sentence = sentenceAround(passage, at);
  const before = passage.text.slice(sentence.from, at);
  const apart = before.lastIndexOf("分别");
  if (apart < 0 || before.length - apart > 60 || /[。；;]/u.test(before.slice(apart))) return undefined;
  // 分别由36%、28%提升至100%、64%: they are told twice over.
  const [told = ""] = before
    .slice(apart)
    .split(/(?:提升|提高|增加?|增长|上升|升|下降|降低?|减少)[到至为]/u)
    .slice(-1);
  const numbers = told
    .split(/[、和,，]/u)
    .filter((piece) => /\d|[一二三四五六七八九十百]/u.test(piece)).length;
  const isMiddle = /[、和,，及]\s*(?:[约近超])?$/u.test(before);
  const index = isMiddle ? numbers : 0;
  const words = stripOpening(
    before
      .slice(0, apart)
      .split(/[，,；;：:。]/u)
      .at(-1) ?? "",
    areas,
  );
  const names = words.split(/、|和|与|及/u).filter((name) => name !== "");
  const name = names[index];
  if (name === undefined || names.length < 2) return undefined;
  // 毛入园率、普惠率 are whole; 小学、初中巩固率 share their end.
  const end =
    /(?:毛?入[园学]率|覆盖率|优[良秀]率|满意[度率]|[师生]{2}比|占比|比例|人数|数量|面积|经费|\p{Script=Han}{2}率)$/u.exec(
      names.at(-1) ?? "",
    )?.[0] ?? "";
  return (end !== "" && name.endsWith(end.slice(-1))) || index === names.length - 1 ? name : `${name}${end}`;
}
