import type {FigureMeaning} from "../../src/figure/read-figure.ts";
import type {Qualifier} from "../../src/model/dataset.ts";
import type {Random} from "./random.ts";
import {spellDigits, writeNumeral} from "./write-numeral.ts";

/** A figure as someone might print it, and what it was made from. */
export interface WrittenFigure {
  readonly text: string;
  /** Where its number stands: with 第, scale and percent sign, without qualifier and unit. */
  readonly from: number;
  readonly to: number;
  readonly meaning: FigureMeaning;
}

export const unitsWritten = [
  ..."所 个 名 人 项 件 门 间 元 亩 分 年 岁 次 场 对 支 套 篇 份 类 级 轮 期 位 天 家 处 块 册 本 台 条 种 倍 大 班 节 枚".split(
    " ",
  ),
  ..."人次 场次 所次 课时 学时 小时 平方米 公里 公顷 个百分点 个月".split(" "),
];
const wordsBefore = [
  "",
  "",
  "",
  "全市",
  "新增",
  "累计建成",
  "覆盖率达到",
  "每年",
  "占全区的",
  "学生人均",
  "满意度：",
  "其中",
];
const wordsAfter = ["", "", "", "学校", "教师", "课程", "企业", "，", "。", "（新建）"];

const before: readonly (readonly [Qualifier, string])[] = [
  ...each("about", "约 近 将近 接近 几乎 大约 约有"),
  ...each("more_than", "超 超过 突破 逾 多于 高于 超过了"),
  ...each("less_than", "不足 不到 少于 低于"),
  ...each("at_least", "至少 不少于 不低于 ≥"),
  ...each("at_most", "不超过 不高于 至多 ≤"),
];
const after: readonly (readonly [Qualifier, string])[] = [
  ...each("about", "左右"),
  ...each("at_least", "以上 及以上"),
  ...each("at_most", "以下 以内"),
];

function each(qualifier: Qualifier, words: string): [Qualifier, string][] {
  return words.split(" ").map((word) => [qualifier, word]);
}

/** The text of a number in pieces between which a line may break, and its value. */
interface WrittenNumber {
  readonly pieces: readonly string[];
  readonly value: number;
}

export function writeFigure(random: Random): WrittenFigure {
  const write = random.pick([
    writeCount,
    writeCount,
    writeCount,
    writePercent,
    writePercent,
    writeRange,
    writeRank,
    writePart,
  ]);
  return write(random);
}

/** `近3.5万人次`, `二十余所`, `1,200名教师` */
function writeCount(random: Random): WrittenFigure {
  const number = writeNumber(random);
  const unit = random.pick(unitsWritten);
  const said = pickQualifier(random, number.value, unit);
  return assemble(random, number.pieces, unit, said, {...plain, value: number.value, unit});
}

/** `95.2%`, `百分之九十五以上` */
function writePercent(random: Random): WrittenFigure {
  const amount = random.chance(0.7) ? writeDecimal(random, 100) : writeSpelledDecimal(random, 100);
  const isSpelled = !/\d/.test(amount.pieces.join("")) || random.chance(0.1);
  const pieces = isSpelled ? ["百分之", ...amount.pieces] : [...amount.pieces, "%"];
  const said = pickQualifier(random, amount.value, "%");
  const meaning = {...plain, value: amount.value, unit: "%"};
  return assemble(random, pieces, "", withoutMore(said), meaning);
}

/** `3-5所`, `85%～90%`, `1.5至2万人` */
function writeRange(random: Random): WrittenFigure {
  const low = random.integer(1, 80);
  // 八至一百 might be meant for 800 to 100: refused.
  const high = [low + random.integer(1, 60)].map((number) => (number === 100 ? 101 : number))[0]!;
  const connector = random.pick([..."-—–~～至到"]);
  const form = random.pick(["digits", "chinese", "percent", "scaled"] as const);
  const unit = form === "percent" ? "%" : random.pick(unitsWritten);
  const by = form === "scaled" ? 1e4 : 1;
  const sign = form === "percent" ? "%" : "";
  const ends = form === "chinese" ? [writeNumeral(low), writeNumeral(high)] : [`${low}`, `${high}`];
  const lowSign = random.chance(0.5) ? sign : "";
  const pieces = [`${ends[0]}${lowSign}${connector}${ends[1]}${sign}`, ...(by === 1 ? [] : ["万"])];
  const meaning: FigureMeaning = {...plain, value: low * by, valueHigh: high * by, unit, qualifier: "range"};
  return assemble(random, pieces, sign === "" ? unit : "", exact, meaning, "range");
}

/** `全国第六`, `第3～5位`, `全市前三` */
function writeRank(random: Random): WrittenFigure {
  const place = random.integer(1, 120);
  const spelled = random.chance(0.5) ? writeNumeral(place) : String(place);
  const unit = random.pick(["", "位", "名"]);
  const lead = random.pick(["", "全国", "全市", "位居全国", "西部"]);
  const rank: FigureMeaning = {...plain, kind: "rank", value: place, unit};
  if (random.chance(0.3)) {
    return finish([{text: `${lead}前`}, {text: spelled, isNumber: true}, {text: unit}], {
      ...rank,
      qualifier: "at_most",
    });
  }
  return finish([{text: lead}, {text: `第${spelled}`, isNumber: true}, {text: unit}], rank);
}

/** `四分之一`, `1/4`, `1：13.5` */
function writePart(random: Random): WrittenFigure {
  const said = pickQualifier(random, 1, "");
  if (random.chance(0.4)) {
    const side = writeDecimal(random, 30);
    const colon = random.pick([":", "：", "∶"]);
    const ratio: FigureMeaning = {...plain, kind: "ratio", value: side.value};
    return assemble(random, [`1${colon}${side.pieces.join("")}`], "", withoutMore(said), ratio, "bare");
  }
  const lower = random.integer(2, 90);
  const upper = random.integer(1, lower - 1);
  const isSlash = random.chance(0.4);
  const spelled = `${writeNumeral(lower)}分之${writeNumeral(upper)}`;
  const part: FigureMeaning = {...plain, kind: "fraction", value: upper / lower};
  return assemble(random, [isSlash ? `${upper}/${lower}` : spelled], "", withoutMore(said), part, "bare");
}

const plain: FigureMeaning = {value: 0, valueHigh: null, qualifier: "exact", unit: "", kind: "number"};

function writeNumber(random: Random): WrittenNumber {
  const write = random.pick([
    writeWhole,
    writeDecimal,
    writeScaled,
    writeScaled,
    writeChinese,
    writeSpelledDecimal,
  ]);
  return write(random);
}

function writeWhole(random: Random): WrittenNumber {
  const value = random.integer(0, 10 ** random.integer(1, 7));
  const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return {pieces: [random.chance(0.3) ? grouped : String(value)], value};
}

function writeDecimal(random: Random, below = 1000): WrittenNumber {
  const digits = random.integer(1, below * 100);
  const text = (digits / 100).toFixed(2).replace(/\.?0+$/, "");
  return {pieces: [text], value: Number(text)};
}

const scales = {百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 百亿: 10, 万亿: 12} as const;

function writeScaled(random: Random): WrittenNumber {
  const scale = random.pick(Object.keys(scales) as (keyof typeof scales)[]);
  const text = writeDecimal(random).pieces[0]!;
  return {pieces: [text, scale], value: Number(`${text}e${scales[scale]}`)};
}

function writeChinese(random: Random): WrittenNumber {
  const value = random.integer(1, 10 ** random.integer(1, 12));
  const round = random.chance(0.4) ? Number(value.toPrecision(1)) : value;
  const text = writeNumeral(round);
  const spoken = random.chance(0.5) ? text.replace(/^二(?=[千万亿]|百)/, "两") : text;
  return {pieces: [spoken.replaceAll("零", random.pick(["零", "〇"]))], value: round};
}

function writeSpelledDecimal(random: Random, below = 1000): WrittenNumber {
  const [whole = "", fraction] = writeDecimal(random, below).pieces[0]!.split(".");
  const text = writeNumeral(Number(whole));
  const value = Number(fraction === undefined ? whole : `${whole}.${fraction}`);
  return {pieces: [fraction === undefined ? text : `${text}点${spellDigits(fraction)}`], value};
}

interface Said {
  readonly qualifier: Qualifier;
  readonly before: string;
  readonly more: string;
  readonly after: string;
}

const exact: Said = {qualifier: "exact", before: "", more: "", after: ""};

const withoutMore = (said: Said) => (said.more === "" ? said : exact);

function pickQualifier(random: Random, value: number, unit: string): Said {
  switch (random.integer(0, 5)) {
    case 0:
    case 1: {
      const [qualifier, word] = random.pick(before);
      // 近三年 and 突破3项 are no estimates: such words go with larger numbers.
      const isDoubtful = (word === "近" && value <= 20) || (word === "突破" && value < 10 && unit !== "%");
      return isDoubtful ? exact : {...exact, qualifier, before: word};
    }
    case 2: {
      const [qualifier, word] = random.pick(after);
      return {...exact, qualifier, after: word};
    }
    case 3:
      return {...exact, qualifier: "more_than", more: random.pick(["余", "多"])};
    default:
      return exact;
  }
}

interface Piece {
  readonly text: string;
  readonly isNumber?: boolean;
}

function assemble(
  random: Random,
  number: readonly string[],
  unit: string,
  said: Said,
  meaning: FigureMeaning,
  form: "plain" | "range" | "bare" = "plain",
): WrittenFigure {
  const isWide = random.chance(0.15);
  const digits = number.map((text) => ({text: isWide ? widen(text) : text, isNumber: true}));
  const lead = random.pick(wordsBefore);
  const trail = form === "bare" ? random.pick(["", "，"]) : random.pick(wordsAfter);
  const pieces: Piece[] = [{text: lead}, {text: said.before}, ...digits, {text: said.more}, {text: unit}];
  pieces.push({text: said.after}, {text: trail});
  const qualifier = form === "range" ? "range" : said.qualifier;
  return finish(spread(random, pieces), {...meaning, qualifier});
}

/** Spaces, and now and then a line break, between the pieces. */
function spread(random: Random, pieces: readonly Piece[]): Piece[] {
  const printed = pieces.filter(({text}) => text !== "");
  if (random.chance(0.6)) return printed;
  return printed.flatMap((piece, index) => {
    const next = printed[index + 1];
    const space = random.chance(0.4) ? random.pick([" ", "\n", " \n"]) : "";
    const isInside = piece.isNumber === true && next?.isNumber === true;
    return [piece, isInside ? {text: space, isNumber: true} : {text: space}];
  });
}

function finish(pieces: readonly Piece[], meaning: FigureMeaning): WrittenFigure {
  const first = pieces.findIndex((piece) => piece.isNumber);
  const last = pieces.findLastIndex((piece) => piece.isNumber);
  const length = (to: number) => pieces.slice(0, to).reduce((sum, {text}) => sum + text.length, 0);
  return {text: pieces.map(({text}) => text).join(""), from: length(first), to: length(last + 1), meaning};
}

/** `20%` → `２０％` */
function widen(text: string): string {
  return text.replace(/[0-9%.,:/]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
