/** How many decimals a number is written with: 80.4 → 1, 98 → 0. */
export function countDecimals(value: number): number {
  const digits = String(value).split(".")[1];
  return digits === undefined ? 0 : digits.length;
}

/**
 * `a − b` as a person would work it out on paper: binary fractions would make 85 − 80.4 into 4.599999999999994.
 * The result has as many decimals as the more precise of the two.
 */
export function subtract(a: number, b: number): number {
  const scale = 10 ** Math.max(countDecimals(a), countDecimals(b));
  return (Math.round(a * scale) - Math.round(b * scale)) / scale;
}

/** Half away from zero at the given decimals, as printed figures are rounded. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + Number.EPSILON * scale)) / scale;
}
