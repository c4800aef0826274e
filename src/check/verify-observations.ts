import {comparePrinted} from "../dataset/check-printed.ts";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Dataset, Indicator, NotFigure, Observation} from "../model/dataset.ts";
import {type Absence, findElsewhere, findPrinted, mayShare} from "./find-printed.ts";
import type {ReadSources} from "./read-sources.ts";
import {findWords, type SourceText} from "./source-text.ts";
import type {Span} from "./span.ts";
import {Subjects} from "./tables/subjects.ts";
import {type TakenPlace, TakenPlaces} from "./taken-places.ts";
import {type TableSource, verifyCell} from "./verify-cell.ts";

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
export function verifyObservations(
  dataset: Dataset,
  sources: Pick<ReadSources, "texts" | "tables">,
): Verification {
  const {texts, tables} = sources;
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const subjects = new Subjects(dataset);
  const places = placeNotFigures(dataset, sources);
  const diagnostics: Diagnostic[] = [];
  let verified = 0;
  for (const observation of dataset.observations) {
    const source = texts.get(observation.source);
    const indicator = indicators.get(observation.indicator);
    if (!source || !indicator) continue;
    const taken = placesOf(observation.source, places);
    const table = tables.get(observation.source);
    const proof = table && verifyCell(observation, indicator, table, subjects);
    if (proof) {
      const problems = "problem" in proof ? [proof.problem] : takeCell(observation, proof.cell.cell, taken);
      if (problems.length === 0) verified++;
      diagnostics.push(...problems);
      continue;
    }
    const place = findPrinted(observation, indicator, source, subjects, taken);
    const found: Diagnostic[] = [];
    const fields = comparePrinted(observation, indicator).map(({field}) => field);
    if ("reason" in place) {
      const elsewhere = mayStandElsewhere(place)
        ? findElsewhere(observation, indicator, source, subjects)
        : undefined;
      found.push(...notThere(observation, place, elsewhere));
    } else {
      taken.add({...place, row: observation});
      // A number alone in a text; in a table its head may tell the unit.
      if (!place.isCell && fields.includes("unit")) found.push(withoutUnit(observation, indicator));
    }
    if (observation.printed.trim() !== "" && fields.includes("printed")) found.push(unreadable(observation));
    if (found.length === 0) verified++;
    diagnostics.push(...found);
  }
  const covered = new Map([...places].map(([source, {all}]) => [source, all]));
  return {covered, verified, diagnostics};
}

/** Marks the cell as taken, unless another row of the same thing has taken it. */
function takeCell(observation: Observation, {from, to}: Span, taken: TakenPlaces): Diagnostic[] {
  const rival = taken.rivalAt({from, to}, (row) => !mayShare(row, observation));
  taken.add({from, to, row: observation});
  return rival ? notThere(observation, {reason: "taken", by: [rival]}, undefined) : [];
}

/** Where the numbers stand that are no figures: no observation may claim them. */
function placeNotFigures(
  {notFigures}: Dataset,
  {texts, tables}: Pick<ReadSources, "texts" | "tables">,
): Map<string, TakenPlaces> {
  const places = new Map<string, TakenPlaces>();
  for (const row of notFigures) {
    const source = texts.get(row.source);
    const spans = source ? findListed(row, source, tables.get(row.source)) : [];
    const taken = placesOf(row.source, places);
    for (const span of spans) taken.add({...span, row});
  }
  return places;
}

function placesOf(source: string, places: Map<string, TakenPlaces>): TakenPlaces {
  const known = places.get(source) ?? new TakenPlaces();
  places.set(source, known);
  return known;
}

/** Where a number stands that is listed as no figure; the line of a workbook is a row of any of its sheets. */
export function findListed(
  {line, printed}: Pick<NotFigure, "line" | "printed">,
  source: SourceText,
  table: TableSource | undefined,
): Span[] {
  const lines = table?.isBook ? table.cells.linesOf(line) : [line];
  return lines.flatMap((each) => findWords(source, each, printed));
}

const mayStandElsewhere = ({reason}: Absence) => ["absent", "unit", "subject"].includes(reason);

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
  unit: {
    en: "the cell with this number has another unit, or none that its head, its row or the title of its table tells",
    zh: "表格里这个数字的单位与它不同，或者表头、行名、表题都没有写明单位",
    hint: {
      en: "print what the table says, number and unit; the unit of the indicator may be larger or smaller, such as 万人 and 人",
      zh: "printed 请照录表格的数字和单位；与指标单位可以大小不同，例如 万人 与 人",
    },
  },
  subject: {
    en: "in the table it stands under other words than its area, its indicator or its year",
    zh: "它在表格里所在的行列，写的是别的地区、指标或年份",
    hint: {
      en: "correct the row; if the table calls the indicator by another name, add that to its aliases",
      zh: "请改正这一行；如果表格里指标用的是别名，请把别名加进 aliases 列",
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
function notThere(observation: Observation, absence: Absence, elsewhere: number | undefined): Diagnostic[] {
  if (absence.reason === "taken") {
    const rivals = absence.by.flatMap((row) => ("id" in row ? missing(row, "taken", observation) : []));
    return [missing(observation, "taken", absence.by[0]), ...rivals];
  }
  const problem = missing(observation, absence.reason, undefined, absence);
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
  absence?: Absence,
): Diagnostic {
  const {en, zh, hint} = absences[reason];
  const name = rival === undefined ? wordsOf(absence) : nameRow(rival);
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

const nameRow = (row: TakenPlace["row"]) => ("id" in row ? row.id : `${row.place.file}:${row.place.line}`);

/** What the table says instead. */
function wordsOf(absence: Absence | undefined): string {
  return absence?.reason === "unit" ? absence.says : absence?.reason === "subject" ? absence.under : "";
}

function withoutUnit({id, printed, place}: Observation, {unit}: Indicator): Diagnostic {
  return {
    severity: "error",
    code: "printed-means-otherwise",
    message: {
      en: `${id}: "${printed}" has no unit, and stands in no table whose heads tell that it is ${unit}`,
      zh: `${id}：“${printed}”没有单位，也不在写明单位为“${unit}”的表格里`,
    },
    hint: {en: "print the figure with its unit", zh: "printed 请连同单位照录"},
    place,
  };
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
