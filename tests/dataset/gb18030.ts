/** Encodes text in the two-byte part of GB18030, which Node can read but not write. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? letter.charCodeAt(0)));
}

const decoder = new TextDecoder("gb18030");

const codes = new Map<string, number[]>();
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
}
