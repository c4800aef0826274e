/** A word in which a Chinese numeral counts nothing. */
export interface NumeralWord {
  readonly word: string;
  /** Letters that must not stand right before it: 之一 is another word in 四分之一. */
  readonly notAfter: string;
  /** Letters that must not follow: 实验一小 is no school in 实验一小时. */
  readonly notBefore: string;
}

/**
 * What is hidden here is never looked at again, so a word must have no second reading as a count. 一起 (a case), 一路
 * (a bus line), 一定 (一定点), 一共 (一共同体), 十分 and 四周 are left out on purpose, or stand here with the words
 * that settle it. Names that do count something (三级, 五育, 十四五) belong to the list of numbers that are no figures.
 */
const list: readonly string[] = [
  // whole, same, some
  "一体 一致 一律 一概 一并 一般 一贯 一切 一旦 一些 一系列 一揽子 一大批 一幕幕 一方面 一跃",
  "一定影响 一定程度 一定规模 一定条件 一路勇往 一路走来 一路向前 一如既往 一目了然 一脉相承 一以贯之",
  "一流 在一线 一线教师 一线工作 一线城市 一线牵 一域之光 一站式 一盘棋 一把手 一技之长 一丝不苟 一心一意",
  "一马当先 一鼓作气 一帆风顺 统一 唯一 单一 专一 同一 之一 始终如一 整齐划一 再三强调 独一无二 合二为一",
  "知行合一 举一反三 数一数二 一举两得 进一步 新一代 年一度 下一步",
  // each its own: one pupil, one plan
  "一人一案 一校一案 一生一案 一师一案 一校一品 一街一品 一社一特 一校一策 一人一策 一校多点",
  // many
  "百姓 百花盛开 百花齐放 百科全书 百家争鸣 百年大计 百年树人 百折不挠 百舸争流 千方百计 千家万户 千变万化",
  "千差万别 千军万马 千锤百炼 千秋 千古 千载 万众一心 万众 万千 万马奔腾 万象更新 万事俱备 万无一失 万水千山 五湖四海",
  "四面八方 四通八达 五花八门 五彩 三番五次 三心二意 七嘴八舌 十全十美 十分重要 十分重视 十分必要 十分显著",
  // nothing
  "零售 零食 零星 零散 零碎 零距离 零基础 零容忍",
  // terms and names
  "百分点 百分比 百分制 城乡二元 二元结构 一带一路 九龙 四川 三峡 三亚 万州 万盛 两江新区 六盘水 五指山 九寨",
  "重庆一中 西彭二中 西彭一小 实验一小 八中科学城",
];

const notAfter: Readonly<Record<string, string>> = {
  之一: "分",
  统一: "系传",
  单一: "清订账菜名",
  同一: "共协合",
  专一: "大中", // 大专一所
  进一步: "前迈跃", // 前进一步
};

const notBefore: Readonly<Record<string, string>> = {
  万千: "瓦克米",
  重庆一中: "心外等",
  西彭二中: "心",
  实验一小: "时组",
  西彭一小: "时组",
};

export const numeralWords: readonly NumeralWord[] = list
  .flatMap((line) => line.split(" "))
  .map((word) => ({word, notAfter: notAfter[word] ?? "", notBefore: notBefore[word] ?? ""}));
