import type {FigureMeaning} from "../../src/figure/read-figure.ts";
import type {Qualifier} from "../../src/model/dataset.ts";
import {type Core, readCore} from "./slow-number.ts";

/**
 * A second reader of figures that shares no line with the first, slow and plain: it takes everything from the first
 * numeric letter to the last for the number, and believes a Chinese numeral only if writing the value gives the same
 * letters. It knows no words in which a numeral counts nothing, and may read more than the real one, never less sense.
 */
export function readSlowly(printed: string): FigureMeaning | undefined {
  const text = tidy(printed.trim());
  const core = /[0-9零一二三四五六七八九十百千万亿两](?:.*[0-9零一二三四五六七八九十百千万亿两%‰])?/su.exec(
    text,
  );
  if (!core || /\s/.test(text)) return undefined;
  const number = readCore(core[0]);
  const before = text.slice(0, core.index);
  const after = text.slice(core.index + core[0].length);
  return number && readAround(number, before, after);
}

/** Half-width, and without white space but between digits, where it parts two numbers. */
function tidy(text: string): string {
  return text
    .replaceAll("〇", "零")
    .replace(/(?<=[\d０-９])∶(?=[\d０-９])/gu, ":")
    .replace(
      /(?<=[\d０-９])[：．](?=[\d０-９])|(?<=[０-９])，(?=[０-９])|[０-９Ａ-Ｚａ-ｚ％／－＋＜＞＝～]/gu,
      (letter) => String.fromCharCode(letter.charCodeAt(0) - 65248),
    )
    .replace(/(?<![\dA-Za-z.,])\s+|\s+(?![\dA-Za-z.,])/gu, "")
    .replaceAll("百分点", "點");
}

const wordsBefore: Readonly<Record<string, Qualifier>> = {
  ...each("about", "约 大约 近 将近 接近 几乎"),
  ...each("more_than", "超 超过 超出 突破 逾 多于 高于 大于 不止 >"),
  ...each("less_than", "不足 不到 少于 低于 小于 <"),
  ...each("at_least", "至少 最少 起码 不少于 不低于 不小于 不得少于 不得低于 ≥ >="),
  ...each("at_most", "至多 最多 不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 ≤ <="),
};
const wordsAfter: Readonly<Record<string, Qualifier>> = {
  ...each("about", "左右 上下"),
  ...each("at_least", "以上 及以上"),
  ...each("at_most", "以下 及以下 以内 之内"),
};

function each(qualifier: Qualifier, words: string): Record<string, Qualifier> {
  return Object.fromEntries(words.split(" ").map((word) => [word, qualifier]));
}

const longestFirst = (words: Readonly<Record<string, Qualifier>>) =>
  Object.keys(words).sort((a, b) => b.length - a.length);

function readAround(number: Core, before: string, after: string): FigureMeaning | undefined {
  const isOrdinal = before.endsWith("第");
  const lead = isOrdinal ? before.slice(0, -1) : before.replace(/(?:了|为|有|占|达到?)$/u, "");
  const beforeWord = longestFirst(wordsBefore).find((word) => lead.endsWith(word)) ?? "";
  const rest = lead.slice(0, lead.length - beforeWord.length);
  if (before === "-") {
    const {value} = number;
    return value === 0 ? undefined : negate(readAround(number, "", after));
  }
  if (/[不未没无约近超逾≥≤<>]|突破/u.test(rest) || /[^\p{Script=Han}：:，、。（“]/u.test(rest))
    return undefined;
  const tail = readTail(after, number.sign);
  if (!tail) return undefined;
  const said = [wordsBefore[beforeWord], tail.qualifier, number.high === null ? undefined : "range"];
  if (number.isMore || tail.isMore) said.push("more_than");
  const [qualifier = "exact", ...others] = said.filter((each) => each !== undefined);
  if (others.length > 0 || (number.isBare && qualifier === "exact")) return undefined;
  const {value, high, kind} = number;
  const meaning: FigureMeaning = {
    value,
    valueHigh: high,
    qualifier: qualifier as Qualifier,
    unit: tail.unit,
    kind,
  };
  if (isOrdinal) return kind === "number" && number.sign === "" ? {...meaning, kind: "rank"} : undefined;
  if (/前$/u.test(before) && tail.unit !== "%") {
    return kind === "number" && qualifier === "exact"
      ? {...meaning, kind: "rank", qualifier: "at_most"}
      : undefined;
  }
  return meaning;
}

function negate(meaning: FigureMeaning | undefined): FigureMeaning | undefined {
  return meaning?.qualifier === "exact" ? {...meaning, value: -meaning.value} : undefined;
}

interface Tail {
  readonly unit: string;
  readonly isMore: boolean;
  readonly qualifier: Qualifier | undefined;
}

const units =
  "所次 人次 场次 课时 学时 小时 平方米 公里 公顷 个點 點 个月 所 个 名 人 项 件 门 间 元 亩 分 年 岁 次 场 米 吨 公斤 平方公里 美元 对 支 套 篇 份 类 级 轮 期 位 天 家 处 块 册 本 台 条 种 倍 成 大 班 节 枚 维 部 区县 班次 个学期 个课时 个学时 个小时 学期 学年 周岁".split(
    " ",
  );

function readTail(text: string, sign: string): Tail | undefined {
  const isMore = /^[余多]/u.test(text);
  const behind = isMore ? text.slice(1) : text;
  const printed =
    sign === ""
      ? (units.filter((unit) => behind.startsWith(unit)).sort((a, b) => b.length - a.length)[0] ?? "")
      : "";
  const rest = behind.slice(printed.length);
  const word = longestFirst(wordsAfter).find((each) => rest.startsWith(each)) ?? "";
  const words = rest.slice(word.length);
  if (/^[余多半内外前后]|[约近超以]上?下?|左右|上下|[^\p{Script=Han}，。、（）”]/u.test(words))
    return undefined;
  if (printed === "" && sign === "" && words !== "" && !/^[，。、）”的]/u.test(words)) return undefined;
  const unit = sign || (/點/u.test(printed) ? "个百分点" : printed);
  return {unit, isMore, qualifier: wordsAfter[word]};
}
