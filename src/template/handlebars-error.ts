import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";

/** Takes a 1-based line and 0-based column of the parsed text to the file. */
export type PlaceOf = (line: number, column: number) => Place;

interface OpenBlock {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Handlebars reports a syntax error by a line and an arrow, and an unclosed block at the end of the file.
 * This finds the spot that a person has to mend.
 */
export function describeSyntaxError(error: unknown, text: string, placeOf: PlaceOf): Diagnostic {
  const unbalanced = findUnbalancedBlock(text, placeOf);
  if (unbalanced) return unbalanced;
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(
    /on line (\d+)/u.exec(message)?.[1] ?? (error as {lineNumber?: number}).lineNumber ?? 1,
  );
  const column = findBrokenMustache(text, line);
  const mustache = (text.split("\n")[line - 1] ?? "").slice(column);
  return {
    severity: "error",
    code: "template-syntax",
    ...describeMustache(mustache),
    place: placeOf(line, column),
  };
}

/** What a person has to mend in a mustache that cannot be read. */
export function describeMustache(rest: string): {message: Wording; hint: Wording} {
  const end = rest.indexOf("}}");
  if (end < 0) {
    return {
      message: {en: "this {{ is never closed on its line", zh: "这一行的 {{ 没有结束"},
      hint: {en: "add }} where the value ends", zh: "请在取值结束的地方加上 }}"},
    };
  }
  const inside = rest.slice(0, end);
  const quotes = inside.match(/"/gu)?.length ?? 0;
  if (quotes % 2 === 1) {
    return {
      message: {en: "a quotation mark in this mustache is never closed", zh: "这个花括号里的引号没有成对"},
      hint: {en: 'put a " on both sides of each text', zh: '每段文字的两边都要有英文引号 "'},
    };
  }
  const bare = inside.replace(/"[^"]*"/gu, "");
  const open = (bare.match(/\(/gu)?.length ?? 0) - (bare.match(/\)/gu)?.length ?? 0);
  if (open !== 0) {
    const [en, zh] = open > 0 ? ["closed", "没有结束"] : ["opened", "没有开头"];
    return {
      message: {en: `a parenthesis in this mustache is never ${en}`, zh: `这个花括号里的圆括号${zh}`},
      hint: {
        en: "each call within a mustache stands between ( and )",
        zh: "花括号里的每个助手调用都要放在一对英文括号 ( ) 之间",
      },
    };
  }
  return {
    message: {en: "this mustache cannot be read", zh: "这个花括号里的写法读不懂"},
    hint: {
      en: 'write {{name}}, {{helper "text" key="value"}} or {{#if x}}…{{/if}}; check braces, quotes and parentheses',
      zh: '写法应为 {{名称}}、{{助手 "文字" 键="值"}} 或 {{#if x}}…{{/if}}；请检查花括号、英文引号和括号是否成对',
    },
  };
}

function findUnbalancedBlock(text: string, placeOf: PlaceOf): Diagnostic | undefined {
  const open: OpenBlock[] = [];
  const blank = (comment: string) => comment.replace(/[^\n]/gu, " ");
  const lines = text.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/gu, blank).split("\n");
  for (const [index, content] of lines.entries()) {
    for (const match of content.matchAll(/\{\{~?\s*([#^/])>?\s*\*?([^\s}~]+)/gu)) {
      const here = {name: match[2] ?? "", line: index + 1, column: match.index};
      if (match[1] !== "/") {
        open.push(here);
        continue;
      }
      const last = open.pop();
      if (last?.name === here.name) continue;
      return last ? mismatch(last, here, placeOf) : unopened(here, placeOf);
    }
  }
  const last = open.at(-1);
  if (!last) return undefined;
  return {
    severity: "error",
    code: "unclosed-block",
    message: {
      en: `the block {{#${last.name}}} is never closed`,
      zh: `{{#${last.name}}} 没有对应的结束标记`,
    },
    hint: {en: `add {{/${last.name}}} where it ends`, zh: `请在它结束的地方加上 {{/${last.name}}}`},
    place: placeOf(last.line, last.column),
  };
}

function mismatch(open: OpenBlock, close: OpenBlock, placeOf: PlaceOf): Diagnostic {
  const opened = placeOf(open.line, open.column);
  return {
    severity: "error",
    code: "unclosed-block",
    message: {
      en: `{{/${close.name}}} closes nothing here: the block open is {{#${open.name}}} of line ${opened.line}`,
      zh: `{{/${close.name}}} 与前面的标记不成对：尚未结束的是第 ${opened.line} 行的 {{#${open.name}}}`,
    },
    hint: {en: `close it first with {{/${open.name}}}`, zh: `请先用 {{/${open.name}}} 结束它`},
    place: placeOf(close.line, close.column),
  };
}

function unopened(close: OpenBlock, placeOf: PlaceOf): Diagnostic {
  return {
    severity: "error",
    code: "unclosed-block",
    message: {
      en: `{{/${close.name}}} closes a block that was never opened`,
      zh: `{{/${close.name}}} 前面没有对应的开始标记`,
    },
    hint: {
      en: `add {{#${close.name} …}} before it, or delete it`,
      zh: `请在前面加上 {{#${close.name} …}}，或删除它`,
    },
    place: placeOf(close.line, close.column),
  };
}

/** Column of the mustache on or before the line that the parser stopped at: the last one that is not whole. */
function findBrokenMustache(text: string, line: number): number {
  const content = text.split("\n")[line - 1] ?? "";
  const whole = /\{\{\{?[^{}]*\}?\}\}/gu;
  const rest = content.replace(whole, (match) => " ".repeat(match.length));
  const broken = rest.indexOf("{{");
  return broken >= 0 ? broken : Math.max(content.indexOf("{{"), 0);
}
