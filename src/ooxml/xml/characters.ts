/** What XML 1.0 (5th edition, 2.2) does not allow, lone surrogates too. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The same without looking at pairs of surrogates, which are fine: asking this first is several times quicker. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/** Whether a document may hold the character of that code. */
export function isLegal(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Where the first character stands that a document may not hold; -1 if there is none. */
export function findIllegal(text: string): number {
  return suspicious.test(text) ? text.search(illegal) : -1;
}

export function dropIllegal(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, "") : text;
}

/** Line ends become line feeds (XML 1.0, 2.11). */
export function normalizeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Codes of the characters that make markup. */
export const markup = {
  amp: 38,
  apostrophe: 39,
  bang: 33,
  equals: 61,
  greater: 62,
  less: 60,
  question: 63,
  quote: 34,
  slash: 47,
} as const;

/** The XML declaration at the start of a document (XML 1.0, 2.8). */
export const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.\d+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][-\w.]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>/;
