/** How many decimals a number is written with: 80.4 → 1, 98 → 0. */
export function countDecimals(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max((digits.split(".")[1]?.length ?? 0) - Number(exponent), 0);
}

/**
 * `a − b` as a person would work it out on paper: binary fractions would make 85 − 80.4 into 4.599999999999994.
 * The result has as many decimals as the more precise of the two.
 */
export function subtract(a: number, b: number): number {
  const decimals = Math.max(countDecimals(a), countDecimals(b));
  return Number(`${withoutPoint(a, decimals) - withoutPoint(b, decimals)}e${-decimals}`);
}

/** The printed digits of a number of at most so many decimals, times ten to their power: 80.4 and 2 is 8040. */
function withoutPoint(value: number, decimals: number): bigint {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return BigInt(whole + fraction) * 10n ** BigInt(decimals - fraction.length + Number(exponent));
}

/** Half away from zero at the given decimals, as printed figures are rounded. */
export function roundTo(value: number, decimals: number): number {
  // Shifting the decimal point in the printed digits keeps 1.005 from becoming 100.49999999999999.
  const shifted = Math.round(shiftPoint(Math.abs(value), decimals));
  return shifted === 0 ? 0 : Math.sign(value) * shiftPoint(shifted, -decimals);
}

/** Times ten to the power of `places`, in the printed digits: 2.78 by 4 is 27800, not 27799.999999999996. */
export function shiftPoint(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
