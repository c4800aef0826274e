const digits = "零一二三四五六七八九";

/** A whole number below 10¹⁶ in Chinese, as schools teach it: 10500 → 一万零五百, 12 → 十二. */
export function writeNumeral(number: number): string {
  if (number === 0) return "零";
  let text = "";
  let rest = number;
  for (const [size, name] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const part = Math.floor(rest / size);
    rest %= size;
    if (part === 0) continue;
    // Below a higher part, a part that does not fill its thousands is announced by 零.
    const filler = text !== "" && part < 1000 ? "零" : "";
    text += `${filler}${part >= 1e4 ? writeNumeral(part) : writeSection(part)}${name}`;
  }
  return text.replace(/^一十/, "十");
}

function writeSection(number: number): string {
  let text = "";
  let skipped = false;
  for (const [size, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / size) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    text += `${skipped ? "零" : ""}${digits[digit]}${name}`;
    skipped = false;
  }
  return text;
}

/** 25 → 二五, as behind 点 and in years. */
export function spellDigits(text: string): string {
  return [...text].map((digit) => digits[Number(digit)]).join("");
}
