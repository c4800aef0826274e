import {isCollection, isScalar, type Node, type Scalar, visit, type Document as YamlDocument} from "yaml";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";

type Problem = Pick<Diagnostic, "code" | "message" | "hint"> & {readonly offset: number};

/** A value that can only be meant as what it is: the name of a theme, a format, a number. */
const plainWord = /^[\w.-]*$/u;

/**
 * Values of which YAML takes nothing, or only the beginning, because a `#` behind a space begins a comment: a colour
 * without quotes. Comments of people who know what they are begin with `# `.
 */
export function checkHashes(
  document: YamlDocument.Parsed,
  source: string,
  placeAt: (offset: number) => Place,
): {readonly nodes: ReadonlySet<unknown>; readonly diagnostics: Diagnostic[]} {
  const nodes = new Set<unknown>();
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Scalar(key, scalar: Scalar) {
      if (key === "key" || scalar.type !== "PLAIN") return;
      const {value, range} = scalar;
      const [, gap = "", comment] = /^([ \t]*)(#[^\s#].*)/u.exec(source.slice(range?.[1])) ?? [];
      if (!range || comment === undefined) return;
      const place = placeAt(range[1] + gap.length);
      if (value === null && range[0] === range[1]) {
        nodes.add(scalar);
        diagnostics.push({severity: "error", ...wordNothing(comment), place});
      } else if (typeof value === "string" && !plainWord.test(value)) {
        diagnostics.push({severity: "warning", ...wordCut(value, comment), place});
      }
    },
  });
  return {nodes, diagnostics};
}

/** What a schema misses because it stands behind a `#`; undefined where something else is the matter. */
export function findHashBehind(node: Node | undefined, source: string): Problem | undefined {
  const range = node?.range;
  if (!range) return undefined;
  const isNothing = isScalar(node) && node.value === null && range[0] === range[1];
  const isEmptied = isCollection(node) && node.flow === true && node.items.length === 0;
  if (!isNothing && !isEmptied) return undefined;
  const text = isEmptied ? source.slice(range[0], range[1]) : source.slice(range[0]).split("\n", 1)[0];
  const [before, comment] = /^([^#\w]*)(#.*)$/mu.exec(text ?? "")?.slice(1) ?? [];
  if (before === undefined || comment === undefined) return undefined;
  return {...wordNothing(comment), offset: range[0] + (text ?? "").indexOf(comment)};
}

/** A bracket that stays open because what would close it stands behind a `#`. @param end where the parser gave up */
export function findOpenBracket(source: string, end: number): Problem | undefined {
  const last = source.indexOf("\n", end);
  let offset = 0;
  for (const line of source.slice(0, last < 0 ? undefined : last).split("\n")) {
    const [, before = "", comment] =
      /^((?:[^"'#]|(?<=\S)#|"[^"]*"|'[^']*')*?)(?<=[\s[{,:])(#\S.*)$/u.exec(line) ?? [];
    const open = before.replace(/"[^"]*"|'[^']*'/gu, "");
    const depth = (open.match(/[[{]/gu)?.length ?? 0) - (open.match(/[\]}]/gu)?.length ?? 0);
    if (comment !== undefined && depth > 0 && /[\]}]/u.test(comment)) {
      return {...wordNothing(comment), offset: offset + before.length};
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** The text that was meant: up to what follows it in brackets, or to a comment behind it. */
const meant = (comment: string) =>
  (/^#\s*[^,\]}#]*/u.exec(comment)?.[0] ?? comment).trim().replaceAll('"', "'");

function wordNothing(comment: string): Pick<Diagnostic, "code" | "message" | "hint"> {
  const value = meant(comment);
  return {
    code: "unquoted-hash",
    message: {
      en: `there is no value here: what stands behind # is a comment ("${value}")`,
      zh: `这里没有值：# 后面的内容被当作注释（“${value}”）`,
    },
    hint: quote(value),
  };
}

function wordCut(value: string, comment: string): Pick<Diagnostic, "code" | "message" | "hint"> {
  const rest = comment.trim().replaceAll('"', "'");
  return {
    code: "unquoted-hash",
    message: {
      en: `what stands behind # is a comment: only "${value}" is taken`,
      zh: `# 后面的内容被当作注释：只取到“${value}”`,
    },
    hint: {
      en: `if it belongs to the text write "${value} ${rest}" with the quotes; if it is a comment put a space behind #`,
      zh: `如果属于文字，请连引号写成 "${value} ${rest}"；如果是注释，请在 # 后面加一个空格`,
    },
  };
}

const quote = (value: string): Wording => ({
  en: `put it in quotes: "${value}"`,
  zh: `请加英文引号："${value}"`,
});
