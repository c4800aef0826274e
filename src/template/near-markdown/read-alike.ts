import type {Wording} from "../../diagnostic/diagnostic.ts";

/** What other programs take for more than text, and we would print as it stands. */
export interface ReadAlike {
  /** Looked for in a line without its values and code. */
  readonly pattern: RegExp;
  readonly meant: Wording;
  readonly hint: Wording;
}

const takeOut: Wording = {
  en: "take it out, or put \\ before the sign if it is text",
  zh: "请删除；若是文字，请在符号前加 \\",
};
const asBold: Wording = {en: "write **text** to make it stand out", zh: "要突出，请写 **文字**"};
const asTable: Wording = {
  en: "write | cell | cell |, below the header a line | --- | --- |, and 表：… as a caption above",
  zh: "请写成 | 甲 | 乙 |，表头下面写一行 | --- | --- |；表题写在表格上面：表：…",
};
const asBreak: Wording = {
  en: "write --- between two blank lines for a new slide; Word breaks pages by itself",
  zh: "要换新幻灯片，请在空行之间写 ---；Word 会自行分页",
};
const asQuote: Wording = {
  en: "write :::callout and, below the text, :::",
  zh: "请写 :::callout，文字后面再写一行 :::",
};

export const readAlikes: readonly ReadAlike[] = [
  alike(/^#{1,6}[ \t].*\{[#.][^{}]*\}\s*$/u, "an id of a heading", "标题的编号", takeOut),
  alike(
    /^(?!#|表[：:]|Table[：:]|:|\s*!\[).*\{[.#][\w-]+[^{}]*\}\s*$/u,
    "attributes of pandoc",
    "pandoc 的属性",
    takeOut,
  ),
  alike(/\$\$|\$(?=\S)[^$\p{Script=Han}]*[\\^_=+a-zA-Z][^$\p{Script=Han}]*(?<=\S)\$/u, "a formula", "公式", {
    en: "write it as text: x², ≤, ×",
    zh: "请直接写成文字：x²、≤、×",
  }),
  alike(/(?<=[\p{L}\d])\^(?=[^^]*[\p{L}\d])[^\s^]{1,12}\^/u, "raised text", "上标", {
    en: "write :superscript[text] for text with spaces or punctuation, \\^ for the sign itself",
    zh: "带空格或标点的上标请写 :superscript[文字]；要印出 ^ 号，请写 \\^",
  }),
  alike(/(?<=[A-Za-z])~[A-Za-z\d]{1,6}~(?!~)/u, "lowered text", "下标", {
    en: "write :subscript[text] for text with spaces or punctuation, \\~ for the sign itself",
    zh: "带空格或标点的下标请写 :subscript[文字]；要印出 ~ 号，请写 \\~",
  }),
  alike(/(?<![=<>])==(?=[^\s=])[^=]+(?<=\S)==(?!=)/u, "highlighted text", "高亮", asBold),
  alike(/(?<!\+)\+\+(?=[^\s+])[^+]+(?<=\S)\+\+(?!\+)/u, "underlined text", "下划线", asBold),
  alike(/^[:：][ \t\u3000]+\S/u, "an explanation of a term, or a caption", "定义或表题", {
    en: "write **term**: explanation; write a caption above its table: 表：…",
    zh: "定义请写成“**术语**：说明”；表题写在表格上面：表：…",
  }),
  alike(/^\+(?:[-=:]{2,}\+)+\s*$/u, "a table", "表格", asTable),
  alike(/^ *-{3,}(?: +-{3,})+\s*$/u, "a table", "表格", asTable),
  alike(
    /^(?:\. \. \.|\\(?:pagebreak|newpage|clearpage)\b.*|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\s*$|^[—─━═]{3,}\s*$/u,
    "a break or a rule",
    "分页或分隔线",
    asBreak,
  ),
  alike(/^\[\[?_?toc_?\]?\]\s*$|^\{:?toc\}\s*$|^@\[toc\]/iu, "a table of contents", "目录", {
    en: "take it out: themes of Word add the contents (contents: in the theme)",
    zh: "请删除；Word 的目录由主题设置",
  }),
  alike(/\[\^[^\]\s]+\]/u, "a footnote", "脚注", {
    en: "write it in brackets in the text",
    zh: "请写成正文里的括注",
  }),
  alike(/\[-?@[\w:-]+[^\]]*\]/u, "a citation", "引文", {
    en: "figures cite their sources by themselves",
    zh: "取数的数字会自动注明来源",
  }),
  alike(/\\(?:text|emph|ref|cite|begin|end|section)\w*\{/u, "LaTeX", "LaTeX 命令", takeOut),
  alike(/^!!!? ?[\w"]|^\[!\w+\]|^> ?\[!\w+\]/u, "a remark that is set off", "提示块", asQuote),
  alike(/\{%.*%\}|<%.*%>/u, "a command of another template language", "其他模板语言的命令", {
    en: "write {{…}} and {{#if …}}",
    zh: "请写 {{…}}、{{#if …}}",
  }),
  alike(/\[\[[^[\]]+\]\]/u, "a link of a wiki", "维基链接", {
    en: "write [text](https://…)",
    zh: "请写 [文字](https://…)",
  }),
  alike(/^[:：]{3,}[ \t\u3000]*(?:\{|[\p{Script=Han}])/u, "a block", "块", {
    en: "write the name right after three colons: :::callout",
    zh: "请把名称紧接在三个冒号后面：:::callout",
  }),
  alike(/^(?:＃+\s*|·{3,}|`{1,2}chart)$/u, "the beginning of a block", "块的开头", takeOut),
];

function alike(pattern: RegExp, en: string, zh: string, hint: Wording): ReadAlike {
  return {pattern, meant: {en, zh}, hint};
}
