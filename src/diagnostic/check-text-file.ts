import {findDamagedLine} from "./damaged-text.ts";
import type {Diagnostic} from "./diagnostic.ts";
import {codePoint, findUnfitCharacter, type UnfitCharacter, unfitCharacters} from "./unfit-character.ts";

/** The names that HTML has for characters that nobody sees. */
const names: Readonly<Record<string, string>> = {
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
  NoBreak: "\u2060",
  ZeroWidthSpace: "\u200b",
  NegativeThinSpace: "\u200b",
  NegativeMediumSpace: "\u200b",
  NegativeThickSpace: "\u200b",
  NegativeVeryThinSpace: "\u200b",
};

/** What editors write between words and lines. */
const white = "\t\n\r";

/**
 * Characters in a template or theme that have no place in a document, spelt as `&#x202E;` too, and lines whose text was
 * lost when the file was saved. Each kind is told once, with the first place and how often it is there.
 */
export function checkTextFile(text: string, file: string): Diagnostic[] {
  const unfit = new Map<string, {first: UnfitCharacter; line: number; column: number; count: number}>();
  const damaged: {line: number; column: number; name: UnfitCharacter["name"]; code: string}[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    // A byte order mark is in its place at the start of a file.
    const content = index === 0 ? line.replace(/^\ufeff/u, " ") : line;
    const damage = findDamagedLine(content);
    if (damage && damage.code !== "replacement-character") {
      damaged.push({line: index + 1, column: damage.offset + 1, name: damage.name, code: damage.code});
      continue;
    }
    for (const {found, column} of unfitIn(content)) {
      const known = unfit.get(found.letter);
      if (known) known.count++;
      else unfit.set(found.letter, {first: found, line: index + 1, column, count: 1});
    }
  }
  return [
    ...[...unfit.values()].map(({first, line, column, count}) =>
      describe(first, {file, line, column}, count),
    ),
    ...describeDamage(damaged, file),
  ];
}

function* unfitIn(line: string): Generator<{found: UnfitCharacter; column: number}> {
  for (const found of unfitCharacters(line, white)) yield {found, column: found.offset + 1};
  for (const {0: reference, 1: name = "", index} of line.matchAll(
    /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w+);/gu,
  )) {
    const letter = decodeReference(name);
    const found = letter === undefined ? undefined : findUnfitCharacter(letter, white);
    if (found)
      yield {found: {...found, letter: `${reference} (${codePoint(found.letter)})`}, column: index + 1};
  }
}

function decodeReference(name: string): string | undefined {
  if (!name.startsWith("#")) return names[name];
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function describe(
  {code, letter, name, hint}: UnfitCharacter,
  place: Required<Diagnostic>["place"],
  count: number,
): Diagnostic {
  const called = letter.startsWith("&") ? letter : codePoint(letter);
  const more =
    count === 1
      ? {en: "", zh: ""}
      : {en: `; there are ${count} in this file`, zh: `；本文件中共 ${count} 处`};
  return {
    severity: "error",
    code,
    message: {
      en: `here stands ${called}, ${name.en}${more.en}`,
      zh: `这里有 ${called}（${name.zh}）${more.zh}`,
    },
    hint,
    place,
  };
}

function describeDamage(
  damaged: readonly {line: number; column: number; name: UnfitCharacter["name"]; code: string}[],
  file: string,
): Diagnostic[] {
  const [first] = damaged;
  if (!first) return [];
  const {line, column, name, code} = first;
  const some =
    damaged.length === 1
      ? {en: "the text here is damaged", zh: "这里的文字已经损坏"}
      : {
          en: `the text of ${damaged.length} lines is damaged, from here on`,
          zh: `从这里开始，有 ${damaged.length} 行文字已经损坏`,
        };
  return [
    {
      severity: "error",
      code,
      message: {en: `${some.en}: ${name.en}`, zh: `${some.zh}：${name.zh}`},
      hint: {
        en: "take the original again; open and save it with the encoding UTF-8 (Notepad: Save As → Encoding → UTF-8)",
        zh: "请从原来的文件重新做起，用 UTF-8 编码打开和保存（记事本：另存为 → 编码 → UTF-8）",
      },
      place: {file, line, column},
    },
  ];
}
