/**
 * Text that may stand in XML 1.0 (§2.2 Char): without control characters, lone surrogates and the two non-characters.
 * Line ends and tabs become spaces, as a run of Word text has neither. Surrogate pairs stay whole.
 */
export function cleanText(text: string): string {
  let clean = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09 || code === 0x0a || code === 0x0d) clean += " ";
    else if (isXmlCharacter(code)) clean += character;
  }
  return clean;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return false;
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff;
  return !isLoneSurrogate && code !== 0xfffe && code !== 0xffff;
}
