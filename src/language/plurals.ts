/** The form of a word for a number, by the plural rules of a language. */
export interface Plurals {
  /** @param decimals with which the number is printed: 1.0 needs another form than 1 */
  of(count: number, forms: PluralForms, decimals?: number): string;
  /** `6th`, by the endings of ordinals. */
  ordinal(place: number, endings: PluralForms): string;
}

/** By the categories of `Intl.PluralRules`: languages have up to six; `other` serves where one is missing. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

export function pluralsOf(tag: string): Plurals {
  const cardinals = new Map<number, Intl.PluralRules>();
  const cardinal = (decimals: number) => {
    const rules = cardinals.get(decimals) ?? new Intl.PluralRules(tag, {minimumFractionDigits: decimals});
    cardinals.set(decimals, rules);
    return rules;
  };
  const ordinal = new Intl.PluralRules(tag, {type: "ordinal"});
  return {
    of: (count, forms, decimals = 0) => forms[cardinal(decimals).select(Math.abs(count))] ?? forms.other,
    ordinal: (place, endings) => `${place}${endings[ordinal.select(place)] ?? endings.other}`,
  };
}

/**
 * The forms of a unit: that of one, and what a table says of the others, `schools`, or where a language has several
 * `few=szkoły|many=szkół`. A unit of which nothing is said never changes.
 */
export function unitForms(one: string, many: string): PluralForms {
  if (many === "") return {other: one};
  if (!many.includes("=")) return {one, other: many};
  const forms = Object.fromEntries(
    many.split("|").map((form) => form.split("=", 2).map((part) => part.trim())),
  ) as Partial<Record<Intl.LDMLPluralRule, string>>;
  return {one, other: forms.many ?? forms.few ?? one, ...forms};
}
