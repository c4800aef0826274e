import {spanOf} from "../../figure/period-span.ts";
import {monthsOf} from "../../figure/period-words.ts";
import type {Dataset, Indicator, Observation} from "../../model/dataset.ts";

/** What stands around a number in its table, as far as it tells what the number is. */
export interface Surroundings {
  /** Heads and labels, without units. */
  readonly names: readonly string[];
  readonly years: readonly number[];
  /** Of these years, as far as months, quarters or halves are told: `03`, `Q1`. */
  readonly parts: readonly string[];
  /** The table tells several months or quarters from each other. */
  readonly isByParts: boolean;
}

/** The names by which a data package knows its areas and indicators. */
export class Subjects {
  /** Codes of the areas, or ids of the indicators, by each of their names. */
  readonly #areas = new Map<string, Set<string>>();
  readonly #indicators = new Map<string, Set<string>>();
  readonly #namesOf = new Map<string, readonly string[]>();

  constructor({areas, indicators}: Dataset) {
    for (const {code, name, shortName, sharedNames} of areas) {
      this.#add(this.#areas, code, [name, shortName, ...sharedNames, ...asLabel(code)]);
    }
    for (const {id, name, aliases} of indicators)
      this.#add(this.#indicators, id, [name, ...aliases, ...asLabel(id)]);
  }

  #add(names: Map<string, Set<string>>, key: string, list: readonly string[]): void {
    const plain = list.map(plainName).filter((name) => name !== "");
    this.#namesOf.set(key, plain);
    for (const name of plain) names.set(name, (names.get(name) ?? new Set()).add(key));
  }

  /** Whether heads and labels say that the number is of another area, indicator or year. */
  isOther(observation: Observation, indicator: Indicator, around: Surroundings): boolean {
    const {area, period} = observation;
    const {names, years} = around;
    if (years.length > 0 && !years.some((year) => isWithin(year, period))) return true;
    if (isOtherPart(period, around, indicator.accrual === "flow")) return true;
    if (isChange(names) && !isChange([indicator.name, ...indicator.aliases]) && indicator.kind !== "change")
      return true;
    const plain = names.map(plainName);
    if (this.#nameArea(area, plain) === 0 && plain.some((name) => this.#areas.has(name))) return true;
    return this.#nameIndicator(indicator.id, plain) < 2 && plain.some((name) => this.#indicators.has(name));
  }

  /** How surely the surroundings name what the observation is of; to compare the cells of a row. */
  nameness({area}: Observation, {id}: Indicator, {names}: Surroundings): number {
    const plain = names.map(plainName);
    return 3 * this.#nameArea(area, plain) + this.#nameIndicator(id, plain);
  }

  /** 1 where the area is named, else 0. */
  #nameArea(code: string, names: readonly string[]): number {
    return (this.#namesOf.get(code) ?? []).some((name) => names.includes(name)) ? 1 : 0;
  }

  /** How surely an indicator is named: 2 by its whole name, perhaps in pieces, 1 by a part of it. */
  #nameIndicator(id: string, names: readonly string[]): number {
    const own = this.#namesOf.get(id) ?? [];
    if (own.some((name) => isMadeOf(name, names))) return 2;
    const isLike = (name: string) =>
      names.some((each) => each.includes(name) || (each.length > 2 && name.includes(each)));
    return own.some(isLike) ? 1 : 0;
  }
}

/** Data files name areas and indicators by their codes, `CHN`; one or two letters say too little. */
const asLabel = (code: string) => (/[a-z]/iu.test(code) && code.length > 2 ? [code] : []);

const plainName = (name: string) =>
  name
    .normalize("NFKC")
    .replace(/[\s“”"'‘’()]/gu, "")
    .toLowerCase();

/** 毛入学率 over 学前教育 is 学前教育毛入学率. */
function isMadeOf(name: string, pieces: readonly string[]): boolean {
  let rest = name;
  for (const piece of pieces.toSorted((a, b) => b.length - a.length)) {
    if (piece !== "") rest = rest.replace(piece, " ");
  }
  return rest.trim() === "";
}

const isChange = (names: readonly string[]) =>
  names.some((name) => /增长|增减|增幅|比上年|同比|环比|提高|下降|变化/u.test(name));

function isWithin(year: number, period: string): boolean {
  const [from = 0, to = from] = period.split("/").map((each) => Number(each.slice(0, 4)));
  return year >= from && year <= to;
}

/**
 * Whether a cell is of other months than a period. What comes about has the very same months; what there is may stand under
 * the last of them, as at the end of a year. A table that does not part the year may name the month of its count.
 */
function isOtherPart(period: string, {years, parts, isByParts}: Surroundings, isFlow: boolean): boolean {
  if (parts.length === 0) return false;
  const {from, to} = spanOf(period);
  const last = Math.floor((to - 1) / 12);
  const spans = parts.flatMap((part) => {
    const months = monthsOf(part);
    return (years.length > 0 ? years : [last]).map((year) => ({
      from: year * 12 + months.from,
      to: year * 12 + months.to,
    }));
  });
  const isYears = (from - 1) % 12 === 0 && to % 12 === 0;
  if (isYears && !isByParts) return false;
  return !spans.some((span) => span.to === to && (span.from === from || !isFlow));
}
