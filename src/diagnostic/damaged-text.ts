import type {Wording} from "./diagnostic.ts";

/** Text whose characters were lost, or taken for others, when a program saved or opened it in the wrong encoding. */
export interface Damage {
  readonly code: "lost-text" | "garbled-text" | "replacement-character";
  /** UTF-16 units before the first damaged character. */
  readonly offset: number;
  readonly name: Wording;
}

const lost: Wording = {
  en: "question marks stand where Chinese characters were: it was saved in an encoding that has none",
  zh: "汉字变成了问号：保存时用的编码里没有汉字",
};
const underscores: Wording = {
  en: "underscores stand where Chinese characters were: it was saved in an encoding that has none",
  zh: "汉字变成了下划线：保存时用的编码里没有汉字",
};
const replaced: Wording = {
  en: "replacement characters stand where Chinese characters were: it was opened in the wrong encoding",
  zh: "汉字变成了“�”：曾按错误的编码打开过",
};
const garbled: Wording = {
  en: "garbled characters stand where Chinese characters were: it was opened in the wrong encoding",
  zh: "汉字变成了乱码：曾按错误的编码打开过",
};

/** Damage to a cell of a table; undefined where it says what somebody may have typed. */
export function findDamage(cell: string): Damage | undefined {
  return findLoss(cell, 1) ?? findUnderscores(cell) ?? findWrongReading(cell);
}

/** Damage to a line of a text, in which a question mark or a row of underscores may stand behind a mustache. */
export function findDamagedLine(line: string): Damage | undefined {
  const plain = line.replace(/\{\{[^{}]*\}\}/gu, (mustache) => "x".repeat(mustache.length));
  return findLoss(plain, 2) ?? findWrongReading(line);
}

/** Where one Chinese character came through, all that the encoding has did: its question marks are meant. */
const chinese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\u3001-\u3011\uff01-\uff5e]/u;

/** @param least how many question marks in a row, in a place where nobody asks, are a loss */
function findLoss(text: string, least: number): Damage | undefined {
  if (!text.includes("?") || chinese.test(text)) return undefined;
  // Questions in addresses are no loss.
  const plain = text.replace(/\S*(?:\/\/|www\.)\S*/gu, (address) => " ".repeat(address.length));
  for (const {0: run, index: offset} of plain.matchAll(/\?+/gu)) {
    const isQuestion = /\p{L}[\p{L}\p{M}\p{N})\]'"”’%]*$/u.test(plain.slice(0, offset));
    const isEnd = /^["'”’)\]*_]*(?:\s|$)/u.test(plain.slice(offset + run.length));
    if (run.length < least || (run.length <= 3 && isQuestion && isEnd)) continue;
    return {code: "lost-text", offset, name: lost};
  }
  return undefined;
}

/** What Excel for Mac leaves of Chinese: `__`, beside it nothing but digits and what stands between words. */
function findUnderscores(cell: string): Damage | undefined {
  const offset = cell.indexOf("__");
  return offset < 0 || !/^[_\d\s.,:;()%/-]*$/u.test(cell)
    ? undefined
    : {code: "lost-text", offset, name: underscores};
}

function findWrongReading(text: string): Damage | undefined {
  const found = findGarbled(text);
  const replacement = found ? -1 : text.indexOf("\ufffd");
  return replacement < 0 ? found : {code: "replacement-character", offset: replacement, name: replaced};
}

/**
 * Where a question mark stands in the middle of a Chinese name or sentence that asks nothing: there may have been a rare
 * character, which GBK does not have. Offset in UTF-16 units.
 */
export function findDoubtfulMark(text: string): number | undefined {
  const found = /(?<![吗呢么何谁哪几否啊吧])\?+(?=\p{sc=Han})/u.exec(text);
  return found?.index;
}

/** Bytes 80 to BF, of which Windows shows the first half as these. */
const trail = "[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0080-\u00bf]";

/** UTF-8 or GBK shown in the letters of Western Europe: `Ã©`, `æ²™åª`, `É³ÆºÓÇø`; nobody writes these in a row. */
const western = new RegExp(
  [
    `[ÂÃ]${trail}`,
    `[âãï]${trail}{2}`,
    `(?:[ä-é]${trail}{2}){2}`,
    "[\u00b0-\u00f7][\u00a1-\u00fe][\u00b0-\u00f7][\u00a1-\u00fe](?![a-z])",
  ].join("|"),
  "u",
);
/** What Windows in China makes of replacement characters, and of memory that nothing was written to. */
const hopeless = /锟斤|斤拷|烫烫烫|屯屯屯/u;

function findGarbled(text: string): Damage | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what they delimit
  if (/^[\u0000-\u007f]*$/u.test(text)) return undefined;
  for (const pattern of [hopeless, western, chineseGarble()]) {
    const found = pattern.exec(text);
    if (found) return {code: "garbled-text", offset: found.index, name: garbled};
  }
  return undefined;
}

let garble: RegExp | undefined;

/**
 * Chinese in UTF-8 that was read as GBK, as Excel does with a table that has no byte order mark: 沙坪坝 becomes 娌欏潽鍧.
 * Two characters of three bytes each are three of two bytes, and such three never meet in Chinese.
 */
function chineseGarble(): RegExp {
  garble ??= new RegExp(
    [
      [0xe4, 0xe9, 0x80, 0xbf],
      [0x81, 0xbf, 0xe4, 0xe9],
      [0x81, 0xbf, 0x80, 0xbf],
    ]
      .map((range) => `[${charactersOf(range)}]`)
      .join(""),
    "u",
  );
  return garble;
}

/** The Chinese characters that GBK has for bytes in these two ranges. */
function charactersOf([firstLead = 0, lastLead = 0, firstTrail = 0, lastTrail = 0]: number[]): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let second = firstTrail; second <= lastTrail; second++) bytes.push(lead, second);
  }
  const text = new TextDecoder("gbk").decode(Uint8Array.from(bytes));
  return text.replace(/[^\p{sc=Han}]/gu, "");
}
