import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {JsonText} from "./parse-json.ts";
import {codePoint, errorAt, type Problem} from "./problem.ts";

interface Kind {
  readonly code: string;
  readonly pattern: RegExp;
  readonly name: Wording;
  readonly hint: Wording;
}

/** Characters that Word and PowerPoint cannot hold, or that show that something went wrong before. */
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
];

const suspicious = /[\p{Cc}\p{Co}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/u;

/** The first character of a text that cannot stand in a document. Emoji, formulas and markup all can. */
export function checkCharacters(text: string, column: string, mayHaveLines: boolean): Problem | undefined {
  const checked = mayHaveLines ? text.replaceAll("\n", " ") : text;
  if (!suspicious.test(checked)) return undefined;
  const letters = [...checked];
  const position = letters.findIndex((letter) => suspicious.test(letter));
  const letter = letters[position] ?? "";
  const kind = kinds.find(({pattern}) => pattern.test(letter));
  if (!kind) return undefined;
  const isLineBreak = letter === "\n";
  const name = isLineBreak ? {en: "a line break", zh: "换行"} : kind.name;
  return {
    code: kind.code,
    message: {
      en: `column "${column}": character ${position + 1} of the cell is ${codePoint(letter)}, ${name.en}`,
      zh: `${column} 列：单元格的第 ${position + 1} 个字符是 ${codePoint(letter)}（${name.zh}）`,
    },
    hint: isLineBreak
      ? {
          en: 'write the cell on one line; only "note" may have several',
          zh: "请写成一行；只有 note 列可以换行",
        }
      : kind.hint,
  };
}

/** JSON escapes can spell characters that no document can hold, half a surrogate pair among them. */
export function checkTexts({value, locate}: JsonText, keys: readonly string[]): Diagnostic[] {
  return keys.flatMap((key) => {
    const text = (value as Record<string, unknown> | null)?.[key];
    const problem = typeof text === "string" ? checkCharacters(text, key, false) : undefined;
    return problem ? [errorAt(locate([key]), problem)] : [];
  });
}
