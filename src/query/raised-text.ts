const raised = dictionary("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ");
const lowered = dictionary("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋");

function dictionary(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((sign, index) => [sign, signs[index] ?? sign]));
}

/**
 * A short text in the raised signs of Unicode, which stay raised wherever text goes: 10⁸ is never read as 108. Undefined
 * where one of its characters has none in the usual fonts.
 */
export const raisedText = (text: string): string | undefined => replaceAll(text, raised);

/** The same in lowered signs: H₂O. */
export const loweredText = (text: string): string | undefined => replaceAll(text, lowered);

function replaceAll(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const replaced = [...text].map((sign) => signs.get(sign));
  return replaced.every((sign) => sign !== undefined) ? replaced.join("") : undefined;
}
