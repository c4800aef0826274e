/**
 * A change to a text that a library wrote. Where the library writes it in another form than before, nothing would be
 * replaced and nobody would notice: that throws. @param origin who writes what: `the theme of pptxgenjs`
 */
export function replaceExpected(
  text: string,
  expected: string | RegExp,
  replacement: (...found: string[]) => string,
  origin: string,
): string {
  const isThere = typeof expected === "string" ? text.includes(expected) : text.search(expected) >= 0;
  if (!isThere) throw new Error(`${origin} was expected to hold ${String(expected)}`);
  return text.replace(expected, replacement);
}
