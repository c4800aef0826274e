import {type FoundQualifier, findQualifierBefore, holdsQualifier, isOtherWord} from "./qualifier-words.ts";

/** What the words before a number say about it. */
export interface WordsBefore {
  readonly qualifier: FoundQualifier | undefined;
  /**
   * 前 right before the number: `top` in 全国前三, `adverb` in 目前三所, `unclear` where it may end a word or stand
   * for the first few of a row (学前三年, 前3批).
   */
  readonly front: "none" | "top" | "adverb" | "unclear";
  /** A minus sign, and nothing else. */
  readonly isNegative: boolean;
  /** 从3到5 is no range from 3 to 5 but a rise. */
  readonly isStart: boolean;
}

/** Reads what stands before a number, folded; undefined when it may change the meaning in ways not understood. */
export function readBefore(text: string): WordsBefore | undefined {
  const qualifier = findQualifierBefore(text);
  const rest = qualifier ? qualifier.rest : text;
  if (text === "-" || text === "−") return {qualifier, front: "none", isNegative: true, isStart: false};
  if (qualifier && isOtherWord(qualifier)) return undefined;
  if (!readable.test(rest) || denying.test(rest) || holdsQualifier(rest)) return undefined;
  if (!qualifier && changing.test(rest)) return undefined;
  return {qualifier, front: findFront(text), isNegative: false, isStart: /[从由自]$/u.test(rest)};
}

/** Words and Chinese punctuation; a letter, digit or sign right before a number makes it another one. */
const readable =
  /^(?!:)(?:[\p{Script=Han}A-Za-z“”‘’《》〈〉（）()、，。；：:]*[\p{Script=Han}“‘（(、，。；：:])?$/u;

/** 未达到90%, 倒数第二, and a broken fraction */
const denying = /[不未没无]|倒数$|分之/u;

/**
 * What turns a number into another one: a decimal without its head (点五), the end of an order (后三), a minus (负5%),
 * and 上, 满 and 过 as in 上百, 年满 and 才过.
 */
const changing = /^点$|[后满负又几]$|(?<![线网以])上$|(?<![通经])过$/u;

const aTop = /(?:^|全[国市区省县球]|[西东中南北]部|世界|排名|[位名]列|[居列入进]|跻身|保持)前$/u;
const anAdverb = /[目此当之以日]前$/u;

function findFront(text: string): WordsBefore["front"] {
  if (!text.endsWith("前")) return "none";
  if (anAdverb.test(text)) return "adverb";
  return aTop.test(text) ? "top" : "unclear";
}
