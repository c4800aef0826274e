import type {FigureMeaning} from "../figure/read-figure.ts";
import type {FoundName} from "./name/found-name.ts";

const units = /^(?:次|人次|场|场次|台次|班次|所次|件次|台次|篇|起|例)$/u;
const verbs =
  /新增|新建|改扩建|扩建|培训|培养|培育|开展|举办|引进|选派|荣获|获得|获奖|获批|获(?=[^得评取悉知益])|申请|生成|定制|邀请|提档|授权|评选|服务|关护|受益|招聘|招收|录取|交流|发放|资助|补助|投入|减免|完成|解决|推广|涌现|表彰|毕业|轮岗|帮扶|激活|增加|增长|减少|下降|提高|提升|同比|销售|输送|选树|斥资|耗资|维修|修缮|联动|立项|发表|流失|投用|开办|新开|引育|评为|结题|创建|创成|改造|签约|遴选|孵化|夺得|斩获/u;
/** Of what something has so many kinds, and how long it lasts, is so at a point in time. */
const structural = /^(?:大|级|类|种|维|重|层|年|岁|学年|个?月|天|小时|分钟|学时|课时)$/u;
const rates = /(?:覆盖|普及|入学|入园|巩固|升学|达标|持证)率/u;

/** What a plan is to build, and has built, comes about in its years; what it says there is does not. */
const planVerbs =
  /创建|建设|打造|新增|组建|建立|成立|设立|创成|创办|评选|认定|形成|推出|构建|打造|获评|成功|启动|实施|改造|遴选|增设|配备|入选|荣获|获/u;
const standing =
  /达到?(?:[\d约近]|$)|现有|共有|拥有|在校|在园|总量|总数|规模|保有|稳定在|保持|设有|全区有|占/u;

/** 获评示范学校2所、培训基地1个: what the items of a list begin with is said once. */
export function isFlowAsBefore(meaning: FigureMeaning | undefined, between: string): boolean {
  const isListed = /^[^,，。;；:：]{0,4}[、和及与]/u.test(between) && !standing.test(between);
  return (
    isListed &&
    meaning?.kind === "number" &&
    /^\p{Script=Han}+$/u.test(meaning.unit) &&
    !structural.test(meaning.unit)
  );
}

/** Whether it comes about in a period; what there is at a point in time is the rest. */
export function isFlow(
  meaning: FigureMeaning | undefined,
  {name, verb}: FoundName,
  planned: "no" | "review" | "plan" = "no",
): boolean {
  if (meaning === undefined || meaning.kind === "rank" || rates.test(name)) return false;
  if (structural.test(meaning.unit)) return false;
  if (units.test(meaning.unit)) return true;
  const near = verb.slice(0, 60);
  if (planned !== "no" && /^[\p{Script=Han}]+$/u.test(meaning.unit) && !standing.test(near)) {
    // What has been built is there; what is to be built comes about.
    if (planned === "plan" || planVerbs.test(near)) return true;
  }
  return meaning.unit !== "%"
    ? verbs.test(near) || verbs.test(name)
    : /增长|下降|提高|减少|降低|增幅|降幅/u.test(name);
}
