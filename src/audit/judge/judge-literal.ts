import type {Finding} from "../audit-report.ts";
import type {PreparedFile} from "../match/prepared-passage.ts";
import {type Mention, weightOf} from "../text/mention.ts";
import {type Comparison, counterpartOf} from "./comparison.ts";
import {findMoved} from "./find-moved.ts";
import {changed} from "./findings.ts";
import type {NewSetting} from "./judge-new.ts";

/** A recorded number that is no figure: a year, a count, a number in a name. */
export function judgeLiteral(mention: Mention, comparison: Comparison, setting: NewSetting): Finding[] {
  const {file, record} = comparison;
  const other = counterpartOf(mention, comparison);
  if (!other || isNumbering(file, mention) || weightOf(file, mention) === weightOf(record, other)) return [];
  if (findMoved(mention, comparison, setting)) return [];
  return [changed(file, mention, record.text.slice(other.from, other.to), [], setting.facts)];
}

/** The label of a list, figure or table: it changes as others come and go. */
function isNumbering({text, numbers}: PreparedFile, {from, tokens}: Mention): boolean {
  const before = text.slice(0, from);
  const to = numbers[tokens.at(-1) ?? 0]?.to ?? 0;
  if (/^[图表]$/u.test(before)) return true;
  return /^[（(]?$/u.test(before) && /^[.、)）](?!\d)/u.test(text.slice(to));
}
