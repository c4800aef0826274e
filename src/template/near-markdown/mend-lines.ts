import {markInside} from "./mark-inside.ts";

/**
 * How a line begins that is plainly meant as a block: signs of a Chinese keyboard, a space left out, bullets of other
 * programs. Each gives the line as Markdown knows it; what follows the beginning stays as it is.
 */
const beginnings: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  // ＃ 标题, #标题, ##1.总体; a # behind the first one may be a topic (#话题#).
  [/^([#＃]*＃[#＃]*)[ \t\u3000]*(?=[^\s#＃])/u, ([, signs = ""]) => `${"#".repeat(signs.length)} `],
  [/^#(?=[\p{Script=Han}“《（「【\ufffc])(?!.*#)/u, () => "# "],
  [/^(#{2,6})(?=[\p{L}\p{N}“《（「【\ufffc])/u, ([, signs = ""]) => `${signs} `],
  [/^(#{1,6})\u3000+(?=\S)/u, ([, signs = ""]) => `${signs} `],
  // ：：：callout, ::: notes; a name in Chinese is none.
  [
    /^(?=[:：]*：)([:：]{3,})[ \t\u3000]*(?=[a-z]*\s*$|[a-z]+[[［])/u,
    ([, colons = ""]) => ":".repeat(colons.length),
  ],
  [/^(:{3,})[ \t\u3000]+(?=[a-z]+\s*$)/u, ([, colons = ""]) => colons],
  // －－－, －项目, ＋ 项目, -项目, • 项目, *项目.
  [/^－{3,}(?=\s*$)/u, () => "---"],
  [/^[＊•‣▪◦●○■◆◇➢►][ \t\u3000]*(?=[^\s－＋＊–])/u, () => "- "],
  // Before a digit or a value these are signs of a number.
  [/^[－＋–](?:[ \t\u3000]+(?=[^\s－＋＊–])|(?=[\p{Script=Han}“《（【]))/u, () => "- "],
  [/^·[ \t\u3000]*(?=\p{Script=Han}|\ufffc)/u, () => "- "],
  [/^[-+](?=[\p{Script=Han}“《（【])/u, () => "- "],
  [/^\*(?=[\p{Script=Han}“《（【])(?!.*\*)/u, () => "- "],
  [/^[-+*]\u3000+(?=\S)/u, () => "- "],
  // 1.项目, 1．项目; 1、项目 is a paragraph that keeps its number.
  [/^(\d{1,2})[.．][ \t\u3000]*(?=[\p{Script=Han}“《（【\ufffc])/u, ([, number = ""]) => `${number}. `],
  [/^＞[ \t\u3000]*(?=\S)/u, () => "> "],
];

const rowOfTable = /^[|｜]/u;
const lineBelowHeader = /^[|｜][\s|｜:：－—―–-]+$/u;

/** Not to be changed within a line. */
const address = /((?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；）》”]+|\]\([^()\s]*\)|<!--.*?-->)/u;

/** Within a line. */
const insides: readonly (readonly [RegExp, string])[] = [
  [/＊＊(?=\S)([^＊]+?)(?<=\S)＊＊/gu, "**$1**"],
  [/(?:［([^［］]+)］|(?<!!)\[([^[\]]+)\])（(https?:\/\/[^\s（）()]+|mailto:[^\s（）()]+)）/gu, "[$1$2]($3)"],
  [/［([^［］]+)］\((https?:\/\/[^\s（）()]+|mailto:[^\s（）()]+)\)/gu, "[$1]($2)"],
  [/<(b|strong)>(?=\S)([^<>*]+?)(?<=\S)<\/\1>/giu, "**$2**"],
  [/<(i|em)>(?=\S)([^<>*]+?)(?<=\S)<\/\1>/giu, "*$2*"],
];

/**
 * A line as Markdown knows it.
 *
 * @param masked the line with other characters for its values, as many of them
 */
export function mendLine(line: string, masked: string): string {
  const indent = /^ {0,3}(?:> ?)*/u.exec(line)?.[0] ?? "";
  const rest = masked.slice(indent.length);
  let begun = line;
  for (const [pattern, write] of beginnings) {
    const found = pattern.exec(rest);
    if (!found) continue;
    begun = indent + write(found) + line.slice(indent.length + found[0].length);
    break;
  }
  if (rowOfTable.test(rest)) begun = mendRow(begun, rest);
  return outsideOfMustaches(begun, mendInside);
}

function mendRow(line: string, rest: string): string {
  const bars = outsideOfMustaches(line, (text) => text.replaceAll("｜", "|"));
  if (!lineBelowHeader.test(rest)) return bars;
  return bars
    .replaceAll("：", ":")
    .replace(/[－―–]/gu, "-")
    .replaceAll("—", "--");
}

function mendInside(text: string): string {
  const mended = insides.reduce((whole, [pattern, written]) => whole.replace(pattern, written), text);
  return mended
    .split(address)
    .map((piece, index) => (index % 2 === 1 ? piece : markInside(piece)))
    .join("");
}

/** Code is as it is, and so is what braces fetch; emphasis may go around the latter. */
function outsideOfMustaches(line: string, change: (text: string) => string): string {
  const kept: string[] = [];
  const bare = line.replace(/\{\{.*?\}\}|`[^`]+`/gu, (piece) => {
    kept.push(piece);
    return "\ufffc";
  });
  let next = 0;
  return change(bare).replace(/\ufffc/gu, (sign) => kept[next++] ?? sign);
}
