import type {Wording} from "./diagnostic.ts";

/** A character that has no place in the text of a document, and what is wrong with it. */
export interface UnfitCharacter {
  readonly code: string;
  readonly letter: string;
  /** UTF-16 units before it. */
  readonly offset: number;
  readonly name: Wording;
  readonly hint: Wording;
}

type Kind = Pick<UnfitCharacter, "code" | "name" | "hint"> & {readonly pattern: RegExp};

/** Characters that Word and PowerPoint cannot hold, that nobody sees, or that show that something went wrong before. */
const kinds: readonly Kind[] = [
  {
    code: "control-character",
    pattern: /\p{Cc}/u,
    name: {en: "a control character", zh: "控制字符"},
    hint: {
      en: "remove it; it often comes along when text is pasted from a PDF or web page",
      zh: "请删去它；从 PDF 或网页粘贴文字时常会带进来",
    },
  },
  {
    code: "private-use-character",
    pattern: /\p{Co}/u,
    name: {
      en: "a private-use character, which every font shows differently",
      zh: "私用区字符，换一种字体就会显示成别的样子",
    },
    hint: {
      en: "look at the source for what it stands for and type that (often a bullet or a rare character)",
      zh: "请对照来源，改为它本来的字（常见的是项目符号或生僻字）",
    },
  },
  {
    code: "replacement-character",
    pattern: /\ufffd/u,
    name: {
      en: "a replacement character: the text was once read in the wrong encoding",
      zh: "替换字符：文字曾按错误的编码打开过",
    },
    hint: {en: "type the lost character again from the source", zh: "请对照来源重新输入丢失的字"},
  },
  {
    code: "lone-surrogate",
    pattern: /\p{Cs}/u,
    name: {en: "half of a character pair", zh: "半个字符（字符编码不完整）"},
    hint: {en: "type the character again from the source", zh: "请对照来源重新输入这个字"},
  },
  {
    code: "noncharacter",
    pattern: /\p{Noncharacter_Code_Point}/u,
    name: {en: "a code that is no character", zh: "不是字符的编码"},
    hint: {en: "remove it", zh: "请删去它"},
  },
  {
    code: "direction-mark",
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    name: {
      en: "an invisible mark that turns the direction of writing: what is shown is not what is written",
      zh: "看不见的文字方向符，会让显示的次序与写的不同",
    },
    hint: {
      en: "remove it, or type the text anew; it comes along from web pages and chat programs",
      zh: "请删去它，或把这段文字重新输入；常从网页、聊天软件带进来",
    },
  },
  {
    code: "invisible-character",
    pattern: /./su,
    name: {
      en: "a character that nobody sees: two names that look alike would not be the same",
      zh: "看不见的字符，会让看上去一样的名称其实不同",
    },
    hint: {
      en: "remove it, or type the text anew; it comes along from web pages and chat programs",
      zh: "请删去它，或把这段文字重新输入；常从网页、聊天软件带进来",
    },
  },
];

// Variation selectors choose the shape of the character before them: of emoji, and of Han in some names.
const suspicious =
  /(?!\p{Variation_Selector})[\p{Cc}\p{Co}\p{Cs}\ufffd\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
const allSuspicious = new RegExp(suspicious, "gu");

const joiners = /^[\u200c\u200d]$/u;
/** Scripts whose letters change their shape with a joiner between them. */
const joining =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}]\p{M}*$/u;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
/** The flags of England, Scotland and Wales are spelt with tags. */
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;

/** The first character of a text that cannot stand in a document. Emoji, formulas and markup all can. */
export function findUnfitCharacter(text: string, allowed = ""): UnfitCharacter | undefined {
  // Asked of every cell, nearly all of which hold none.
  if (!suspicious.test(text)) return undefined;
  for (const found of unfitCharacters(text, allowed)) return found;
  return undefined;
}

/** All of them. @param allowed further characters that may be there: line breaks, say */
export function* unfitCharacters(text: string, allowed = ""): Generator<UnfitCharacter> {
  for (const {0: letter, index: offset} of text.matchAll(allSuspicious)) {
    if (allowed.includes(letter) || isAtHome(letter, text.slice(Math.max(offset - 20, 0), offset))) continue;
    const kind = kinds.find(({pattern}) => pattern.test(letter));
    if (kind) yield {code: kind.code, letter, offset, name: kind.name, hint: kind.hint};
  }
}

function isAtHome(letter: string, before: string): boolean {
  if (joiners.test(letter)) return joining.test(before) || (letter === "\u200d" && emoji.test(before));
  if (letter === "\u180e") return /\p{sc=Mong}$/u.test(before);
  return /[\u{e0020}-\u{e007f}]/u.test(letter) && flag.test(before);
}

/** The usual name of a character: `U+E000`. */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
