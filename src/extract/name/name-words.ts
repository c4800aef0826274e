import type {KnownArea} from "../report.ts";

/** What stands between a name and its number and says no more than that the number follows. */
const joining = new RegExp(
  "(?:已经?|也|均|都|就|仅|总?共计?|累计|总计|合计|总数|数量?达|达到?了?|为|有|占(?!比)|到|至|突破|超过|超出|超|(?<!签|预|履|集|节)约|近|逾|不少于|不低于|至少|" +
    "提[高升](?:到|至)|上升(?:到|至)|增(?:加|长)?(?:到|至)|升(?:到|至)|降(?:低)?(?:到|至)|下降(?:到|至)|减少(?:到|至)|精简(?:到|至)|" +
    "保持在?|稳定在|控制在|实现了?|分别|位?居|位列|[排名]列|排名|跃居|高达|多达|可达|了|预期|力争|预计|原则上|全国|全市|西部|在|其中)+$",
  "u",
);
/** Verbs of change that make another figure of the name before them. */
export const changing =
  /(?:同比|环比|比上年|较上年|比去年|年均|平均|累计|再|净)*(?:增长|增加|提高|提升|上升|下降|减少|降低|增幅|降幅|扩大|缩小)了?(?:约|近|超过?)?$/u;

const opening = new RegExp(
  "^(?:[,，、；;。：:）)”\\s]|[的了]|其中|并且?|而且|同时|此外|且|也|还|则|已经?|共有|共计(?!划)|共(?![计同建享青育])|累计|现有|设有|目前|现有|截至目前|截至|当前|近年来|今年以来|今年|去年|一年来|到|力争|争取|确保|预计|预期|将|拟|全面|以及|和|与|及|使|让|" +
    "\\p{Script=Han}{1,3}[省市区县州](?=共有|现有|设有)|我市|全市|我区|全区|本区|我县|全县|我校|市级层面|新时代|期间|时期|以来|末|底|年(?!均|级|度)|" +
    "(?:到|至|截至)?(?:19|20)\\d\\d(?:[-~](?:20)?\\d\\d)?学?年(?:底|末|以来|上半年|下半年)?|譬如|例如|比如|如今|“?十[一二三四五]五”?(?:期间|时期|以来|末)?)+",
  "u",
);

/** The name at the end of the words before a number. */
export function stripJoining(words: string): string {
  return words
    .replace(joining, "")
    .replace(/(?:[由从自])$/u, "")
    .replace(/[（(“《、，,]+$/u, "");
}

/** Without what says when and where, and the words that lead from one clause to the next. */
export function stripOpening(words: string, areas: readonly KnownArea[]): string {
  let rest = words;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(opening, "");
    for (const {names} of areas) {
      const name = names.find((each) => rest.startsWith(each) && each.length > 1);
      if (
        name !== undefined &&
        rest.length > name.length + 1 &&
        !/^(?:大学|市|区|县)?(?:大学|学院)/u.test(rest.slice(name.length))
      ) {
        rest = rest.slice(name.length).replace(/^[区县市](?=.{2})/u, "");
      }
    }
  }
  return rest;
}

const noun = /^(?:的)?(?<words>(?:[“《][^”》]{1,16}[”》]|[\p{Script=Han}A-Za-z+·/]){1,24})/u;
/** Where what is counted ends and what it does begins. */
const doing =
  /(?:攥指|获批|获评|成功|获|被|入选|通过|完成|参与|参加|实现|得到|受益|覆盖|组成|投入使用|让|使|持续|协同|同时|共有|提供|给出|全部|均(?!衡)|已|正(?!高)|在|将|为|以|到|来自|开展|加入|纳入|建立|形成|焕发|担任|结对|齐|共同(?!体)|支撑|贯通|涵盖|领衔|达到|达|占|较|比|并|且|，|等)/u;

/** What is counted, by the words behind the unit. */
export function nounBehind(after: string): string {
  const words = noun.exec(after.replace(/^[余多](?=[师学教家市群])/u, ""))?.groups?.words ?? "";
  const stop = doing.exec(words.slice(2));
  return stop && stop.index >= 0 ? words.slice(0, stop.index + 2) : words;
}

const longest = 26;

/** The end of a long name says what is measured. */
export const cutName = (name: string) => {
  const plain = name.replace(/^[的、，,”》）)]+|[的、，,“《（(]+$/gu, "");
  return plain.length > longest ? plain.slice(-longest) : plain;
};

export const stripOnly = (words: string) => words.replace(/(?:了|近|约|超过?|达到?)+$/u, "");

/** That something was built or held is no part of its name. */
const plainVerb =
  /^(?:建成|建设|建立|组建|成立|开设|拥有|设有|开展|举办|打造|实施|构建|形成|创建|开发|完成|配备|配有|汇聚|推出|设立|推进|加快)了?/u;
export const withoutVerb = (words: string) => words.replace(plainVerb, "");
