/** How the numbers along an axis are printed. */
export interface TickForm {
  /** That of the chart's labels; undefined where they have none in common: the end of the axis decides. */
  readonly scale?: TickScale | undefined;
  /** 50,000万, 2,500. */
  readonly isSeparated?: boolean;
  /** 20%: the values themselves have another unit. */
  readonly isPercent?: true;
}

export type TickScale = keyof typeof divisors;

const divisors = {个: 1, 万: 1e4, 亿: 1e8} as const;
const grouped = new Intl.NumberFormat("en-US", {maximumFractionDigits: 12});

/**
 * Number on an axis in Chinese style: 12000 → 1.2万, 250000000 → 2.5亿.
 * `largest` is the end of the axis: where the labels leave it open it decides the scale, so that one axis never mixes
 * 5000 and 1万.
 */
export function formatTick(value: number, largest: number, form: TickForm = {}): string {
  if (form.isPercent) return `${value}%`;
  const scale = form.scale ?? scaleOf(largest);
  const number = Number((value / divisors[scale]).toPrecision(12));
  const digits = form.isSeparated ? grouped.format(number) : String(number);
  return number === 0 ? "0" : `${digits}${scale === "个" ? "" : scale}`;
}

/**
 * The scale of the labels of a chart which are not zero; undefined where they differ, and for plain digits, whose axis
 * is shorter in 万. With separators it has plain digits, as they have; and so it has where the unit has a scale of its
 * own, as nobody counts in 1.38万万元.
 */
export function labelledScale(
  texts: readonly string[],
  unit: string,
  isSeparated = false,
): TickScale | undefined {
  if (/^[万亿]/u.test(unit)) return "个";
  const told = texts.filter((text) => /[1-9]/u.test(text));
  if (told.length === 0) return undefined;
  const has = (text: string, scale: string) => new RegExp(`\\d[余多]?${scale}`, "u").test(text);
  const common = (["万", "亿"] as const).find((scale) => told.every((text) => has(text, scale)));
  const isPlain = told.every((text) => !has(text, "[万亿]"));
  return common ?? (isSeparated && isPlain ? "个" : undefined);
}

function scaleOf(largest: number): TickScale {
  if (largest >= 1e8) return "亿";
  return largest >= 1e4 ? "万" : "个";
}
