import type {Finding} from "../audit-report.ts";
import type {PreparedFile} from "../match/prepared-passage.ts";
import type {Mention} from "../text/mention.ts";
import type {Facts} from "./facts.ts";
import {findInData} from "./find-in-data.ts";
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
}

/** A number that stands for no recorded one: moved here from elsewhere, plain, found in the data, or unknown. */
export function judgeNew(file: PreparedFile, mention: Mention, setting: NewSetting): Finding[] {
  const {facts, labels, plain} = setting;
  const label = labelOf(file, mention);
  const text = file.text.slice(mention.from, mention.to);
  // A few letters lead to too many numbers.
  const known = label.length < 4 ? undefined : labels.get(label)?.find((each) => each.text === text);
  if (known) return known.figure ? [standing(file, mention, known.figure.observations, facts)] : [];
  if (isPlain(file, mention, plain)) return [];
  const {near, text: whole, place} = file.passage;
  const observations = findInData(
    {
      figure: pieceOf(file, mention),
      near: `${whole}\n${near}`,
      wide: `${place.heading ?? ""}\n${setting.about}`,
      isLenient: !setting.hasRecord,
    },
    facts,
  );
  if (observations.length === 0) return isQuoted(file, mention, facts) ? [] : [unknown(file, mention)];
  return [
    brought(
      file,
      mention,
      observations.map(({id}) => id),
      facts,
    ),
  ];
}

/** Part of a title, name or place in a source that the text repeats word for word. */
function isQuoted({text}: PreparedFile, {from, to}: Mention, {quotable}: Facts): boolean {
  return quotable.some((quote) => {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (at <= from && at + quote.length >= to) return true;
    }
    return false;
  });
}
