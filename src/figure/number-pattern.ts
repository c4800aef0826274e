/**
 * How numbers are written in Chinese texts, as sources for regular expressions over folded text (fold-text.ts).
 * They find generously and understand nothing: `1.2.3`, 几十 and 二三十 are one number each, to be read or refused by
 * read-quantity.ts.
 */

const chineseDigits = "零〇一二两三四五六七八九廿卅";
const scaleLetters = "十百千万亿";

/** Between the two ends of a range. Two dashes in a row are a pause in the sentence. */
const connector = "(?:[-~‐‑–—―−〜∼]|至|到)";

/** After digits. 千克 and 千米 are units. */
export const scalePattern = "(?:[十百千]?万亿?|[十百千万]?亿|百|千(?![米克瓦]))";
const more = `[余多](?=[${scaleLetters}]*[万亿])`;

const plainDigits = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,]*\\d)|\\d+(?:\\.\\d+)*)";
/** `57.5万`, `10余万`, `1亿2000万`, `93.51%` */
const scaledDigits = `${plainDigits}(?:(?:${more})?${scalePattern}(?:${plainDigits}(?:${scalePattern})?)*)?[%‰]?`;

const spelled = `[${chineseDigits}${scaleLetters}]+`;
/** 九十八点五, 三十余万, 十几万, 数百; but 分数百分之九十 does not say 数百. */
const chineseNumber =
  `(?!(?<=[\\d万亿])千[米克瓦])(?:[数几](?=[${scaleLetters}])(?!.分之))?${spelled}(?:点[${chineseDigits}]+[${scaleLetters}]*)?` +
  `(?:(?:(?<=[十百千])几|${more})[${scaleLetters}]*)?[%‰]?`;

/** 四分之一, 百分之九十五, 百分之95, 4分之1 */
const fraction = `(?:${spelled}|${plainDigits})分之(?:${chineseNumber}|${scaledDigits})`;

/** Halves, multiples and doublings that have no numeral of their own. */
const words =
  "一半|(?<=过)半|半(?=数|天|小时|个)|(?<![上下])半(?=年|学期|学年)|(?<=[个年月天倍])半(?![年径程步山途路夜空球])" +
  "|[数几](?=倍)|翻了?[一两二三四几]?番";

const ratioOrSlash = `${scaledDigits}(?:[:/]${scaledDigits})+`;
const ranged = (number: string) => `${number}(?:${connector}${number})*`;

/** One number, a range or ratio being one. 第 makes it a place in an order. */
export const numberPattern: string = [
  words,
  `${fraction}${connector}${chineseNumber}(?!分之)`, // 百分之三至五
  ranged(fraction),
  ratioOrSlash,
  `第?${ranged(scaledDigits)}`,
  `第?${ranged(chineseNumber)}`,
]
  .map((one) => `(?:${one})`)
  .join("|");

/** What every number begins with; looking for it first spares most places of a text the rest. */
export const initialPattern: string = `[\\d${chineseDigits}${scaleLetters}第数几半翻]`;

/** Parts the ends of a range. */
export const connectorPattern: string = connector;
