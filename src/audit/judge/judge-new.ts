import {lastAtMost} from "../../base/search-sorted.ts";
import type {Finding} from "../audit-report.ts";
import type {PreparedFile} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";
import type {Facts} from "./facts.ts";
import {findInData, findSpokenOf, type SpokenOf} from "./find-in-data.ts";
import {brought, pieceOf, standing, unknown} from "./findings.ts";
import {type LabelIndex, labelOf} from "./label-index.ts";
import {isPlain, type PlainNumbers} from "./plain-number.ts";

export interface NewSetting {
  readonly facts: Facts;
  readonly labels: LabelIndex;
  readonly plain: PlainNumbers;
  /** Title and subject of the document: what it is about when a passage does not say. */
  readonly about: string;
  /** Whether there is a record; without one the data alone must explain every number. */
  readonly hasRecord: boolean;
  /** What was found out of the passage whose numbers are being judged. */
  readonly last: {file?: PreparedFile; context?: PassageContext};
}

/** What is the same for all numbers of a passage. */
interface PassageContext {
  readonly spokenOf: SpokenOf;
  readonly isQuoted: (mention: Mention) => boolean;
}

/** A number that stands for no recorded one: moved here from elsewhere, plain, found in the data, or unknown. */
export function judgeNew(file: PreparedFile, mention: Mention, setting: NewSetting): Finding[] {
  const {facts, labels, plain} = setting;
  const label = labelOf(file, mention);
  const text = file.text.slice(mention.from, mention.to);
  // A few letters lead to too many numbers.
  const known = label.length < 4 ? undefined : labels.find(label, text);
  if (known) return known.figure ? [standing(file, mention, known.figure.observations, facts)] : [];
  if (isPlain(file, mention, plain)) return [];
  const {last} = setting;
  const context = (last.file === file && last.context) || openContext(file, setting);
  Object.assign(last, {file, context});
  const observations = findInData(pieceOf(file, mention), context.spokenOf, facts);
  if (observations.length === 0) return context.isQuoted(mention) ? [] : [unknown(file, mention)];
  return [
    brought(
      file,
      mention,
      observations.map(({id}) => id),
      facts,
    ),
  ];
}

function openContext(file: PreparedFile, {facts, about, hasRecord}: NewSetting): PassageContext {
  const {near, text, place} = file.passage;
  const around = {
    near: `${text}\n${near}`,
    wide: `${place.heading ?? ""}\n${about}`,
    isLenient: !hasRecord,
  };
  return {spokenOf: findSpokenOf(around, facts), isQuoted: findQuotes(file, facts)};
}

/** Part of a title, name or place in a source that the text repeats word for word. */
function findQuotes({text}: PreparedFile, {findQuotable}: Facts): (mention: Mention) => boolean {
  const reaches: {from: number; to: number}[] = [];
  for (const {phrase, from} of findQuotable(text)) {
    const to = from + phrase.length;
    // In order of their beginnings; what ends before another that began earlier holds nothing more.
    if (to > (reaches.at(-1)?.to ?? 0)) reaches.push({from, to});
  }
  return ({from, to}) => {
    const last = reaches[lastAtMost(reaches, from, (reach) => reach.from)];
    return last !== undefined && last.to >= to;
  };
}
