import {remember} from "../../base/remember.ts";
import {findUnit} from "../../figure/units.ts";

/** What a head, a label or a title says: a name, and perhaps the unit of the numbers that it stands for. */
export interface Head {
  /** Without unit, brackets, spaces and the ordinal in front. */
  readonly name: string;
  /** `unclear` where several units are named, or one that is not known. */
  readonly unit: Unit | undefined;
}

export type Unit = {readonly unit: string} | "unclear";

/** Whether words are a unit of the data package. */
export type KnownUnits = ReadonlySet<string>;

/** `毛入学率（%）`, `毛入学率/%`, `人数，万人`, `单位：万人`; half-width. */
export function readHead(text: string, known: KnownUnits): Head {
  const heads = headsOf(known);
  const head = heads.get(text) ?? readHeadAnew(text, known);
  heads.set(text, head);
  return head;
}

/** Each label stands beside every number of its row, each head above every number of its column. */
const headsOf = remember((_: KnownUnits) => new Map<string, Head>());

function readHeadAnew(text: string, known: KnownUnits): Head {
  const inBrackets = brackets(text);
  const bare = text.replace(bracketed, "").replace(/\s+/gu, " ").trim();
  const explicit = statedUnit(text, known);
  const [, , tail = ""] = /^(.+)[/,:\s]([^/,:\s]+)$/u.exec(bare) ?? [];
  const isTail = tail !== "" && toUnit(tail, known) !== undefined;
  const sign = /[^\d.\s][%‰]$/u.test(bare) ? bare.slice(-1) : undefined;
  const unit =
    explicit ??
    only(inBrackets, known) ??
    (isTail ? asUnit(tail, known) : sign === undefined ? undefined : {unit: sign});
  const name = isTail ? bare.slice(0, -tail.length) : bare.replace(/[%‰]$/u, "");
  return {name: tidy(name), unit};
}

/** `单位：万人` in a title or a line above a table; of brackets in a title only those that hold a unit count. */
export function readTitleUnit(text: string, known: KnownUnits): Unit | undefined {
  return statedUnit(text, known) ?? only(brackets(text), known);
}

/** What a cell of a column of units says: `%`, `万人`; undefined where it is empty. */
export function readUnitCell(text: string, known: KnownUnits): Unit | undefined {
  return text === "" ? undefined : asUnit(text, known);
}

export const isUnitHead = (text: string) =>
  /^(?:计量)?单位$|^units?$|^unit of measure/iu.test(text.replace(/\s/gu, ""));

const bracketed = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/gu;
const brackets = (text: string) => [...text.matchAll(bracketed)].map(([, words = ""]) => words.trim());

function statedUnit(text: string, known: KnownUnits): Unit | undefined {
  const [, words = ""] = /单位\s*:\s*([^()[\]【】〔〕\s]+)/u.exec(text) ?? [];
  return words === "" ? undefined : asUnit(words, known);
}

/** Words that change the size of a number and are no unit that is read here. */
const sizes = /^(?:[百千万亿]+|.*(?:thousand|million|billion|'000|000s?\b).*)$/iu;

function only(words: readonly string[], known: KnownUnits): Unit | undefined {
  const units = new Set(words.flatMap((each) => toUnit(each, known) ?? []));
  if (units.size > 1 || words.some((each) => sizes.test(each))) return "unclear";
  const [unit] = units;
  return unit === undefined ? undefined : {unit};
}

function asUnit(words: string, known: KnownUnits): Unit {
  const unit = toUnit(words, known);
  return unit === undefined ? "unclear" : {unit};
}

const scales = /^(?:[十百千]?万亿?|[十百千万]?亿|百|千)(?=.)/u;

function toUnit(words: string, known: KnownUnits): string | undefined {
  const unit = words
    .replace(/^(?:单位|计量单位|unit)\s*:?\s*/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (/^(?:%|per ?cent|percent|pct|百分比)$|^% [a-z ]+$/iu.test(unit)) return "%";
  if (known.has(unit) || isMeasure(unit) || isMeasure(unit.replace(scales, ""))) return unit;
  const [, upper = "", lower = ""] = /^([^/]+)\/([^/]+)$/u.exec(unit) ?? [];
  // 元/人, 册/生: of one each, which is another unit than 元.
  const isRate = upper !== "" && /^\p{Script=Han}{1,3}$/u.test(lower);
  return isRate && isMeasure(upper.replace(scales, "")) ? unit : undefined;
}

const isMeasure = (word: string) => word === "‰" || (word !== "" && findUnit(word) === word);

function tidy(name: string): string {
  return name
    .replace(/\s/gu, "")
    .replace(/^(?:其中:|#|[一二三四五六七八九十]+、|\d+[.、]|[一二三四五六七八九十]+\.)+/u, "")
    .replace(/[/,:;*]+$/u, "");
}
