import type {Finding} from "../audit-report.ts";
import type {PlacedFigure, PreparedFile, PreparedRecord} from "../match/prepared-passage.ts";
import {type Mention, weightOf} from "../text/mention.ts";
import {wordsAfter, wordsBefore} from "../text/words-around.ts";
import {type Comparison, compare, counterpartOf, mentionOf, tokensFor} from "./comparison.ts";
import {printNow, saysTheSame} from "./facts.ts";
import {findIntact} from "./find-intact.ts";
import {findMoved} from "./find-moved.ts";
import {brought, changed, pieceOf, standing} from "./findings.ts";
import {judgeNew, type NewSetting} from "./judge-new.ts";

/** A passage beside the recorded one that it comes from: each of its numbers stands for a recorded one, or is new. */
export function judgePassage(file: PreparedFile, record: PreparedRecord, setting: NewSetting): Finding[] {
  const comparison = compare(file, record);
  const judged = new Set<number>();
  const findings: Finding[] = [];
  for (const figure of record.figures) {
    const tokens = tokensFor(figure.numbers, comparison);
    if (tokens.length === 0) continue;
    const finding = judgeFigure(figure, tokens, comparison, setting);
    findings.push(finding);
    for (const token of tokens) judged.add(token);
    // What was put in beside it, as the other end of a range, is told with it.
    if (finding.verdict === "changed") for (const token of newBeside(tokens, comparison)) judged.add(token);
  }
  for (const mention of file.mentions) {
    const open = mention.tokens.filter((token) => !judged.has(token));
    if (open.length === 0) continue;
    const isNew = open.every((token) => comparison.partners[token] === undefined);
    const rest = {...mention, tokens: open};
    findings.push(...(isNew ? judgeNew(file, mention, setting) : judgeLiteral(rest, comparison, setting)));
  }
  return findings;
}

function mentionsOf(tokens: readonly number[], {file}: Comparison) {
  return [...new Set(tokens.flatMap((token) => mentionOf(file, token) ?? []))];
}

function newBeside(tokens: readonly number[], comparison: Comparison): number[] {
  const all = mentionsOf(tokens, comparison).flatMap((mention) => mention.tokens);
  return all.filter((token) => comparison.partners[token] === undefined);
}

function judgeFigure(
  figure: PlacedFigure,
  tokens: readonly number[],
  comparison: Comparison,
  setting: NewSetting,
): Finding {
  const {file} = comparison;
  const {facts} = setting;
  const ids = figure.observations;
  const intact = findIntact(figure, tokens, comparison);
  if (intact) return standing(file, intact, ids, facts);
  const mentions = mentionsOf(tokens, comparison);
  const span = {from: mentions[0]?.from ?? 0, to: mentions.at(-1)?.to ?? 0};
  const [first, ...others] = mentions;
  const moved = first && others.length === 0 ? findMoved(first, comparison, setting)?.figure : undefined;
  if (moved) return standing(file, span, moved.observations, facts);
  const here = pieceOf(file, span);
  const now = ids.length === 1 ? printNow(ids[0] ?? "", facts) : undefined;
  if (now !== undefined && saysTheSame(here, now)) return brought(file, span, ids, facts);
  if (saysTheSame(here, figure.text)) return standing(file, span, ids, facts);
  return changed(file, span, figure.text, ids, facts);
}

/** A recorded number that is no figure: a year, a count, a number in a name. */
function judgeLiteral(mention: Mention, comparison: Comparison, setting: NewSetting): Finding[] {
  const {file, record} = comparison;
  const other = counterpartOf(mention, comparison);
  if (!other || isNumbering(file, mention) || weightOf(file, mention) === weightOf(record, other)) return [];
  if (findMoved(mention, comparison, setting)) return [];
  return [changed(file, mention, record.text.slice(other.from, other.to), [], setting.facts)];
}

/** The label of a list, figure or table: it changes as others come and go. */
function isNumbering({text, numbers}: PreparedFile, {from, tokens}: Mention): boolean {
  const before = wordsBefore(text, from);
  const after = wordsAfter(text, numbers[tokens.at(-1) ?? 0]?.to ?? 0);
  if (/^[图表]$/u.test(before)) return true;
  return /^[（(]?$/u.test(before) && /^[.、)）](?!\d)/u.test(after);
}
