import {formatFigure} from "../../figure/format-figure.ts";
import type {Helper} from "../helper.ts";
import {FigureValue, Phrase} from "../print.ts";
import {findWholes, selectObservations} from "../select.ts";
import {observationAt} from "./arguments.ts";

export const parts: Helper = {
  name: "parts",
  group: "wording",
  summary: {
    en: "what a figure consists of, as the rest of its sentence: 其中特等奖4项、一等奖5项、二等奖6项; what all parts are called is said once only; nothing where no parts add up to it",
    zh: "一个总数由哪几部分组成，接在总数后面：其中特等奖4项、一等奖5项、二等奖6项；各部分名称相同的字不重复；没有能加总相符的部分时什么也不印",
  },
  example: "{{phrase o}}{{#if (parts o)}}，{{parts o}}{{/if}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "figure",
  run(call) {
    const whole = observationAt(call, 0);
    if (!whole) return "";
    const around = selectObservations(call.scope.view, {area: whole.area, topic: whole.indicator.topic});
    const found = findWholes(around).find((each) => each.whole.id === whole.id)?.observations ?? [];
    if (found.length === 0) return "";
    const names = distinguish(
      found.map(({indicator}) => indicator.name),
      whole.indicator.name,
    );
    const {comparisons, numbers, marks} = call.scope.words;
    return new Phrase(
      comparisons.ofWhich,
      ...found.flatMap((part, index) => {
        const figure = new FigureValue(formatFigure(part, part.indicator, numbers), [part.id]);
        const before = index === 0 ? "" : marks.item;
        return [before + (names[index] ?? "") + comparisons.betweenPart, figure];
      }),
    );
  },
};

/**
 * 市教学成果奖特等奖 and 市教学成果奖一等奖 → 特等奖 and 一等奖: without what all names begin or end with, as far as
 * the name of the whole says it too (公办幼儿园 and 民办幼儿园 of 幼儿园 → 公办 and 民办).
 */
function distinguish(names: readonly string[], whole: string): readonly string[] {
  const [first = ""] = names;
  const longest = (pieceOf: (length: number) => string, isShared: (piece: string) => boolean) => {
    let length = 0;
    while (length < first.length && isShared(pieceOf(length + 1)) && whole.includes(pieceOf(length + 1)))
      length++;
    return length;
  };
  const start = longest(
    (length) => first.slice(0, length),
    (piece) => names.every((name) => name.startsWith(piece)),
  );
  const end = longest(
    (length) => first.slice(-length),
    (piece) => names.every((name) => name.endsWith(piece)),
  );
  // One character is no name that all share.
  const short = start > 1 ? names.map((name) => name.slice(start)) : names;
  const shorter = start <= 1 && end > 1 ? names.map((name) => name.slice(0, -end)) : short;
  return shorter.every((name) => name !== "") ? shorter : names;
}
