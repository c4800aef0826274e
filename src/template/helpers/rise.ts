import type {WordList} from "../../language/word-list.ts";
import {decimalsOf} from "../compare.ts";
import {citedBy, type ObservationView} from "../dataset-view.ts";
import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {signDifference, tellSigned} from "../signed-difference.ts";
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
    return from && to ? tellRise(from, to, call.scope.words) : "—";
  },
};

export function tellRise(from: ObservationView, to: ObservationView, words: WordList): Phrase | string {
  const signed = signDifference(from, to, words);
  if (!signed) return "—";
  const {word, number} = signed;
  // Points of a percentage say their unit in the head of the column.
  const {unit, unitPlural = ""} = to.indicator;
  if (number === "") return tellSigned(signed, words);
  const {measured, unitFor} = words.numbers;
  const own =
    unit === "%" ? "" : unitFor(Math.abs(to.value - from.value), unit, unitPlural, decimalsOf(number));
  return new Phrase(word, new FigureValue(measured(number, own), [...citedBy(from), ...citedBy(to)]));
}
