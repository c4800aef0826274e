const digits = "零一二三四五六七八九";
const scales: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000};

/** `九十八` → `98`, `二〇二五` → `2025`, `九十八点五` → `98.5`; undefined for anything else. */
export function parseChineseNumeral(text: string): string | undefined {
  const [whole = "", fraction] = text.replaceAll("〇", "零").replaceAll("两", "二").split("点");
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(whole)) return undefined;
  if (fraction !== undefined && !/^[零一二三四五六七八九]+$/.test(fraction)) return undefined;
  const number = /^[零一二三四五六七八九]{2,}$/.test(whole) ? spell(whole) : String(count(whole));
  return fraction === undefined ? number : `${number}.${spell(fraction)}`;
}

const spell = (text: string) => [...text].map((letter) => digits.indexOf(letter)).join("");

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
