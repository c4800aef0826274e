import type {Emphasis, PhrasingContent, Strong} from "mdast";
import {type PlainSource, refuse, type Stretch} from "./plain-source.ts";

/** One or two stars, a text without any, and as many stars. */
const pair = /(\*{1,2})((?:[^*\\]|\\.)+)\1(?!\*)/y;

/** Neither a space nor punctuation to the rules of emphasis: letters, digits and the punctuation of Chinese. */
const word = /^[A-Za-z0-9\u4e00-\u9fff，。、；：！？（）《》【】「」]$/u;
const chinese = /^[\u4e00-\u9fff，。、；：！？（）《》【】「」]$/u;

type ReadInlines = (source: PlainSource, stretch: Stretch) => PhrasingContent[];

/**
 * Stars can begin or end emphasis depending on what stands on both sides of them. These are the cases in which the
 * first ones begin it and the last ones end it for certain; as nothing is open before, they then belong together.
 *
 * @param readInlines reads what is emphasised; handed in because it reads emphasis itself
 */
export function readEmphasis(
  source: PlainSource,
  {line, from, to}: Stretch,
  readInlines: ReadInlines,
): Emphasis | Strong | undefined {
  const whole = source.line(line);
  pair.lastIndex = from;
  const [written, stars, content] = pair.exec(whole.slice(0, to)) ?? [];
  if (written === undefined || stars === undefined || content === undefined) return undefined;
  const end = from + written.length;
  const before = whole.slice(0, from).at(-1) ?? "";
  const after = whole.slice(end, to).at(0) ?? "";
  if (!meets(content.at(0), before) || !meets(content.at(-1), after)) refuse();
  const inner = {line, from: from + stars.length, to: end - stars.length};
  return {
    type: stars === "*" ? "emphasis" : "strong",
    children: readInlines(source, inner),
    position: source.place({line, from, to: end}),
  };
}

/** Whether stars between these two characters, or at an end of a text, turn towards the inner one. */
function meets(inner = "", outer: string): boolean {
  if (/^[\s*_~]?$/u.test(inner) || /^[*_~]$/u.test(outer)) return false;
  return word.test(inner) || /^\s?$/u.test(outer) || chinese.test(outer);
}
