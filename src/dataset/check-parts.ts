import {groupBy} from "../base/group-by.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Indicator, Observation} from "../model/dataset.ts";
import {show, warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

type Indicators = ReadonlyMap<string, Indicator>;

/**
 * Parts and their whole (`part_of`), of one area, period and status: no part exceeds the whole, nor do all of them;
 * where every part is known exactly, they make it up.
 */
export function checkParts(
  observations: readonly Entry<Observation>[],
  indicators: Indicators,
): Diagnostic[] {
  const repeats = groupBy(observations, ({value: {area, indicator, period, status}}) =>
    JSON.stringify([area, indicator, period, status]),
  );
  // Of rows that contradict or repeat each other the preferred one counts, else the first.
  const used = [...repeats.values()].flatMap(
    (same) => same.find(({value}) => value.preferred) ?? same[0] ?? [],
  );
  const groups = groupBy(used, ({value: {area, period, status}}) => JSON.stringify([area, period, status]));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((whole) => {
      const parts = group.filter(
        ({value}) => indicators.get(value.indicator)?.partOf === whole.value.indicator,
      );
      return parts.length === 0 ? [] : checkWhole(whole, parts, indicators);
    }),
  );
}

function checkWhole(
  whole: Entry<Observation>,
  parts: readonly Entry<Observation>[],
  indicators: Indicators,
): Diagnostic[] {
  const most = whole.value.valueHigh ?? whole.value.value;
  const isOpen = whole.value.qualifier === "more_than" || whole.value.qualifier === "at_least";
  const large = isOpen ? undefined : parts.find(({value}) => value.value > most);
  if (large) return [partExceedsWhole(large, whole.value)];
  const declared = [...indicators.values()].filter(({partOf}) => partOf === whole.value.indicator);
  const isComplete = declared.every(({id}) => parts.some(({value}) => value.indicator === id));
  const isExact = [whole, ...parts].every(({value}) => value.qualifier === "exact");
  const sum = parts.reduce((total, {value}) => total + value.value, 0);
  // Each printed share may be rounded by half of its last digit.
  const unit = indicators.get(whole.value.indicator);
  const slack = unit?.kind === "share" ? parts.length * 0.5 * 10 ** -unit.decimals : 1e-9;
  const tooMuch = !isOpen && sum > most + slack;
  const tooLittle = isComplete && isExact && sum < whole.value.value - slack;
  return tooMuch || tooLittle ? [partsDoNotAddUp(whole, parts, sum)] : [];
}

function partExceedsWhole({value: part, at}: Entry<Observation>, whole: Observation): Diagnostic {
  return warningAt(at("value"), {
    code: "part-exceeds-whole",
    message: {
      en: `"${show(part.indicator)}" is ${part.value}, more than the ${whole.value} of "${show(whole.indicator)}" (line ${whole.place.line}), of which it is a part`,
      zh: `${show(part.indicator)} 为 ${part.value}，超过了它所属的 ${show(whole.indicator)}（第 ${whole.place.line} 行）的 ${whole.value}`,
    },
    hint: {en: 'correct the values, or the "part_of" of the indicator', zh: "请改正数值，或指标的 part_of"},
  });
}

function partsDoNotAddUp(
  {value: whole, at}: Entry<Observation>,
  parts: readonly Entry<Observation>[],
  sum: number,
): Diagnostic {
  const lines = parts.map(({value}) => value.place.line);
  const total = Number(sum.toFixed(6));
  return warningAt(at("value"), {
    code: "parts-do-not-add-up",
    message: {
      en: `the parts of "${show(whole.indicator)}" add up to ${total}, not to ${whole.value} (lines ${lines.join(", ")})`,
      zh: `${show(whole.indicator)} 的各部分之和是 ${total}，而不是 ${whole.value}（第 ${lines.join("、")} 行）`,
    },
    hint: {
      en: 'correct the values, or the "part_of" of the indicators',
      zh: "请改正数值，或各指标的 part_of",
    },
  });
}
