import {roundTo, subtract} from "../../figure/decimal.ts";
import {formatDifference} from "../../figure/format-figure.ts";
import {canSubtract} from "../compare.ts";
import type {ObservationView} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {observationAt} from "./arguments.ts";

export const rise: Helper = {
  name: "rise",
  group: "wording",
  summary: {
    en: "the difference of two observations as it stands in a table: +4.6, −0.08, +0.5年; of bounds 下限+5 or 不足5; — where it is not known",
    zh: "表格里的变化量：+4.6、−0.08、+0.5年；界限数字写作 下限+5、不足5；不能相减时为 —",
  },
  example: "{{rise baseline target}}",
  parameters: [
    {name: "from", kind: "observation"},
    {name: "to", kind: "observation"},
  ],
  options: {},
  gives: "figure",
  run(call) {
    const from = observationAt(call, 0);
    const to = observationAt(call, 1);
    return from && to ? tellRise(from, to) : "—";
  },
};

/** A difference of two bounds is one of the bounds, never of what they bound. */
export function tellRise(from: ObservationView, to: ObservationView): Phrase | string {
  if (from.indicator.unit !== to.indicator.unit) return "—";
  const decimals = Math.max(from.indicator.decimals, to.indicator.decimals);
  const amount = roundTo(subtract(to.value, from.value), decimals);
  const {unit} = to.indicator;
  // Points of a percentage say their unit in the head of the column.
  const number = formatDifference(Math.abs(amount), [from.value, to.value], decimals);
  const size = `${number}${unit === "%" ? "" : unit}`;
  const ids = [from.id, to.id];
  const signed = new FigureValue(`${amount < 0 ? "−" : "+"}${size}`, ids);
  if (canSubtract(from, to)) return amount === 0 ? "持平" : new Phrase(signed);
  const qualifiers = `${from.qualifier} ${to.qualifier}`;
  if (qualifiers === "at_least at_least") return new Phrase("下限", signed);
  if (qualifiers === "at_most at_most") return new Phrase("上限", signed);
  if (qualifiers === "more_than exact" && amount > 0) return new Phrase("不足", new FigureValue(size, ids));
  return "—";
}
