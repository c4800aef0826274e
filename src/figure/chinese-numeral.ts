const digits = "零一二三四五六七八九";
const scales: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000};

/**
 * `九十八` → `98`, `二〇二五` → `2025`, `九十八点五` → `98.5`; undefined for anything else.
 *
 * Strict on purpose: 三五 and 二三十 are estimates, 一万五 is said for 15000, and 一二百 is no numeral at all.
 */
export function parseChineseNumeral(text: string): string | undefined {
  const [whole = "", fraction, ...more] = text.replaceAll("〇", "零").split("点");
  if (more.length > 0 || (fraction !== undefined && !isSpelled(fraction))) return undefined;
  const number = parseWhole(whole);
  return number === undefined || fraction === undefined ? number : `${number}.${spell(fraction)}`;
}

function parseWhole(text: string): string | undefined {
  if (text === "万" || text === "亿") return String(count(`一${text}`));
  if (counted.test(text)) return String(count(text.replaceAll("两", "二")));
  return spelledOut.test(text) ? spell(text) : undefined;
}

const isSpelled = (text: string) => /^[零一二三四五六七八九]+$/.test(text);
const spell = (text: string) => [...text].map((letter) => digits.indexOf(letter)).join("");

/** Digit by digit: a year of our age, or a number that 零 keeps from being an estimate like 三五. */
const spelledOut = /^(?:一[八九][零一二三四五六七八九]{2}|[一二三四五六七八九]+零[零一二三四五六七八九]*)$/;

const counted = grammar();

/** How numerals are built: no scale is skipped without 零, and no digit stands without its scale. */
function grammar(): RegExp {
  const digit = "[一二三四五六七八九]";
  const tens = `${digit}?十${digit}?`;
  const belowHundred = `(?:${tens}|${digit})`;
  const hundreds = `[两${digit.slice(1)}百(?:${digit}十${digit}?|零${digit})?`;
  const thousands = `[两${digit.slice(1)}千(?:${hundreds}|零${belowHundred})?`;
  const section = `(?:${thousands}|${hundreds}|${belowHundred}|两)`;
  const head = `(?:${section}|百|千)`; // 百万 and 千万 leave out their 一
  const myriads = `${head}万(?:${thousands}|零${section})?`;
  const fullMyriads = `${thousands}万(?:${thousands}|零${section})?`;
  const hundredMillions = `(?:${myriads}|${head})亿(?:${fullMyriads}|零(?:${myriads}|${section}))?`;
  return new RegExp(`^(?:${hundredMillions}|${myriads}|${head}|零)$`);
}

function count(text: string): number {
  let total = 0;
  let section = 0; // below 万
  let digit = 0;
  for (const letter of text) {
    const scale = scales[letter];
    if (scale === undefined) {
      digit = digits.indexOf(letter);
    } else if (scale < 10_000) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      const before = section + digit;
      // 亿 multiplies all that stands before it, 万 only its own section: 一亿二千万.
      total = letter === "亿" ? (total + before) * scale : total + before * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}
