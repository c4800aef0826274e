import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {PlaceOf} from "./handlebars-error.ts";

/** Symbols as a Chinese keyboard types them, which look right in a mustache and are not. */
const plainForms: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "（": "(",
  "）": ")",
  "＝": "=",
  "｜": "|",
  "＃": "#",
};

/**
 * Finds them outside of quoted texts and comments, and puts the right ones in their place, so that what else is wrong
 * can be told as well. Handlebars would take them for letters of a name.
 */
export function replaceFullWidth(text: string, placeOf: PlaceOf): {text: string; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  const mended = text.replace(/\{\{(?!~?!)(?:"[^"\n]*"|[^{}])*\}\}/gu, (mustache, offset: number) => {
    const bare = mustache.replace(/"[^"“”]*"|'[^'‘’]*'/gu, (quoted) => " ".repeat(quoted.length));
    const found = [...bare.matchAll(/[“”‘’「」『』（）＝｜＃]/gu)];
    const [first] = found;
    if (!first) return mustache;
    const before = text.slice(0, offset + first.index).split("\n");
    diagnostics.push({
      severity: "error",
      code: "full-width-symbol",
      ...describe([...new Set(found.map(([symbol]) => symbol))]),
      place: placeOf(before.length, before.at(-1)?.length ?? 0),
    });
    const symbols = [...mustache];
    return symbols
      .map((symbol, index) => (isAt(found, symbols, index) ? (plainForms[symbol] ?? symbol) : symbol))
      .join("");
  });
  return {text: mended, diagnostics};
}

function isAt(found: readonly RegExpExecArray[], symbols: readonly string[], index: number): boolean {
  const offset = symbols.slice(0, index).join("").length;
  return found.some((each) => each.index === offset);
}

function describe(symbols: readonly string[]): {message: Wording; hint: Wording} {
  const wrong = symbols.join(" ");
  const right = symbols.map((symbol) => plainForms[symbol]).join(" ");
  return {
    message: {
      en: `within {{ }} the symbols of a Chinese keyboard mean nothing: ${wrong}`,
      zh: `花括号 {{ }} 里不能用中文符号：${wrong}`,
    },
    hint: {en: `type them on an English keyboard: ${right}`, zh: `请改用英文输入法的符号：${right}`},
  };
}
