/** Width of text in ems: a Han character and full-width punctuation take 1, Latin letters and digits about 1/2. */
export function textEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character.codePointAt(0) ?? 0);
  return ems;
}

function characterEms(code: number): number {
  // Capitals and % are wider than half an em in Times New Roman and Arial; measured too wide is the safe side.
  if (code === 0x25 || (code >= 0x41 && code <= 0x5a)) return 0.75;
  return code < 0x2000 ? 0.52 : 1;
}
