import {digest} from "../base/digest.ts";

/**
 * LibreOffice puts the clock into a PDF, and a number made of it. Both are replaced, length for length, so that all else
 * stays where the table of objects says: the day that the document bears, and a digest of the rest.
 */
export function makeRepeatable(bytes: Uint8Array, date: string): Uint8Array {
  const pdf = Buffer.from(bytes);
  const moment = pdfMoment(date);
  for (const key of ["/CreationDate", "/ModDate"]) {
    replaceAfter(pdf, key, /^\s*\((D:\d{14})/u, moment);
    // With an offset other than that of UTC, it would be another moment.
    replaceAfter(pdf, key, /^\s*\(D:\d{14}([+-]\d{2}'\d{2}'?)/u, "+00'00'");
  }
  for (const key of ["Create", "Modify", "Metadata"].map((name) => `<xmp:${name}Date>`)) {
    const day = moment.replace(/^D:(....)(..)(..).*/u, "$1-$2-$3T00:00:00");
    replaceAfter(pdf, key, /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/u, day);
    replaceAfter(pdf, key, /^[\dT:-]{19}([+-]\d\d:\d\d)/u, "+00:00");
  }
  const end = pdf.lastIndexOf("trailer");
  if (end < 0) return pdf;
  const tail = pdf.toString("latin1", end);
  const numbers = [
    ...tail.matchAll(/\/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>|\/DocChecksum\s*\/([0-9A-Fa-f]+)/dgu),
  ]
    .flatMap(({indices = []}) => [...indices].slice(1))
    .filter((range) => range !== undefined);
  for (const [from, to] of numbers) pdf.fill("0", end + from, end + to, "latin1");
  const identity = digest(pdf).toUpperCase();
  for (const [from, to] of numbers)
    pdf.write(identity.slice(0, to - from).padEnd(to - from, "0"), end + from, "latin1");
  return pdf;
}

/** `2025-12` → `D:20251201000000`. */
function pdfMoment(date: string): string {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return /^\d{4}$/u.test(year) ? `D:${year}${month}${day}000000` : "D:19800101000000";
}

/** The first group of the pattern, where it follows a key; what is longer than a line does not. */
function replaceAfter(pdf: Buffer, key: string, pattern: RegExp, value: string): void {
  for (let at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + 1)) {
    const after = at + key.length;
    const found = pattern.exec(pdf.toString("latin1", after, after + 60));
    const group = found?.[1];
    if (group === undefined || found === null) continue;
    pdf.write(value.slice(0, group.length), after + found[0].lastIndexOf(group), "latin1");
  }
}
