import {unitPattern} from "../figure/units.ts";
import {englishPlainNumbers} from "./english-plain-numbers.ts";
import {setPhrases} from "./set-phrases.ts";

const numeral = "一二三四五六七八九十";
const dash = "[—–\\-～~至]";
/** What makes a figure of a number that looks like a year, a hotline or a code. */
const counted = `(?!\\s*(?:[%％‰万亿]|\\.?\\d|${unitPattern}))`;
/** What makes one of it from the other side: 为110, 达到985. */
const uncounted = "(?<![\\d.,，为达到至超近约共有增减加升降逾足] ?)";

/** Numbers that a reader does not take for figures, by what they look like and what stands beside them. */
export const plainNumbers: readonly RegExp[] = [
  // Addresses of the web and of letters: they are followed, not read.
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；）》”]+|\]\([^()\s]*\)|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/gu,
  // The path of a picture, and how wide it stands.
  /\]\(\s*<?pictures\/[^)>"']*|(?<=^[ \t]*!\[.*\)[ \t]*)\{[^{}\n]*\}?[ \t]*$/gmu,
  // Dates: 2025年12月, 9月1日, 3月底, 九月, 二〇二五年; years of schools and plans without 年; ages of time.
  /(?:19|20)\d{2}(?:\s*[—–\-～~至/]\s*(?:(?:19|20)\d{2}|\d{2}))?(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|学年)/gu,
  regex(`(?<![\\d.])\\d{1,2}(?:${dash}\\d{1,2})?月(?:\\d{1,2}(?:${dash}\\d{1,2})?[日号])?`),
  regex(`(?<![${numeral}])[${numeral}]{1,2}月(?:[${numeral}]{1,3}[日号])?(?!${dash}?[${numeral}]*个)`),
  /[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)/gu,
  /(?<!\d)(?:19|20)\d{2}(?=[版级届春秋]|学年|远景|愿景|议程|[》”])/gu,
  regex(
    `(?<=现代化|行动|计划|规划|纲要|议程|战略|愿景|目标|强国)(?:19|20)\\d{2}(?:${dash}(?:19|20)\\d{2})?${counted}`,
  ),
  regex(
    `(?:\\d{1,2}|[${numeral}]{1,3})世纪(?:(?:\\d{2}|[${numeral}]{2})年代)?|\\d0(?:年代|后)|[${numeral}]十年代`,
  ),
  regex(`(?:\\d{1,3}|[${numeral}百]{1,4})周年`),
  // Times of the day: 4点半, 三点半, 下午5点, 8:30—17:30.
  regex(
    `(?:\\d{1,2}|[${numeral}]{1,3})点(?:半|钟|整|\\d{1,2}分)|(?<=[上中下]午|[早晚凌][上晨]?)\\d{1,2}[点时]`,
  ),
  /(?<![\d比为例.])(?:0?[6-9]|1\d|2[0-3])[:：][0-5]\d(?:\s*[—–\-～~至]\s*(?:\d{1,2}[:：]\d{2}))?(?![.\d%％])/gu,
  // Years that pass: 近5年, 十年, 三年行动计划; but 达十年 and 平均受教育年限11.2年 count.
  /(?<=近|最近|过去|未来|今后|这|前|后|头)\d{1,2}年/gu,
  regex(
    `(?<![${numeral}百千万达为超过高长均限足满到约第年]|至少)[${numeral}]{1,2}年(?:(?=一贯)|(?![${numeral}以]))|` +
      `(?<=近|最近|过去|今后|未来)[${numeral}几]{1,2}年`,
  ),
  /\d{1,2}年(?=一贯|级|制|义务|行动|规划|计划|攻坚|回顾|变化|历程|来|间)/gu,
  // 十四五 names a plan.
  /十[一二三四五六]五/gu,
  // What counts sections and the items of a list: `1. `, `一、`, `（三）`, `第二，`, 一是, 二要, 其三.
  /(?=[\d一二三四五六七八九十（(])(?<=^[ \t]*(?:#+[ \t]+|[-*][ \t]+)?)(?:\d+(?:[.、．)）]|(?=[.、．]))|[一二三四五六七八九十]+、|[（(](?:\d+|[一二三四五六七八九十]+)[）)])/gmu,
  regex(
    `(?<=^|[。；;，,：:！？!?\\n（(*“] ?)第?[${numeral}]+(?=[是要来则靠看抓强促查，、：]|者[，：])`,
    "gmu",
  ),
  regex(`(?<=其)[${numeral}]|第[${numeral}\\d]+[章节部编条款]`),
  // Places in an order that are part of a name: 第一书记, 第二课堂, 第七次人口普查; but 全市第二, 第3位 are figures.
  regex(`第[${numeral}\\d]+(?=[\\p{Script=Han}A-Za-z])(?![位名的和与或高低大长多好快慢]|小(?!学))`),
  /(?:GB|DB|JY|ISO|IEC)[A-Z\d/]*\s?\d[\d.]*(?:[—–-]\d{4})?/gu,
  // Codes and versions: C9, 158N, 1+6+N, H2O, COVID-19, PM2.5, 5G, 2.0版, 9·1; but GDP5.6% and 12km are figures.
  regex(
    `[\\p{Script=Latin}+][\\p{Script=Latin}\\d]{0,12}[+\\-–—]?\\d[\\d.]*(?:[-–—]\\d+)*(?![\\d%％‰万亿元个所人名])`,
  ),
  /(?<![\d.])\d[\d.]*(?=[\p{Script=Latin}+])(?!\d*(?:[kcmμ]?m|[kcm]?g|[kMG]?[WB]|[TP]B|km²|m²|m³|h|t|L|mL|min|bn|mn|k|st|nd|rd|th)(?![A-Za-z]))/gu,
  /\d\.0(?=版|时代)|\d+(?:\.\d+){2,}/gu,
  /(?<=[\p{Script=Han}])(?<![为是达到至高升降增减约近])\d\.0(?=版|时代|工程|行动|计划|模式|阶段|体系|平台|升级|[，。；、”》）]|$)/gmu,
  /\d{1,2}·\d{1,2}/gu,
  // Numbers of papers, houses and lines: 〔2025〕12号, 1号文件, 12号线.
  /〔\d{4}〕\d+号|(?:\d{1,3}|[一二三四五六七八九十]{1,3})号(?=[\p{Script=Han}])/gu,
  // What a text has besides: 图2, 附件1, 公式（1）.
  regex(`(?<=[图表式]|附件|附表|附图|专栏|案例|步骤)[（(]?\\d{1,2}[）)]?${counted}`),
  /7[×*]24小时|24小时(?=值班|热线|服务|在线|开放|不)|[\d一]对[\d一](?!\d)/gu,
  // Hotlines, telephones, post codes, and the projects of universities that are known by a number.
  regex(
    `\\d{3,6}(?=[\\p{Script=Han}]{0,4}(?:热线|专线|急救|报警|服务台|[客投]诉?电话))|` +
      `(?<=拨打|热线|电话|致电|邮编)[：:]?[\\d-]{3,12}|(?:400|800|0\\d{2,3})-\\d{3,8}(?:-\\d{4})?|` +
      `${uncounted}(?:1(?:10|14|19|20|22)|12[1-4]\\d{2}|211|985)(?!\\d)${counted}`,
  ),
  // Ages that name a group: 0—3岁婴幼儿, 6岁以下儿童.
  regex(
    `\\d{1,2}(?:${dash}\\d{1,2})?[周]?岁(?=(?<=${dash}\\d{1,2}[周]?岁)|以[上下]|及以|[儿幼婴青少]|学生|人口)|` +
      `\\d+分钟(?=[\\p{Script=Han}]{0,3}圈)`,
  ),
  // Classes and years of pupils: 三年级, 五六年级, 高三, 3班 of 高三（3）班.
  regex(
    `(?:\\d(?:${dash}\\d)?|[${numeral}]{1,3})年级|` +
      `初[${numeral}]{1,2}|(?<![提最升增])[高初大小研][一二三四五六](?![\\p{Script=Han}]*?元)|[（(]\\d{1,2}[）)]班`,
  ),
  // 一 and 两 before a measure word are grammar: 一项, 两类.
  /(?<![\d一二三四五六七八九十百千万亿])[一两](?![\d一二三四五六七八九十百千万亿成])/gu,
  // Numerals that count nothing as no measure word follows: 五育并举, 三全育人, 八省, 百校; but 三所, 五成, 十二。
  regex(
    `(?<![${numeral}〇零百千万亿第几数两点\\d])(?:[${numeral}]{1,3}|[百千万])(?=\\p{Script=Han})` +
      `(?![${numeral}〇零百千万亿几多余半来点分]|${unitPattern})`,
  ),
  // What is of that many sides, steps or kinds: 三维目标, 二级学院, 六大行动, 三期工程.
  regex(
    `(?<![${numeral}百千万第几数\\d])[${numeral}]{1,2}(?:[维大级元](?=[\\p{Script=Han}])|期(?=工程|项目|建设|校区))`,
  ),
  // Sittings: 十四届全国人大, 二十届三中全会.
  regex(`[${numeral}]{1,3}届(?=[${numeral}]中|全国|[省市区县]|人大|政协)`),
  // Four characters of which the first and third are numerals: 一岗双责, 三区三州, 百县千校.
  regex(
    `(?<![${numeral}百千万第几数\\d])[${numeral}百千万](?![所个名人项元成倍年月天])\\p{Script=Han}` +
      `[${numeral}两双百千万](?![${numeral}百千万]|${unitPattern})(?=\\p{Script=Han})`,
  ),
  // A name in quotation marks that is no count with its unit: “三个一”, “五四”, “2+4”.
  regex(
    `(?<=[“‘《])(?!第?[\\d${numeral}百千万.]+(?:${unitPattern}|[%％万亿])*[”’])[^“”‘’《》%％成倍]{1,10}(?=[”’》])`,
  ),
  setPhrases,
  // Raised and lowered text behind a word: PM2.5 with its digits below, 注1 above.
  /(?<![\d.]):(?:superscript|subscript)\[(?:[^[\]\\%％万亿]|\\.)*\]/gu,
  // Ids of charts and tables, and references to them, are not printed.
  /^id:.*$|:ref\[[^[\]]*\]|\{#[^{}]*\}[ \t]*$/gmu,
  // The ends of an axis in a chart block are no figures.
  /^[ \t]*(?:minimum|maximum):[ \t]*-?[\d.]+[ \t]*$/gmu,
  ...englishPlainNumbers,
];

function regex(source: string, flags = "gu"): RegExp {
  return new RegExp(source, flags);
}
