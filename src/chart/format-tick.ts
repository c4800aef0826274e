/**
 * Number on an axis in Chinese style: 12000 → 1.2万, 250000000 → 2.5亿.
 * `largest` is the end of the axis: it decides the unit, so that one axis never mixes 5000 and 1万.
 */
export function formatTick(value: number, largest: number): string {
  const [divisor, suffix] = scale(largest);
  const number = Number((value / divisor).toPrecision(12));
  return number === 0 ? "0" : `${number}${suffix}`;
}

function scale(largest: number): [divisor: number, suffix: string] {
  if (largest >= 1e8) return [1e8, "亿"];
  if (largest >= 1e4) return [1e4, "万"];
  return [1, ""];
}
