import type {Extension as FromMarkdownExtension} from "mdast-util-from-markdown";
import type {Code, Construct, State, Tokenizer, TokenType} from "micromark-util-types";
import type {Processor} from "unified";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A figure as the templates write it. */
    writtenFigure: "writtenFigure";
  }
}

const token: TokenType = "writtenFigure";

/**
 * Reads `:figure[54\.2%]{obs="id"}`, as the templates write it, in one piece. To the syntax of directives the same is
 * some twenty pieces and a text within the text, which takes half of the time of a brief with many figures. Whatever
 * else a figure may hold is left to that syntax, and the outcome is the same. To be used after `remark-directive`,
 * as the latest syntax is asked first.
 */
export function figureSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {text: {[colon]: figure}}];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

const [colon, backslash, closingBracket, quote, dot] = [0x3a, 0x5c, 0x5d, 0x22, 0x2e] as const;

const tokenizeFigure: Tokenizer = (effects, ok, nok) => {
  let isAfterDigit = false;
  const text: State = (code) => {
    if (code === closingBracket) return middle(code);
    // The point of a decimal; behind a letter it might be that of an address.
    const isDecimal = code === dot && isAfterDigit;
    if (code !== backslash && !isDecimal && !isPlain(code)) return nok(code);
    isAfterDigit = isDigit(code);
    effects.consume(code);
    return code === backslash ? escaped : text;
  };
  const escaped: State = (code) => {
    if (!isPunctuation(code)) return nok(code);
    effects.consume(code);
    return text;
  };
  const ids: State = (code) => {
    if (code === quote) return closing(code);
    if (!isOfId(code)) return nok(code);
    effects.consume(code);
    return ids;
  };
  const end: State = (code) => {
    effects.exit(token);
    return ok(code);
  };
  /** Reads exactly these characters. */
  const literal = (characters: string, next: State): State => {
    let at = 0;
    const step: State = (code) => {
      if (code !== characters.charCodeAt(at)) return nok(code);
      effects.consume(code);
      at += 1;
      return at < characters.length ? step : next;
    };
    return step;
  };
  const opening = literal(":figure[", (code) => (code === closingBracket ? nok(code) : text(code)));
  const middle = literal(']{obs="', ids);
  const closing = literal('"}', end);
  return (code) => {
    effects.enter(token);
    return opening(code);
  };
};

const figure: Construct = {
  tokenize: tokenizeFigure,
  // As with other directives: of two colons the second begins none, unless the first one is escaped.
  previous(code) {
    return code !== colon || this.events.at(-1)?.[1].type === "characterEscape";
  },
};

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    [token](written) {
      const [, text = "", obs = ""] =
        /^:figure\[(.*)\]\{obs="(.*)"\}$/su.exec(this.sliceSerialize(written)) ?? [];
      const value = text.replace(/\\(.)/gu, "$1");
      const children = [{type: "text" as const, value}];
      this.enter({type: "textDirective", name: "figure", attributes: {obs}, children}, written);
    },
  },
  exit: {
    [token](written) {
      this.exit(written);
    },
  },
};

/** Letters, digits, the percent sign and all that is not ASCII: characters that no syntax of Markdown begins with. */
function isPlain(code: Code): boolean {
  return code !== null && (code > 0x7f || code === 0x25 || isAlphanumeric(code));
}

function isOfId(code: Code): boolean {
  // Dot, hyphen and, between two ids, a space.
  return code !== null && (isAlphanumeric(code) || code === 0x2e || code === 0x2d || code === 0x20);
}

const isDigit = (code: Code) => code !== null && code >= 0x30 && code <= 0x39;

const isAlphanumeric = (code: number) =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** What a backslash makes harmless: the punctuation of ASCII. */
const isPunctuation = (code: Code) => code !== null && code > 0x20 && code < 0x7f && !isAlphanumeric(code);
