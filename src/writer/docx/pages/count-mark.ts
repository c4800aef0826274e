/** A number as Word writes it in lists and headings (ECMA-376 Part 1, 17.18.59); what is not known is written in digits. */
export function countMark(count: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
      return chineseCount(count);
    case "chineseLegalSimplified":
      return [...chineseCount(count)].map((digit) => legal[digit] ?? digit).join("");
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return count <= 20 ? String.fromCodePoint(0x245f + count) : String(count);
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[count - 1] ?? String(count);
    case "none":
    case "bullet":
      return "";
    default:
      return String(count);
  }
}

const legal: Readonly<Record<string, string>> = Object.fromEntries(
  [..."零一二三四五六七八九十"].map((digit, index) => [digit, "零壹贰叁肆伍陆柒捌玖拾"[index] ?? ""]),
);

const digits = "零一二三四五六七八九";

/** 一 … 十, 十一 … 九十九: chineseCountingThousand. */
export function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(count: number): string {
  const letter = String.fromCodePoint(0x61 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

const romans = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
