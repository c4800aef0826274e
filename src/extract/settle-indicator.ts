import {convertUnit, unknownUnits} from "../figure/convert-unit.ts";
import {countDecimals, roundTo, shiftPoint} from "../figure/decimal.ts";
import type {FigureMeaning} from "../figure/read-figure.ts";
import {findUnit} from "../figure/units.ts";
import type {Indicator, IndicatorKind} from "../model/dataset.ts";
import type {DraftFigure} from "./draft.ts";
import type {IndicatorNames} from "./match-indicator.ts";

/** Units of the data package beside those that every text has. */
export function unitsOf(indicators: readonly Indicator[]): string[] {
  const claimed = indicators.flatMap(({unit, unitForms, kind}) =>
    unknownUnits({unit, unitForms: unitForms.map(({printed}) => printed), kind}),
  );
  return [...new Set(claimed)].filter((unit) => findUnit(unit) !== unit && !/[\s\d]/u.test(unit));
}

export type Settled = Pick<
  DraftFigure,
  | "value"
  | "valueHigh"
  | "qualifier"
  | "unit"
  | "unitForm"
  | "indicator"
  | "suggestions"
  | "kind"
  | "accrual"
  | "weight"
  | "name"
>;

/**
 * The value in the unit of its indicator where that is known, else in the unit that is printed.
 *
 * @param sharedUnit of a list, where none is printed with the number
 * @param isPart what the name says may be said of something else than the indicator of that name
 */
export function settleIndicator(
  meaning: FigureMeaning | undefined,
  name: string,
  names: IndicatorNames,
  isPart = false,
  sharedUnit = "",
): Settled {
  const {exact, suggestions} = names.match(
    name,
    (indicator) => !isPart && meaning !== undefined && isFit(meaning, indicator),
  );
  const ids = suggestions.map(({id}) => id);
  if (!meaning) {
    const nothing = {value: undefined, valueHigh: undefined, qualifier: undefined, unit: "", unitForm: ""};
    return {
      ...nothing,
      name,
      indicator: "",
      suggestions: ids,
      kind: "count",
      accrual: "",
      weight: "ordinary",
    };
  }
  const printedUnit = sharedUnit === "" ? ownUnit(meaning) : {unit: sharedUnit, places: 0};
  const own = exact ? {unit: exact.unit, places: placesTo(meaning, exact)} : printedUnit;
  const inUnit = (value: number | null) => {
    if (value === null) return undefined;
    const shifted = shiftPoint(value, own.places);
    // 三分之二 never ends as a decimal.
    return meaning.kind === "fraction" && countDecimals(shifted) > 4 ? roundTo(shifted, 2) : shifted;
  };
  const kind = exact?.kind ?? kindOf(meaning, own.unit, name);
  return {
    ...{value: inUnit(meaning.value), valueHigh: inUnit(meaning.valueHigh), qualifier: meaning.qualifier},
    ...{
      unit: own.unit,
      unitForm: formOf(meaning, own.unit),
      name: exact?.name ?? name,
      kind,
      suggestions: exact ? [] : ids,
      indicator: exact?.id ?? "",
    },
    accrual: exact?.accrual ?? (kind === "rank" || isStructural(meaning) ? "" : "stock"),
    weight: exact?.weight ?? (isStructural(meaning) ? "structural" : kind === "share" ? "core" : "ordinary"),
  };
}

const claimOf = ({unit, unitForms, kind}: Indicator) => ({
  unit,
  kind,
  unitForms: unitForms.flatMap((form) => (form.unit === unit ? form.printed : [])),
});
const isFit = (meaning: FigureMeaning, indicator: Indicator) =>
  convertUnit(meaning, claimOf(indicator)).isSameUnit;
const placesTo = (meaning: FigureMeaning, indicator: Indicator) =>
  convertUnit(meaning, claimOf(indicator)).places;

/** 大 in 六大学区 counts what 个 counts. */
function formOf({kind, unit: printed}: FigureMeaning, unit: string): string {
  if (kind !== "number" || printed === unit || (unit.endsWith(printed) && printed !== "") || printed === "成")
    return "";
  return printed === "" ? "-" : printed;
}

/** 三成 and 四分之一 are shares, 第六 is a place. */
function ownUnit({kind, unit}: FigureMeaning): {unit: string; places: number} {
  if (kind === "rank") return {unit: "位", places: 0};
  if (kind === "fraction") return {unit: "%", places: 2};
  if (unit === "成") return {unit: "%", places: 1};
  return {unit: unit === "大" ? "个" : unit, places: 0};
}

function kindOf({kind}: FigureMeaning, unit: string, name: string): IndicatorKind {
  if (kind === "rank") return "rank";
  if (kind === "ratio" || unit === "") return "index";
  if (/百分点$/u.test(unit)) return "change";
  if (unit === "%") return /增长|下降|提高|减少|降低|增幅|降幅/u.test(name) ? "change" : "share";
  if (/^(?:年|岁|个?月|天|周|小时|分钟|个?学时|个?课时|学年|个?学期)$/u.test(unit)) return "duration";
  return /^(?:元|美元|亩|公顷|吨|分)$|米$|公里$/u.test(unit) ? "amount" : "count";
}

const isStructural = ({unit}: FigureMeaning) => /^[大级类种维重步阶层]$/u.test(unit);
