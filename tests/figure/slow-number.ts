import {spellDigits, writeNumeral} from "./write-numeral.ts";

/** What the letters of a number say by themselves. */
export interface Core {
  readonly value: number;
  readonly high: number | null;
  readonly kind: "number" | "fraction" | "ratio";
  readonly sign: "" | "%" | "‰";
  readonly isMore: boolean;
  readonly isBare: boolean;
}

/** Everything from the first numeric letter to the last, read as one number. */
export function readCore(text: string): Core | undefined {
  return readRatio(text) ?? readPart(text) ?? readEnds(text);
}

const alone = {high: null, sign: "", isMore: false, isBare: false} as const;

function readRatio(text: string): Core | undefined {
  if (!text.startsWith("1:")) return undefined;
  const right = text.slice(2);
  const number = /^\d/.test(right) ? readToken(right) : undefined;
  return number?.letters === "" ? {...alone, kind: "ratio", value: number.value} : undefined;
}

function readPart(text: string): Core | undefined {
  const [upper, lower] = text.includes("/") ? text.split("/") : text.split("分之").reverse();
  if (upper === undefined || lower === undefined || ["百", "千"].includes(lower)) return undefined;
  if (text.includes("/") && !/^\d{1,3}\/\d{1,3}$/.test(text)) return undefined;
  const [above, below] = [readToken(upper), readToken(lower)];
  if (!above || !below || above.isMore || below.isMore) return undefined;
  const isProper =
    above.value > 0 && above.value < below.value && above.value % 1 === 0 && below.value % 1 === 0;
  return isProper ? {...alone, kind: "fraction", value: above.value / below.value} : undefined;
}

function readEnds(text: string): Core | undefined {
  const [first = "", second, ...rest] = text.split(/[-—–~至到]/u);
  if (rest.length > 0) return undefined;
  const low = readSigned(first);
  if (!low || second === undefined) return low;
  const prefix = first.startsWith("百分之") && !second.startsWith("百分之") ? "百分之" : "";
  const high = readSigned(prefix + second);
  if (!high || low.isMore || high.isMore || low.isBare || high.isBare) return undefined;
  if (low.sign !== high.sign && low.sign !== "") return undefined;
  const shared = high.letters !== "" && low.letters === "" && low.value < high.mantissa;
  const from = shared ? Number(`${low.value}e${power(high.letters)}`) : low.value;
  const isOdd =
    !shared && high.letters !== "" && low.letters === "" && low.value < 1000 && low.value * 10 < high.value;
  if (from >= high.value || isOdd) return undefined;
  return {...high, value: from, high: high.value};
}

interface Token {
  readonly value: number;
  readonly mantissa: number;
  readonly letters: string;
  readonly isMore: boolean;
  readonly isBare: boolean;
}

function readSigned(text: string): (Core & Token) | undefined {
  const spelled = text.startsWith("百分之") ? "%" : text.startsWith("千分之") ? "‰" : "";
  const sign = text.endsWith("%") ? "%" : text.endsWith("‰") ? "‰" : "";
  if (spelled !== "" && sign !== "") return undefined;
  const inner = spelled === "" ? text.slice(0, text.length - sign.length) : text.slice(3);
  const token = spelled === "%" && inner === "百" ? readToken("一百") : readToken(inner);
  if (!token || (spelled !== "" && (token.isBare || token.isMore))) return undefined;
  return {...token, kind: "number", high: null, sign: spelled || sign};
}

/** `1,200`, `57.5万`, `10余万`, `九十八点五` */
function readToken(text: string): Token | undefined {
  const more = /[余多](?=.)/u.exec(text);
  if (!more) return readPlain(text);
  const tail = text.slice(more.index + 1);
  const head = readPlain(text.slice(0, more.index));
  const isDigits = /^\d/.test(text);
  if (!head || power(tail) === 0 || !/[万亿]/u.test(tail) || head.isMore) {
    const isHundreds = head && !isDigits && /^[百千]$/u.test(tail);
    if (!isHundreds) return undefined;
  }
  if (!isDigits && !/[十百千万]$/u.test(text.slice(0, more.index))) return undefined;
  if (isDigits && head?.letters !== "") return undefined;
  return {
    ...head!,
    value: Number(`${head!.value}e${power(tail)}`),
    letters: tail,
    isMore: true,
    isBare: false,
  };
}

const scales: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3, 万: 4, 亿: 8};
/** Scales as people combine them: not 万百, and 十 never alone behind digits. */
const scaleWords = "百 千 万 十万 百万 千万 万亿 十万亿 百万亿 千万亿 亿 十亿 百亿 千亿 万亿".split(" ");

function power(letters: string): number {
  return scaleWords.includes(letters) ? [...letters].reduce((sum, letter) => sum + scales[letter]!, 0) : 0;
}

function readPlain(text: string): Token | undefined {
  const [, digits = "", letters = ""] = /^([\d.,]+)(.*)$/su.exec(text) ?? [];
  if (digits !== "") return readDigits(digits, letters);
  const [head = "", decimals, ...rest] = text.split("点");
  if (rest.length > 0) return undefined;
  if (decimals === undefined) return readNumeral(head);
  const [, fraction = "", scale = ""] = /^([零一二三四五六七八九]+)(.*)$/u.exec(decimals) ?? [];
  const whole = readNumeral(head);
  if (!whole || fraction === "" || (scale !== "" && power(scale) === 0)) return undefined;
  const plain = `${whole.value}.${[...fraction].map((letter) => "零一二三四五六七八九".indexOf(letter)).join("")}`;
  return token(Number(plain), scale, Number(`${plain}e${power(scale)}`));
}

function readDigits(digits: string, letters: string): Token | undefined {
  const isGrouped = digits.includes(",");
  const shape = isGrouped ? /^[1-9]\d{0,2}(,\d\d\d)+(\.\d+)?$/ : /^(0|[1-9]\d*)(\.\d+)?$/;
  if (!shape.test(digits) || (letters !== "" && power(letters) === 0)) return undefined;
  const plain = digits.replaceAll(",", "");
  return token(Number(plain), letters, Number(`${plain}e${power(letters)}`));
}

function token(mantissa: number, letters: string, value: number): Token {
  return {value, mantissa, letters, isMore: false, isBare: false};
}

/** Guesses a value without much care, and believes it if it is written with these very letters. */
function readNumeral(text: string): Token | undefined {
  if (text === "" || /[^零一二三四五六七八九十百千万亿两]/u.test(text)) return undefined;
  const value = guess(text);
  const isBare = /^[百千万亿]/u.test(text);
  if (!spellings(value).some((spelling) => same(spelling, isBare ? `一${text}` : text))) return undefined;
  const [, head = "", letters = ""] = /^(.+?)(万亿|[百千万亿])$/u.exec(text) ?? [];
  const mantissa = head === "" ? undefined : readNumeral(head)?.value;
  return {...token(mantissa ?? value, mantissa === undefined ? "" : letters, value), isBare};
}

function guess(text: string): number {
  if (!/[十百千万亿]/u.test(text)) {
    return Number(
      [...text.replaceAll("两", "二")].map((letter) => "零一二三四五六七八九".indexOf(letter)).join(""),
    );
  }
  for (const letter of ["亿", "万", "千", "百", "十"]) {
    const at = text.lastIndexOf(letter);
    if (at < 0) continue;
    const head = at === 0 ? 1 : guess(text.slice(0, at));
    const tail = text.slice(at + 1).replace(/^零/u, "");
    return head * 10 ** scales[letter]! + (tail === "" ? 0 : guess(tail));
  }
  return 0;
}

/** As schools teach it, with 零 before a part that does fill its thousands, and years digit by digit. */
function spellings(value: number): string[] {
  const digits = String(value);
  const numeral = writeNumeral(value);
  const found = [
    numeral,
    numeral.replace(/([万亿])(?!零)(?=.)/gu, "$1零"),
    numeral.replace(/亿(?!零)(?=.)/u, "亿零"),
  ];
  if (/^[1-9]+0\d*$/.test(digits) || /^1[89]\d\d$/.test(digits)) found.push(spellDigits(digits));
  return found;
}

const same = (a: string, b: string) => canonical(a) === canonical(b);
const canonical = (text: string) => text.replaceAll("两", "二").replace(/^一(?=十)|(?<=零)一(?=十)/gu, "");
