// How a figure may be printed, worked out from data/README.md and GB/T 15835-2011 alone.
import type {Row} from "../support/read-tables.ts";

/** Words for each qualifier, before or after the number. `/` stands for number and unit. */
const wordings: Readonly<Record<string, readonly string[]>> = {
  exact: ["#/"],
  about: ["近#/", "约#/"],
  more_than: ["超过#/", "突破#/", "#余/", "#多/"],
  less_than: ["不足#/", "不到#/"],
  at_least: ["#/以上", "至少#/", "不少于#/", "≥#/"],
  at_most: ["#/以下", "不超过#/", "≤#/"],
};

/** All acceptable prints of an observation. */
export function figureForms(observation: Row, indicator: Row): string[] {
  const value = Number(observation.value);
  const unit = indicator.unit!;
  if (indicator.kind === "rank") return [`第${value}${unit}`];
  if (observation.qualifier === "range") {
    const sign = unit === "%" ? "%" : "";
    return numerals(value).flatMap((low) =>
      numerals(Number(observation.value_high)).map((high) => `${low}${sign}～${high}${unit}`),
    );
  }
  const patterns = wordings[observation.qualifier!];
  if (!patterns) throw new Error(`no wording for the qualifier ${observation.qualifier}`);
  return patterns.flatMap((pattern) =>
    numerals(value).map((number) => pattern.replace("#", number).replace("/", unit)),
  );
}

/** What the difference of two observations of one indicator may read; nothing where they cannot be subtracted. */
export function differenceForms(a: Row, b: Row, indicator: Row): string[] {
  const known = [a, b].every(({qualifier}) => qualifier === "exact" || qualifier === "about");
  if (!known || indicator.kind === "rank" || indicator.kind === "change") return [];
  const amount = Math.abs(Number(a.value) - Number(b.value)).toFixed(Number(indicator.decimals));
  const unit = indicator.unit === "%" ? "个百分点" : indicator.unit!;
  const about = [a, b].some(({qualifier}) => qualifier === "about") ? "约" : "";
  // As many decimals as the terms have: 0.35 and 0.25 differ by 0.10.
  const decimals = Math.max(
    ...[a.value, b.value].map((value) => String(Number(value)).split(".")[1]?.length ?? 0),
  );
  const numbers = Number(amount) < 1e4 ? [Number(amount).toFixed(decimals)] : numerals(Number(amount));
  return numbers.map((number) => `${about}${number}${unit}`);
}

const bounds = ["at_least", "more_than", "at_most", "less_than"];

/** What the planned change from a baseline to a target may read in a table, where rates stand without their unit. */
export function changeForms(baseline: Row, target: Row, indicator: Row): string[] {
  const change = Number(target.value) - Number(baseline.value);
  const decimals = Math.max(
    ...[baseline.value, target.value].map((value) => String(Number(value)).split(".")[1]?.length ?? 0),
  );
  const amount = Math.abs(Number(change.toFixed(Number(indicator.decimals)))).toFixed(decimals);
  const unit = indicator.unit === "%" ? "" : indicator.unit!;
  const numbers = [amount, ...numerals(Number(amount))].map((number) => `${number}${unit}`);
  const isBound = (row: Row) => bounds.includes(row.qualifier!);
  if (isBound(baseline) && isBound(target)) return numbers.map((number) => `下限+${number}`);
  if (isBound(baseline)) return numbers.map((number) => `不足${number}`);
  if (isBound(target)) return numbers.map((number) => `至少${number}`);
  return numbers.map((number) => `${change < 0 ? "−" : "+"}${number}`);
}

/** 27800 is 27800 or 2.78万. */
function numerals(value: number): string[] {
  const forms = [String(value)];
  if (value >= 1e4) forms.push(`${Number((value / 1e4).toFixed(4))}万`);
  if (value >= 1e8) forms.push(`${Number((value / 1e8).toFixed(8))}亿`);
  return forms;
}

/**
 * Where a form stands in a text as a number of its own: `98%` does not stand in `超过98%`, `198%` or `98%以上`,
 * nor `10个` in `10个百分点`.
 */
export function findForm(text: string, form: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + form.length);
    const startsOwn = !/(?:[\d.第～≥≤-]|超过|突破|不足|不到|不少于|至少|不超过|[近约])$/u.test(before);
    const endsOwn = !/^(?:[\d%万亿余多～]|\.\d|以上|以下|个?百分点)/u.test(after);
    if (startsOwn && endsOwn) found.push(at);
  }
  return found;
}
