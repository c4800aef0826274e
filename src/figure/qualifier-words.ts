import type {Qualifier} from "../model/dataset.ts";

/** Before the number. */
const before: readonly (readonly [Qualifier, string])[] = [
  ["about", "大约 约 将近 接近 几乎 近"],
  ["more_than", "超过 超出 超 突破 逾 多于 高于 大于 不止 >"],
  ["less_than", "不足 不到 少于 低于 小于 <"],
  ["at_least", "不少于 不低于 不小于 不得少于 不得低于 至少 最少 起码 ≥ ≧ ⩾ >="],
  ["at_most", "不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 至多 最多 ≤ ≦ ⩽ <="],
];

/** After the unit. */
const after: readonly (readonly [Qualifier, string])[] = [
  ["about", "左右 上下"],
  ["at_least", "及以上 以上"],
  ["at_most", "及以下 以下 以内 之内"],
];

const qualifierBefore = new Map(before.flatMap(byWord));
const qualifierAfter = new Map(after.flatMap(byWord));

function byWord([qualifier, words]: readonly [Qualifier, string]): [string, Qualifier][] {
  return words.split(" ").map((word) => [word, qualifier]);
}

const alternatives = (words: Iterable<string>) => [...words].join("|");

/** 约有30所, 超过了30所 */
const filler = "(?:了|为|有|占|达到?)?";
const atEnd = new RegExp(`(?<word>${alternatives(qualifierBefore.keys())})${filler}$`, "u");
const atStart = new RegExp(`^(?:${alternatives(qualifierAfter.keys())})`, "u");

export interface FoundQualifier {
  readonly qualifier: Qualifier;
  /** As written: 近, 超过. */
  readonly word: string;
  /** The text without it. */
  readonly rest: string;
}

/** The qualifier that a text ends with, right before a number: 不超过, not the 超过 inside, as it begins earlier. */
export function findQualifierBefore(text: string): FoundQualifier | undefined {
  const found = atEnd.exec(text);
  const word = found?.groups?.word;
  const qualifier = word && qualifierBefore.get(word);
  return found && word && qualifier ? {qualifier, word, rest: text.slice(0, found.index)} : undefined;
}

/** The qualifier that a text begins with, right behind a number and its unit. */
export function findQualifierAfter(text: string): FoundQualifier | undefined {
  const word = atStart.exec(text)?.[0];
  const qualifier = word && qualifierAfter.get(word);
  return word && qualifier ? {qualifier, word, rest: text.slice(word.length)} : undefined;
}

/** Words that hold the letters of a qualifier and say something else: 节约, 最近, 赶超. */
const otherWords =
  /[节条预签集合公契制简特誓婚违解履邀相失爽赴束纽盟立]约$|[最附邻亲靠临贴走新远就切逼拉挨]近$|[赶反高]超$/u;

export function isOtherWord({rest, word}: FoundQualifier): boolean {
  return otherWords.test(rest + word);
}

const anyQualifier = new RegExp(
  `[约近超逾≥≤≧≦<>]|${alternatives([...qualifierBefore.keys(), ...qualifierAfter.keys()])}`,
  "u",
);

/** Whether a qualifier stands somewhere in the words around: 超过全市的30%. To what it belongs is anyone's guess. */
export function holdsQualifier(words: string): boolean {
  return anyQualifier.test(words.replace(/近年来|市级以上|以上学历/gu, ""));
}
