import type {IndicatorKind, Qualifier} from "../model/dataset.ts";
import {type ClaimedUnit, convertUnit, nameClaimedUnit, nameUnit, unknownUnits} from "./convert-unit.ts";
import {countDecimals, roundTo, shiftPoint} from "./decimal.ts";
import type {FigureMeaning} from "./read-figure.ts";
import {readPrintedFigure} from "./read-printed.ts";

/** What the data says that a printed figure means. */
export interface FigureClaim extends ClaimedUnit {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly qualifier: Qualifier;
  /** Unit of the indicator, perhaps with a scale: 万元. Empty for an index. */
  readonly unit: string;
  /** Other measure words that sources print for the indicator; an empty one (`-` in the table) for none at all. */
  readonly unitForms: readonly string[];
  readonly kind: IndicatorKind;
}

/** One point in which the print and the data differ, both told as people read them. */
export interface Disagreement {
  /** `printed` when the print could not be read at all. */
  readonly field: "printed" | "value" | "value_high" | "qualifier" | "unit";
  readonly printed: string;
  readonly claimed: string;
}

/**
 * Where a printed figure does not mean what the data says; empty when they agree.
 *
 * Units must be equal, but for a scale (8000万元 is 8000 of 万元 and 80000000 of 元) and for %, which 四分之一 (25) and
 * 三成 (30) meet as well. 个百分点 and % are two units, whatever the kind of the indicator: a rate that falls from 4%
 * to 3% falls by one 个百分点 and by 25%. A rank is met by 第六, 第6位 and 前三 alone.
 */
export function compareFigure(printed: string, claim: FigureClaim): Disagreement[] {
  const units = unknownUnits(claim);
  const meaning = readPrintedFigure(printed, units);
  return meaning ? compare(meaning, claim) : [{field: "printed", printed, claimed: nameClaim(claim)}];
}

function compare(meaning: FigureMeaning, claim: FigureClaim): Disagreement[] {
  const {isSameUnit, places} = convertUnit(meaning, claim);
  const convert = (value: number | null) => (value === null ? null : shiftPoint(value, places));
  const [value, valueHigh] = [convert(meaning.value), convert(meaning.valueHigh)];
  const found: Disagreement[] = [];
  if (!isSameUnit) found.push({field: "unit", printed: nameUnit(meaning), claimed: nameClaimedUnit(claim)});
  if (!isSameValue(value, claim.value, meaning.kind)) {
    found.push({field: "value", printed: nameValue(value), claimed: nameValue(claim.value)});
  }
  if (!isSameValue(valueHigh, claim.valueHigh, meaning.kind)) {
    found.push({field: "value_high", printed: nameValue(valueHigh), claimed: nameValue(claim.valueHigh)});
  }
  if (!isSameQualifier(meaning, claim)) {
    found.push({field: "qualifier", printed: meaning.qualifier, claimed: claim.qualifier});
  }
  return found;
}

const nameValue = (value: number | null) => (value === null ? "-" : String(value));

/** 三分之一 never ends as a decimal: 33.3 and 33.33 both stand for it. 八分之一 does, so only 12.5 will do. */
function isSameValue(printed: number | null, claimed: number | null, kind: FigureMeaning["kind"]): boolean {
  if (printed === claimed) return true;
  if (printed === null || claimed === null || kind !== "fraction" || countDecimals(printed) < 10)
    return false;
  return roundTo(printed, countDecimals(claimed)) === claimed;
}

/** 前三 is a place of three at most, or of third at least: formatFigure prints both alike. */
function isSameQualifier({qualifier, kind}: FigureMeaning, claim: FigureClaim): boolean {
  if (qualifier === claim.qualifier) return true;
  return kind === "rank" && qualifier === "at_most" && claim.qualifier === "at_least";
}

function nameClaim({value, valueHigh, unit}: FigureClaim): string {
  return valueHigh === null ? `${value}${unit}` : `${value}～${valueHigh}${unit}`;
}
