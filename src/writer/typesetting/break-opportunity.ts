/** Punctuation that may not start a line (CLREQ §3.1.3 “line-start prohibition”), with `%` and closing brackets. */
const noStart = new Set("。，、；：？！）》」』】〕〉”’…—～·％‰℃°,.;:?!)]}%/");
/** Punctuation that may not end a line. */
const noEnd = new Set("（《「『【〔〈“‘([{￥¥$#");

const word = /[\p{L}\p{N}_+\-.,:'’&@/%‰]/u;
const ideograph = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * A number and what belongs to it: sign, digits, percent sign or a unit of Chinese statistics.
 * Longer units come first, so that “个百分点” is not taken for “个”.
 */
const units = [
  "个百分点",
  "百分点",
  "平方公里",
  "平方米",
  "公顷",
  "公里",
  "万人次",
  "万人",
  "万元",
  "亿元",
  "万亩",
  "人次",
  "小时",
  "分钟",
  "个月",
  "年级",
  "万",
  "亿",
  ..."%％‰所个人年月日元名位项倍岁班校家门册台间座处次亩米期轮",
];
const amount = new RegExp(
  `[+\\-－≥≤＞＜~～]?\\d[\\d,.]*(?:[—–~～-]\\d[\\d,.]*)?\\s?(?:${units.join("|")})+|[+\\-－≥≤]?\\d[\\d,.:：/]*[%％‰]?`,
  "g",
);

/** UTF-16 offsets inside a number with its unit; no line may break there. */
export function gluedOffsets(text: string): Set<number> {
  const glued = new Set<number>();
  for (const match of text.matchAll(amount)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset++) glued.add(offset);
  }
  return glued;
}

/** Whether a line may end after `before` and the next begin with `after`; both are graphemes. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (after === " " || noStart.has(after) || noEnd.has(before)) return false;
  if (before === " ") return true;
  return !(isWord(before) && isWord(after));
}

function isWord(grapheme: string): boolean {
  return word.test(grapheme) && !ideograph.test(grapheme);
}
