import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {compareFigure, type Disagreement, type FigureClaim} from "../figure/compare-figure.ts";
import {shiftPoint} from "../figure/decimal.ts";
import type {Indicator, Observation, Source} from "../model/dataset.ts";
import {errorAt, show} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** Values that contradict the figure that their own row copied from the source. What cannot be read contradicts nothing. */
export function checkPrinted(
  observations: readonly Entry<Observation>[],
  indicators: ReadonlyMap<string, Indicator>,
  sources: readonly Source[],
): Diagnostic[] {
  const tables = new Set(sources.filter(({file}) => tableFile.test(file)).map(({id}) => id));
  return observations.flatMap(({value: observation, at}) => {
    const indicator = indicators.get(observation.indicator);
    if (!indicator || observation.printed.trim() === "" || !isWhole(observation)) return [];
    if (isBare(observation, indicator, tables.has(observation.source))) return [];
    return comparePrinted(observation, indicator).flatMap((each) =>
      each.field === "printed"
        ? []
        : [contradiction(observation, indicator, {...each, field: each.field}, at)],
    );
  });
}

/** Files that hold tables, whose cells leave the unit to their heads. */
const tableFile = /\.(?:csv|tsv|tab|md|markdown|xls[xm])$/iu;

/**
 * A bare number contradicts no unit. In a table it may also be the value in the unit of its head, 万人 say; only the source
 * knows that.
 */
function isBare({printed, value, qualifier}: Observation, {unit}: Indicator, isInTable: boolean): boolean {
  const bare = printed.normalize("NFKC").trim().replaceAll("−", "-");
  if (qualifier !== "exact" || !/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(bare)) return false;
  const number = Number(bare.replaceAll(",", ""));
  const scales = unit === "%" || !isInTable ? [0] : [0, 3, 4, 6, 7, 8];
  return scales.some((scale) => shiftPoint(number, scale) === value || shiftPoint(value, scale) === number);
}

/** Ranges without an end, or with one that lies below their beginning, are told by another check. */
const isWhole = ({qualifier, value, valueHigh}: Observation) =>
  qualifier === "range" ? valueHigh !== null && valueHigh >= value : valueHigh === null;

/** Where the printed form of an observation and its row differ. */
export function comparePrinted(observation: Observation, indicator: Indicator): Disagreement[] {
  const {value, valueHigh, qualifier, printed} = observation;
  const claim: FigureClaim = {...indicator, value, valueHigh, qualifier, unitForms: formsOf(indicator)};
  return compareFigure(printed, claim);
}

/** `schools`, or those of `few=…|many=…`. */
const pluralForms = (many: string) =>
  many === "" ? [] : many.split("|").map((form) => form.split("=").at(-1)?.trim() ?? "");

/** A form says which unit it stands for, so that a change of the unit does not go unseen. */
function formsOf({unit, unitForms, unitPlural = ""}: Indicator): string[] {
  const forms = unitForms.flatMap((form) => (form.unit === unit ? form.printed : []));
  return [...forms, ...pluralForms(unitPlural)];
}

function contradiction(
  {id, printed: words, value}: Observation,
  indicator: Indicator,
  {field, printed, claimed}: Disagreement & {readonly field: keyof typeof hints},
  at: Entry<Observation>["at"],
): Diagnostic {
  const who =
    field === "unit"
      ? {en: `the indicator "${show(indicator.id)}"`, zh: `指标 ${show(indicator.id)} `}
      : {en: "the row", zh: "这一行"};
  const isFraction =
    field === "value" && indicator.unit === "%" && Number(printed) === Number((value * 100).toFixed(9));
  return errorAt(at(field === "value_high" || field === "qualifier" ? field : "value"), {
    code: "printed-means-otherwise",
    message: {
      en: `${show(id)}: "${show(words)}" means ${field} ${printed}, but ${who.en} says ${claimed}`,
      zh: `${show(id)}：“${show(words)}”的 ${field} 应为 ${printed}，而${who.zh}写的是 ${claimed}`,
    },
    hint: isFraction ? asPercent(printed) : hints[field],
  });
}

/** Spreadsheets keep 92.6% as 0.926. */
const asPercent = (printed: string): Wording => ({
  en: `spreadsheets keep percentages as fractions: write ${printed}`,
  zh: `电子表格把百分数存成小数，这里请写 ${printed}`,
});

const hints: Record<Exclude<Disagreement["field"], "printed">, Wording> = {
  value: {en: "correct the value or the printed form", zh: "请改正 value 或 printed"},
  value_high: {en: "correct value_high or the printed form", zh: "请改正 value_high 或 printed"},
  qualifier: {en: "correct the qualifier or the printed form", zh: "请改正 qualifier 或 printed"},
  unit: {
    en: 'correct the unit of the indicator, or add the printed measure word to its "unit_forms", such as 大=个',
    zh: "请改正指标的 unit，或把原文的量词加进它的 unit_forms 列，例如 大=个",
  },
};
