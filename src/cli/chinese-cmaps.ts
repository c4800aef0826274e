/**
 * What pdf.js asks for where a font of a PDF has Chinese letters by a code that the standard names (ISO 32000-1, 9.7.5.2)
 * and is not in the file itself, as it is in forms of many office systems. The real tables lead from codes to numbers of
 * glyphs and from those to letters, and weigh as much as all of pdf.js; as only letters are wanted, here the glyph of a
 * letter has the number of the letter.
 */
export class ChineseCmaps {
  #asked = new Set<string>();

  /** A table, in the language of the tables (Adobe Technical Note 5014). */
  async fetch({filename}: {readonly filename: string}): Promise<Uint8Array> {
    this.#asked.add(filename);
    const written = filename === letters ? identity("bfrange") : writeCode(filename);
    if (written === undefined) throw new Error(`no table ${filename}`);
    return new TextEncoder().encode(written);
  }

  /** A table was asked for that is not here, or numbers of glyphs are the real ones: letters of the text are wrong. */
  get isMissing(): boolean {
    const codes = [...this.#asked].filter((name) => name !== letters);
    return (
      codes.some((name) => writeCode(name) === undefined) || (this.#asked.has(letters) && codes.length === 0)
    );
  }
}

const letters = "Adobe-GB1-UCS2";

/** Of both directions of writing, `-H` and `-V`. */
function writeCode(name: string): string | undefined {
  if (/^UniGB-(?:UCS2|UTF16)-[HV]$/u.test(name)) return identity("cidrange");
  return /^(?:GB-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/u.test(name) ? writeGbk() : undefined;
}

const identity = (kind: "cidrange" | "bfrange") =>
  writeTable(
    "<0000> <ffff>",
    Array.from({length: 256}, (_, high) => {
      const first = hex(high * 256);
      return `<${first}> <${hex(high * 256 + 255)}> ${kind === "bfrange" ? `<${first}>` : high * 256}`;
    }),
    kind,
  );

/** One byte for ASCII, two for Chinese letters (GB 18030). */
function writeGbk(): string {
  const decoder = new TextDecoder("gb18030");
  const rows = ["<00> <7f> 0"];
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const [letter = "", more] = decoder.decode(Uint8Array.of(high, low));
      const code = hex(high * 256 + low);
      if (more === undefined && letter !== "\ufffd") rows.push(`<${code}> <${code}> ${letter.charCodeAt(0)}`);
    }
  return writeTable("<00> <80> <8140> <fefe>", rows, "cidrange");
}

const hex = (code: number) => code.toString(16).padStart(4, "0");

function writeTable(codes: string, rows: readonly string[], kind: "cidrange" | "bfrange"): string {
  return `begincmap
1 begincodespacerange ${codes} endcodespacerange
${rows.length} begin${kind}
${rows.join("\n")}
end${kind}
endcmap`;
}
