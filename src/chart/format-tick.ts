/**
 * Number on an axis in Chinese style: 12000 → 1.2万, 250000000 → 2.5亿.
 * `largest` is the end of the axis: it decides the unit, so that one axis never mixes 5000 and 1万. Where the labels of
 * the chart have a scale (`labelled`), it is theirs.
 */
export function formatTick(value: number, largest: number, labelled?: "万" | "亿"): string {
  const [divisor, suffix] = labelled ? [divisors[labelled], labelled] : scale(largest);
  const number = Number((value / divisor).toPrecision(12));
  return number === 0 ? "0" : `${number}${suffix}`;
}

const divisors = {万: 1e4, 亿: 1e8} as const;

/** The scale that all labels of a chart have which are not zero; undefined for plain digits. */
export function labelledScale(texts: readonly string[]): "万" | "亿" | undefined {
  const told = texts.filter((text) => /[1-9]/u.test(text));
  return (["万", "亿"] as const).find(
    (each) => told.length > 0 && told.every((text) => new RegExp(`\\d[余多]?${each}`, "u").test(text)),
  );
}

function scale(largest: number): [divisor: number, suffix: string] {
  if (largest >= 1e8) return [1e8, "亿"];
  if (largest >= 1e4) return [1e4, "万"];
  return [1, ""];
}
