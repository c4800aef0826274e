import {comparePrinted} from "../dataset/check-printed.ts";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Dataset, Indicator, Observation} from "../model/dataset.ts";
import {type Absence, findElsewhere, findPrinted, type TakenPlace} from "./find-printed.ts";
import {findWords, type SourceText, type Span} from "./source-text.ts";

export interface Verification {
  /** Where the observations and the numbers that are no figures stand, by source. */
  readonly covered: ReadonlyMap<string, readonly Span[]>;
  readonly verified: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Proves for every observation that its printed form stands at its line of its source, whole, and that it can be read
 * as a figure; what it means is held against the row whenever data is read.
 */
export function verifyObservations(dataset: Dataset, texts: ReadonlyMap<string, SourceText>): Verification {
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const places = placeNotFigures(dataset, texts);
  const diagnostics: Diagnostic[] = [];
  let verified = 0;
  for (const observation of dataset.observations) {
    const source = texts.get(observation.source);
    const indicator = indicators.get(observation.indicator);
    if (!source || !indicator) continue;
    const taken = places.get(observation.source) ?? [];
    places.set(observation.source, taken);
    const place = findPrinted(observation, source, taken);
    const found: Diagnostic[] = [];
    if ("reason" in place) found.push(...notThere(observation, place, source));
    else taken.push({...place, row: observation});
    if (isUnreadable(observation, indicator)) found.push(unreadable(observation));
    if (found.length === 0) verified++;
    diagnostics.push(...found);
  }
  return {covered: places, verified, diagnostics};
}

/** Where the numbers stand that are no figures: no observation may claim them. */
function placeNotFigures(
  {notFigures}: Dataset,
  texts: ReadonlyMap<string, SourceText>,
): Map<string, TakenPlace[]> {
  const places = new Map<string, TakenPlace[]>();
  for (const row of notFigures) {
    const source = texts.get(row.source);
    const spans = source ? findWords(source, row.line, row.printed) : [];
    const known = places.get(row.source) ?? [];
    places.set(row.source, [...known, ...spans.map((span) => ({...span, row}))]);
  }
  return places;
}

const absences: Record<Absence["reason"], Wording & {readonly hint: Wording}> = {
  empty: {
    en: "the printed form is missing",
    zh: "printed 列是空的",
    hint: {en: "copy the figure from the source as it stands there", zh: "请照录原文中的数字"},
  },
  absent: {
    en: "it does not stand in this line of the source",
    zh: "来源的这一行没有它",
    hint: {en: "correct the line or the printed form", zh: "请改正 line 或 printed"},
  },
  taken: {
    en: "another row stands at its place in the source already",
    zh: "它在来源中的位置已有别的行引用",
    hint: {
      en: "correct the line of one of the two rows, or remove the one that is superfluous",
      zh: "请改正其中一行的 line，或删去多余的一行",
    },
  },
  cut: {
    en: "it is only a piece of the figure in this line of the source",
    zh: "它只是来源这一行里某个数字的一部分",
    hint: {
      en: "print the whole figure, with words such as 近, 余, 以上 and with its unit",
      zh: "请完整照录，连同“近”“余”“以上”等词和单位",
    },
  },
};

/** Of several rows at one place nobody can tell which is wrong: all are named. */
function notThere(observation: Observation, absence: Absence, source: SourceText): Diagnostic[] {
  if (absence.reason === "taken") {
    const rivals = absence.by.flatMap((row) => ("id" in row ? missing(row, "taken", observation) : []));
    return [missing(observation, "taken", absence.by[0]), ...rivals];
  }
  const elsewhere = absence.reason === "absent" ? findElsewhere(observation, source) : undefined;
  const problem = missing(observation, absence.reason);
  if (elsewhere === undefined) return [problem];
  const hint = {
    en: `it stands in line ${elsewhere}: correct the line`,
    zh: `它在第 ${elsewhere} 行：请改正 line`,
  };
  return [{...problem, hint}];
}

function missing(
  {id, printed, source, line, place}: Observation,
  reason: Absence["reason"],
  rival?: TakenPlace["row"],
): Diagnostic {
  const {en, zh, hint} = absences[reason];
  const name =
    rival === undefined ? "" : "id" in rival ? rival.id : `${rival.place.file}:${rival.place.line}`;
  const other = name === "" ? {en: "", zh: ""} : {en: `: ${name}`, zh: `：${name}`};
  return {
    severity: "error",
    code: "not-in-source",
    message: {
      en: `${id}: "${printed}" (${source}, line ${line}): ${en}${other.en}`,
      zh: `${id}：“${printed}”（${source} 第 ${line} 行）：${zh}${other.zh}`,
    },
    hint,
    place,
  };
}

function isUnreadable(observation: Observation, indicator: Indicator): boolean {
  if (observation.printed.trim() === "") return false;
  return comparePrinted(observation, indicator).some(({field}) => field === "printed");
}

/** What says something else than its row is refused when the data is read; what says nothing is found here. */
function unreadable({id, printed, place}: Observation): Diagnostic {
  return {
    severity: "error",
    code: "printed-means-otherwise",
    message: {
      en: `${id}: "${printed}" is no figure that can be read`,
      zh: `${id}：“${printed}”不是能读懂的数字`,
    },
    hint: {
      en: "print one figure, with its unit and without other numbers",
      zh: "printed 请只写一个数字，带单位，不夹带别的数字",
    },
    place,
  };
}
