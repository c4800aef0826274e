import {clauseAround} from "../number-in-text.ts";
import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {stripJoining, stripOpening, withoutVerb} from "./name-words.ts";

/** 小学（含教学点）322所, 高学历（本科以上）教师比例: what stands in brackets parts no name. */
export function nameAcrossBracket({found, clause, bare, areas}: NameContext): NameFound | undefined {
  const {passage} = found;
  const {text} = passage;
  if (!/[)）]/u.test(text[clause.from - 1] ?? "")) return undefined;
  const open = Math.max(text.lastIndexOf("(", clause.from), text.lastIndexOf("（", clause.from));
  const inside = text.slice(open, clause.from);
  if (open < 0 || inside.length > 16 || /\d/u.test(inside)) return undefined;
  const lead = text.slice(clauseAround(passage, open - 1).from, open);
  const name = withoutVerb(stripOpening(stripJoining(lead), areas));
  if (name === "" || /\d/u.test(name)) return undefined;
  return {name: bare === "" ? `${name}${inside}` : `${name}${bare}`};
}
