import {comparePrinted} from "../../dataset/check-printed.ts";
import type {Indicator, Observation} from "../../model/dataset.ts";
import {isCut} from "../is-cut.ts";
import {findEverywhere, foldWidth, type SourceText} from "../source-text.ts";
import {type FigureCell, withoutSeparators, withoutThousands} from "./figure-cells.ts";
import {isNumber} from "./source-table.ts";
import type {Subjects} from "./subjects.ts";
import type {AddressedCell} from "./table-cells.ts";

/** Why a cell does not prove an observation. */
export type CellFault =
  | {readonly fault: "blank" | "waiting"}
  /** What it holds, with the unit that the table tells, and where that is the value with more digits. */
  | {readonly fault: "other"; readonly holds: string; readonly isRounded: boolean}
  /** The number is the same, its unit is not. */
  | {readonly fault: "unit"; readonly holds: string}
  | {readonly fault: "subject"; readonly holds: string; readonly under: string};

/**
 * Whether a cell that was named by its address holds the value of an observation, as stored or as shown. Where the table
 * names no unit, the printed form tells it, else the number is in that of the indicator.
 */
export function judgeCell(
  found: AddressedCell,
  observation: Observation,
  indicator: Indicator,
  source: SourceText,
  subjects: Subjects,
): CellFault | undefined {
  if (found.isWaiting) return {fault: "waiting"};
  if (found.cell.text === "") return {fault: "blank"};
  const around = source.tables
    .cellsAt(found.line)
    .find(({cell}) => cell.from <= found.cell.to && found.cell.from <= cell.to);
  const texts = [found.cell.text, ...(found.shown === undefined ? [] : [foldWidth(found.shown)])];
  const verdicts = texts.map((text) => compareText(text, around, observation, indicator));
  const holds = holdsOf(found, around);
  if (!verdicts.includes("same")) {
    const isUnit = verdicts.includes("unit");
    return isUnit
      ? {fault: "unit", holds}
      : {fault: "other", holds, isRounded: isRounded(texts, observation)};
  }
  const isOther = around && subjects.isOther(observation, indicator, around);
  return isOther ? {fault: "subject", holds, under: around.under} : undefined;
}

type Verdict = "same" | "unit" | "other";

function compareText(
  text: string,
  around: FigureCell | undefined,
  observation: Observation,
  indicator: Indicator,
): Verdict {
  const plain = withoutSeparators(text);
  if (isNumber(plain)) return compareNumber(plain, around, observation, indicator);
  const [all, printed] = [text, foldWidth(observation.printed)].map(withoutThousands) as [string, string];
  const isWhole = findEverywhere({text: all}, printed).some((span) => !isCut(all, span));
  const forms = [all, plain, ...(isWhole ? [printed] : [])];
  return forms.some((form) => comparePrinted({...observation, printed: form}, indicator).length === 0)
    ? "same"
    : "other";
}

function compareNumber(
  digits: string,
  around: FigureCell | undefined,
  observation: Observation,
  indicator: Indicator,
): Verdict {
  const {value, valueHigh, qualifier} = observation;
  const isSame = (form: string) => comparePrinted({...observation, printed: form}, indicator).length === 0;
  const unit = around?.unit;
  const isBare = qualifier === "exact" && valueHigh === null && Number(digits) === value;
  if (unit !== undefined && unit !== "unclear" && indicator.kind !== "rank") {
    const named = foldWidth(unit.unit);
    if (named === foldWidth(indicator.unit) || named === indicator.unitPlural)
      return isBare ? "same" : "other";
    if (isSame(`${digits}${named}`) || isSame(`${digits} ${named}`)) return "same";
    return isBare ? "unit" : "other";
  }
  if (isBare) return "same";
  const printed = withoutSeparators(foldWidth(observation.printed));
  const ranks = indicator.kind === "rank" ? [`第${digits}`, `第${digits}位`, `第${digits}名`] : [];
  const own = printed.startsWith(digits) && !/^[\d.]/u.test(printed.slice(digits.length)) ? [printed] : [];
  return [...ranks, ...own].some(isSame) ? "same" : "other";
}

/** 71.3 for a cell with 71.28371. */
function isRounded(texts: readonly string[], {value}: Observation): boolean {
  const decimals = (String(value).split(".")[1] ?? "").length;
  return texts.some((text) => {
    const number = Number(withoutSeparators(text).replace(/%$/u, ""));
    return text !== "" && Number.isFinite(number) && number.toFixed(decimals) === value.toFixed(decimals);
  });
}

function holdsOf({cell, shown}: AddressedCell, around: FigureCell | undefined): string {
  const unit = around?.unit === undefined || around.unit === "unclear" ? "" : around.unit.unit;
  const text = isNumber(withoutSeparators(cell.text)) ? `${cell.text}${unit}` : cell.text;
  const short = text.length > 40 ? `${text.slice(0, 38)}…` : text;
  return shown === undefined ? short : `${short} (${shown})`;
}
