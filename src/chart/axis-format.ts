import {wordsOf} from "../language/languages.ts";
import type {NumberWords} from "../language/number-words.ts";
import type {NativeAxes} from "../model/chart.ts";
import {minusOf} from "./unit-around.ts";
import type {ValueAxis} from "./value-axis.ts";

const grouped = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});

/** A number format of Excel for the texts of ticks, and what it makes of a value that is not below zero. */
interface Form {
  readonly code: string;
  readonly say: (value: number) => string;
}

/** A form in 万 or 亿, and what stands for it from a thousand of them on where there are separators. */
interface ScaledForm extends Form {
  readonly thousand: {readonly value: number; readonly code: string};
}

/**
 * Each comma behind the last digit divides by a thousand; 万 and 亿 are no powers of that, so that the rest is written as
 * text: digits that are always 0, the point, the separator. Units of the axis (`c:dispUnits`) would be simpler, but
 * LibreOffice passes over them, and 1250亿 would become 125000000000亿.
 */
const scaledForms: readonly ScaledForm[] = [
  {
    code: '0,,,"0亿"',
    say: (value) => `${value / 1e9}0亿`,
    thousand: {value: 1e11, code: '0","00,,,"0亿"'},
  },
  {
    code: '0"."00,,"亿"',
    say: (value) => `${(value / 1e8).toFixed(2)}亿`,
    thousand: {value: 1e11, code: '0","000"."00,,"亿"'},
  },
  {
    code: '0,,"00万"',
    say: (value) => `${value / 1e6}00万`,
    thousand: {value: 1e7, code: '0","0,,"00万"'},
  },
  {
    code: '0"."0,"万"',
    say: (value) => `${(value / 1e4).toFixed(1)}万`,
    thousand: {value: 1e7, code: '0","000"."0,"万"'},
  },
];

/** Words for powers of a thousand need no text for digits: `#,##0.0,," million"`. */
function formsOf({scales, scaled}: NumberWords): Form[] {
  return scales.flatMap(({word, power}) =>
    power % 3 !== 0
      ? []
      : ["0", "0.0", "0.00"].map((digits, decimals) => ({
          code: `#,##${digits}${",".repeat(power / 3)}"${scaled("", word)}"`,
          say: (value: number) => scaled(groupedTo(value / 10 ** power, decimals), word),
        })),
  );
}

const groupedTo = (value: number, decimals: number) =>
  value.toLocaleString("en-US", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});

const plainForms: readonly Form[] = [
  {code: "General", say: String},
  {code: "#,##0", say: (value) => grouped.format(value)},
];

/**
 * Forms with separators for the values of an axis. A format has room for two conditions, which the unit behind the last
 * tick and the zero need: those with smaller values among them serve axes without it.
 */
function separatedForms(values: readonly number[]): Form[] {
  const above = values.filter((value) => value > 0);
  const [least, largest] = [Math.min(...above), Math.max(...above)];
  const inReach = scaledForms.filter(({thousand: {value}}) => largest >= value && largest < value * 1000);
  return inReach.map(({code, say, thousand}) => ({
    code: least >= thousand.value ? thousand.code : `[>=${thousand.value}]${thousand.code};[>0]${code};0`,
    say: (value) => say(value).replace(/^\d+(?=\d{3})/u, "$&,"),
  }));
}

/** What stands in front of the unit of a tick, as a number. */
const number = /^[-−]?[\d,]+(?:\.\d+)?/u;

/**
 * The number format by which Office prints the ticks of an axis as the picture does: `0,,,"0亿"`. Where it must print zeros
 * behind the point (1.0万), the value and the unit are the same. `General`, where no format says the ticks.
 *
 * @param last printed behind the last tick
 */
export function axisFormat({minimum, step, maximum, ticks, form}: ValueAxis, last = ""): string {
  const minus = minusOf(form.language);
  const forms = [...plainForms, ...(form.language ? formsOf(wordsOf(form.language).numbers) : scaledForms)];
  const values = ticks.map((_, index) => Number((minimum + index * step).toPrecision(12)));
  const exact = (some: readonly Form[]) =>
    some.find((each) => ticks.every((tick, index) => tick === say(each, values[index] ?? 0, minus)));
  const alike = (some: readonly Form[]) =>
    some.find((each) => ticks.every((tick, index) => isAlike(tick, say(each, values[index] ?? 0, minus))));
  const separated = (form.isSeparated && minimum >= 0 ? separatedForms(values) : []).filter(
    ({code}) => last === "" || !code.startsWith("["),
  );
  const {code} = exact(forms) ?? exact(separated) ?? alike(separated) ?? alike(forms) ?? {code: "General"};
  const end = last === "" ? "" : `"${last.replace(/["\r\n\t]/gu, " ")}"`;
  if (code.startsWith("[")) return code;
  // Office writes a hyphen.
  const isOtherMinus = minus !== "-" && minimum < 0 && end === "";
  if (code === "General" && !isOtherMinus) return end === "" ? code : `[=${maximum}]${code}${end};${code}`;
  // Zero has no unit; a format has room for two conditions.
  return end === "" ? `${code};${quoted(minus)}${code};0` : `[=${maximum}]${code}${end};[=0]0;${code}`;
}

/**
 * The format of an axis that has numbers in one band only: `[>60]"";[=0]0;General`. The bound lies between two ticks, as
 * Office adds up steps that binary fractions do not hit.
 */
export function bandFormat(axis: ValueAxis): string {
  const shown = axis.ticks.flatMap((tick, index) => (tick === "" ? [] : [index]));
  const [first = 0, last = 0] = [shown[0], shown.at(-1)];
  const at = (index: number) => Number((axis.minimum + index * axis.step).toPrecision(12));
  const whole = axisFormat({
    ...axis,
    minimum: at(first),
    maximum: at(last),
    ticks: axis.ticks.slice(first, last + 1),
  });
  const code = positiveCode(whole);
  const bound = first === 0 ? `>${at(last + 0.5)}` : `<${at(first - 0.5)}`;
  // Of sections with conditions LibreOffice leaves the sign away.
  return at(first) < 0
    ? `[${bound}]"";[<0]${quoted(minusOf(axis.form.language))}${code};${code}`
    : `[${bound}]"";[=0]0;${code}`;
}

/** Ends and steps of an axis for Office, with the format of its numbers. */
export function nativeEnds(axis: ValueAxis, format = axisFormat(axis)): NativeEnds {
  const {minimum, maximum, step} = axis;
  return {minimum, maximum, step, format};
}

export type NativeEnds = Pick<NativeAxes, "minimum" | "maximum" | "step" | "format">;

/** The section of a format for numbers above zero; one with conditions has none that serves them all. */
export const positiveCode = (format: string): string =>
  format.startsWith("[") ? "#,##0" : (format.split(";")[0] ?? format);

const quoted = (minus: string) => (minus === "-" ? minus : `"${minus}"`);

function say({say}: Form, value: number, minus: string): string {
  if (value === 0) return "0";
  return value < 0 ? minus + say(-value) : say(value);
}

function isAlike(tick: string, said: string): boolean {
  const [a, b] = [tick, said].map((text) => {
    const digits = number.exec(text)?.[0] ?? "";
    return {
      value: Number(digits.replaceAll(",", "").replace("−", "-")),
      unit: text.slice(digits.length),
      digits,
    };
  });
  return a !== undefined && b !== undefined && a.digits !== "" && a.value === b.value && a.unit === b.unit;
}
