import type {Link, PhrasingContent} from "mdast";
import type {TextDirective} from "mdast-util-directive";
import {readEmphasis} from "./plain-emphasis.ts";
import {type PlainSource, refuse, type Stretch} from "./plain-source.ts";

/** What a backslash makes harmless: the punctuation of ASCII. */
const escaped = "\\\\[!-/:-@[-`{-~]";

/** As `figureSyntax` reads it. */
const figure = new RegExp(
  `:figure\\[((?:[A-Za-z0-9%\\u0080-\\uffff]|(?<=\\d)\\.|${escaped})+)\\]\\{obs="([A-Za-z0-9. -]*)"\\}`,
  "y",
);
/** `:ref[…]` and `:light[…]`. */
const named = /:(ref|light)\[([A-Za-z0-9\u4e00-\u9fff-]+)\](?!\{)/y;
const inferred = /:inferred\[\](?!\{)/y;
const link = new RegExp(`\\[((?:[^[\\]\\\\]|${escaped})+)\\]\\((https?://[A-Za-z0-9./_-]+)\\)`, "y");

/** What begins no syntax within a line; the spaces that stand at its ends are not text, nor are the unusual ones. */
const text = new RegExp(
  [
    "(?:[A-Za-z0-9%,;()\"'?=+./>{}#$^-]",
    "[\\u00a1-\\u1fff\\u2010-\\u2027\\u2030-\\ud7ff\\ue000-\\ufdff\\ufe10-\\ufefe\\uff00-\\uffef]",
    "!(?!\\[)",
    " (?! |$)",
    ":(?=[ *]|$)",
    // How a value begins that would otherwise be the caption of a table.
    "&#34920;",
    `${escaped})+`,
  ].join("|"),
  "y",
);
const bareAddress = /www\./iu;

/** Adds the text of a stretch to the nodes of the lines before it. */
export function readInlines(
  source: PlainSource,
  stretch: Stretch,
  nodes: PhrasingContent[] = [],
): PhrasingContent[] {
  let {from} = stretch;
  while (from < stretch.to) {
    const rest = {...stretch, from};
    from = readText(source, rest, nodes) ?? readPiece(source, rest, nodes) ?? refuse();
  }
  return nodes;
}

/** Each of these reads what a stretch begins with and gives the column behind it; undefined if it is something else. */
function readPiece(source: PlainSource, stretch: Stretch, nodes: PhrasingContent[]): number | undefined {
  const node =
    readFigure(source, stretch) ??
    readNamed(source, stretch) ??
    readInferredMark(source, stretch) ??
    readLink(source, stretch) ??
    readEmphasis(source, stretch, readInlines);
  if (!node) return undefined;
  nodes.push(node);
  return (node.position?.end.column ?? refuse()) - 1;
}

function readText(source: PlainSource, stretch: Stretch, nodes: PhrasingContent[]): number | undefined {
  const [written] = matchAt(text, source, stretch) ?? [];
  if (written === undefined) return undefined;
  if (bareAddress.test(written)) refuse();
  const to = stretch.from + written.length;
  const value = unescapeText(written);
  const last = nodes.at(-1);
  if (last?.type === "text" && last.position) {
    last.value += value;
    last.position.end = source.point(stretch.line, to);
  } else {
    nodes.push({type: "text", value, position: source.place({...stretch, to})});
  }
  return to;
}

function readFigure(source: PlainSource, stretch: Stretch): TextDirective | undefined {
  const [written, value, obs = ""] = matchAt(figure, source, stretch) ?? [];
  if (written === undefined || value === undefined) return undefined;
  return {
    type: "textDirective",
    name: "figure",
    attributes: {obs},
    children: [{type: "text", value: value.replace(/\\(.)/gu, "$1")}],
    position: placeOf(written, source, stretch),
  };
}

function readNamed(source: PlainSource, stretch: Stretch): TextDirective | undefined {
  const [written, name, value] = matchAt(named, source, stretch) ?? [];
  if (written === undefined || name === undefined || value === undefined) return undefined;
  const position = placeOf(value, source, {...stretch, from: stretch.from + `:${name}[`.length});
  return {
    type: "textDirective",
    name,
    attributes: {},
    children: [{type: "text", value, position}],
    position: placeOf(written, source, stretch),
  };
}

function readInferredMark(source: PlainSource, stretch: Stretch): TextDirective | undefined {
  const [written] = matchAt(inferred, source, stretch) ?? [];
  if (written === undefined) return undefined;
  const position = placeOf(written, source, stretch);
  return {type: "textDirective", name: "inferred", attributes: {}, children: [], position};
}

function readLink(source: PlainSource, stretch: Stretch): Link | undefined {
  const [written, label, url] = matchAt(link, source, stretch) ?? [];
  if (written === undefined || label === undefined || url === undefined) return undefined;
  const from = stretch.from + 1;
  const children: PhrasingContent[] = [];
  const end = readText(source, {...stretch, from, to: from + label.length}, children);
  if (end !== from + label.length) refuse();
  return {type: "link", title: null, url, children, position: placeOf(written, source, stretch)};
}

function matchAt(pattern: RegExp, source: PlainSource, stretch: Stretch): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(source.slice(stretch));
}

function placeOf(written: string, source: PlainSource, stretch: Stretch) {
  return source.place({...stretch, to: stretch.from + written.length});
}

function unescapeText(written: string): string {
  return written.replace(/\\(.)|&#34920;/gu, (_, character: string | undefined) => character ?? "表");
}
