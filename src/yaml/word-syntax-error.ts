import type {Wording} from "../diagnostic/diagnostic.ts";

export interface SyntaxWording {
  readonly message: Wording;
  readonly hint: Wording;
  /** Where in the text the mistake is. */
  readonly offset: number;
}

/** What a parser of YAML says, for people who have never heard of scalars and mappings. */
export function wordSyntaxError(code: string, text: string, offset: number): SyntaxWording {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [line = ""] = text.slice(start).split("\n", 1);
  const [, before = "", value = ""] = /^(\s*(?:- )?[\w-]+:\s+)(.*?)\s*$/u.exec(line) ?? [];
  const isMustache = value.startsWith("{{");
  // Both are texts that only lack quotation marks.
  if (isMustache || (code === "BLOCK_AS_IMPLICIT_KEY" && value !== "" && !/^["'[{|>]/u.test(value))) {
    const right = `${before.trim()} "${value.replaceAll('"', "'")}"`;
    const reason: Wording = isMustache
      ? {en: "a text that begins with {{ needs quotes around it", zh: "以 {{ 开头的文字要加引号"}
      : {en: "a text that holds a colon and a space needs quotes around it", zh: "含有“: ”的文字要加引号"};
    return {
      message: {en: `invalid YAML: ${reason.en}`, zh: `YAML 写法有误：${reason.zh}`},
      hint: {en: `write ${right}`, zh: `请写成 ${right}`},
      offset: start + before.length,
    };
  }
  const {en, zh} = words[code] ?? {en: `this cannot be read (${code})`, zh: `读不懂（${code}）`};
  return {
    message: {en: `invalid YAML: ${en}`, zh: `YAML 写法有误：${zh}`},
    hint: {
      en: 'write "key: value" with a space after the colon, indent with spaces, and quote texts that contain ": " or start with a symbol',
      zh: "请写成“key: value”（英文冒号后加空格），用空格缩进；含有“: ”或以符号开头的文字请加英文引号",
    },
    offset,
  };
}

const words: Readonly<Record<string, Wording>> = {
  BAD_INDENT: {en: "the indent is wrong", zh: "缩进不对"},
  TAB_AS_INDENT: {en: "there is a tab in the indent", zh: "缩进里有制表符"},
  DUPLICATE_KEY: {en: "the same key is there twice", zh: "同一个键写了两次"},
  MISSING_CHAR: {
    en: "a quotation mark, a colon or a bracket is missing",
    zh: "缺少引号、冒号或括号",
  },
  UNEXPECTED_TOKEN: {en: "nobody expects this here", zh: "这里出现了意外的符号"},
  BLOCK_AS_IMPLICIT_KEY: {
    en: "there are two colons on one line: quote the text",
    zh: "一行里有两个冒号，请给文字加引号",
  },
  MULTILINE_IMPLICIT_KEY: {
    en: "a key stands on several lines, or its colon is missing",
    zh: "键写在了多行上，或缺少冒号",
  },
  BAD_ALIAS: {
    en: "a text that begins with * or & is taken for a reference to nothing",
    zh: "引用了不存在的锚点（文字以 * 或 & 开头时请加引号）",
  },
  RESOURCE_EXHAUSTION: {en: "this is nested too deeply", zh: "括号或列表嵌套得太深"},
  BAD_SCALAR_START: {
    en: "a text begins with a reserved symbol: quote it",
    zh: "文字以保留符号开头，请加英文引号",
  },
};
