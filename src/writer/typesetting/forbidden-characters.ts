/**
 * Characters after which Word and PowerPoint may not end a line: their own list for Chinese; the digits, so that a number
 * is not torn from its unit (`16 | 所`), and what may stand between the two (`8000余 | 名`, `45万 | 人次`); what stands
 * before a number or between the two of a range (`第 | 6位`, `3～ | 5所`). GB/T 15835-2011 wants a number whole.
 *
 * They stand in the settings of a document, not in its text, where invisible joiners would defeat whoever searches for
 * a figure. LibreOffice 7.4 reads neither list, and a joiner would not help there: it breaks before any Chinese character
 * that its own lists do not forbid, whatever stands before it.
 */
export const noBreakAfter = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥0123456789余万亿第—–～±≥≤＞＜";
/** Characters before which they may not: their own list for Chinese, [, which opens a reference number, * behind an inferred year, and the dash of a range. */
export const noBreakBefore =
  "!%),*.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠[—–";
