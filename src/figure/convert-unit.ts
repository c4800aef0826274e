import {isPerMille, plainUnit} from "./latin-unit.ts";
import type {FigureMeaning} from "./read-figure.ts";
import {scalePower} from "./read-number.ts";
import {findUnit} from "./units.ts";

/** How a printed value becomes one of the data. */
export interface Conversion {
  readonly isSameUnit: boolean;
  /** How many places the decimal point moves to the right: −4 from 8000万元 to 万元, 1 from 三成 to %. */
  readonly places: number;
}

/** The unit that the data claims; see FigureClaim in compare-figure.ts. */
export interface ClaimedUnit {
  readonly unit: string;
  readonly unitForms: readonly string[];
  readonly kind: string;
}

/** Whether the printed unit is the claimed one, and what it takes to compare the values. */
export function convertUnit(meaning: FigureMeaning, claimed: ClaimedUnit): Conversion {
  const isRank = claimed.kind === "rank";
  if (isRank || meaning.kind === "rank") {
    const isPlace = isRank && rankUnits.includes(claimed.unit);
    return {isSameUnit: isPlace && meaning.kind === "rank", places: 0};
  }
  const {unit, power} = splitUnit(claimed.unit);
  if (unit === "%" && meaning.kind === "fraction") return {isSameUnit: true, places: 2};
  if (unit === "%" && meaning.unit === "成") return {isSameUnit: true, places: 1};
  const known = [unit, ...claimed.unitForms.map((form) => splitUnit(form).unit)];
  const isSame = known.some((each) => each === meaning.unit || areAlike(each, meaning.unit));
  return {isSameUnit: meaning.kind !== "fraction" && isSame, places: -power};
}

/** Per mille has a sign and words for it, percentage points have words in both languages. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [plainUnit(one).unit, plainUnit(other).unit];
  if (a === b) return true;
  const isEach = (test: (unit: string) => boolean) => test(a) && test(b) && (isSign(a) || isSign(b));
  return isEach(isPerMille) || isEach((unit) => unit === "percentage points" || unit === "个百分点");
}

/** Of two names of a part in words each may mean another whole. */
const isSign = (unit: string) => unit === "‰" || unit === "per 1000" || unit === "个百分点";

/** 第3位 and 第3名: a place in an order is counted in nothing else. */
const rankUnits = ["位", "名", "place", "rank"];

/** Units of the data that only the data knows, without their scale. */
export function unknownUnits({unit, unitForms}: ClaimedUnit): string[] {
  const plain = [unit, ...unitForms].map((written) => splitUnit(written).unit);
  return plain.filter((each) => each !== "" && each !== "%" && findUnit(each) !== each);
}

const scaledUnit = /^([十百千]?万亿?|[百千]?亿|百|千)(.+)$/u;

/** 万元 is ten thousand times 元; 千米 and 百分点 are units of their own. */
function splitUnit(written: string): {unit: string; power: number} {
  if (written === "百分点") return {unit: "个百分点", power: 0};
  if (findUnit(written) === written) return {unit: written, power: 0};
  if (!/\p{Script=Han}/u.test(written)) return plainUnit(written);
  const [, letters = "", unit = written] = scaledUnit.exec(written) ?? [];
  return {unit, power: scalePower(letters)};
}

/** The printed unit, for people; `-` stands for none, as in the column `unit_forms`. */
export function nameUnit({kind, unit}: FigureMeaning): string {
  if (kind === "rank") return "第…位";
  if (kind === "fraction") return "…分之…";
  return unit === "" ? "-" : unit;
}

export function nameClaimedUnit({kind, unit}: ClaimedUnit): string {
  if (kind === "rank") return `第…${unit}`;
  return unit === "" ? "-" : unit;
}
