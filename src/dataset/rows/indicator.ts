import {isPartOf, shapeUnit} from "../../language/unit-shape.ts";
import {
  accruals,
  type Indicator,
  type IndicatorKind,
  indicatorKinds,
  type UnitForm,
  weights,
} from "../../model/dataset.ts";
import {directions} from "../contract.ts";
import type {Row} from "../table.ts";
import {choice, maybeChoice, maybeText, number, splitList, text} from "./entry.ts";

export function normalizeIndicator(row: Row): Indicator {
  const unitPlural = maybeText(row, "unit_plural");
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    topic: text(row, "topic"),
    unit: text(row, "unit"),
    ...(unitPlural === "" ? {} : {unitPlural}),
    decimals: number(row, "decimals"),
    ...(row.values.get("fixed_decimals") === true && {fixedDecimals: true}),
    direction: choice(row, "direction", directions),
    kind: maybeChoice(row, "kind", indicatorKinds, inferKind(text(row, "unit"))),
    accrual: maybeChoice(row, "accrual", accruals, ""),
    weight: maybeChoice(row, "weight", weights, "ordinary"),
    partOf: maybeText(row, "part_of"),
    weightedBy: maybeText(row, "weighted_by"),
    unitForms: splitList(maybeText(row, "unit_forms")).map(splitForm),
    aliases: splitList(text(row, "aliases")),
    definition: text(row, "definition"),
    phrase: maybeText(row, "phrase"),
    place: row.place,
  };
}

/** `大=个`, or `-=%` where no measure word is printed. */
function splitForm(form: string): UnitForm {
  const [printed = "", unit = ""] = form.split("=").map((part) => part.trim());
  return {printed: printed === "-" ? "" : printed, unit};
}

/** What a unit tells of its quantity, for packages without the column `kind`. */
function inferKind(unit: string): IndicatorKind {
  switch (unit) {
    case "%":
      return "share";
    case "":
      return "index";
    case "位":
    case "place":
    case "rank":
      return "rank";
    case "年":
    case "year":
    case "years":
      return "duration";
    case "元":
    case "平方米":
    case "小时":
    case "yuan":
    case "m²":
    case "km²":
    case "hour":
    case "hours":
      return "amount";
    default: {
      const {sign, code} = shapeUnit(unit);
      if (sign !== "" || code !== "") return "amount";
      return isPartOf(unit) ? "index" : "count";
    }
  }
}
