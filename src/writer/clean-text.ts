/**
 * Drops what XML 1.0 cannot carry (control characters, lone surrogates, U+FFFE and U+FFFF) and what draws
 * nothing but confuses layout (zero-width space, byte order mark). Emoji and other surrogate pairs stay.
 * Every text passes here once, on its way into a plan.
 */
export function cleanText(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200B\uFEFF]/gu, "");
}
