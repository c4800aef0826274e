/**
 * What Excel, WPS and LibreOffice would turn into something else when they open a CSV file: 3-5 into a date, 0.50 into
 * 0.5, -5% into a number, = and + and @ into formulas, a long number into 1.2E+15, TRUE into a truth value.
 */
const atRisk =
  /^[=+\-@'\t]|^\d[\d.]*[-/:~–—～至到]\d|^\d{1,2}月|^\d{2,4}年\d|^\d+\.\d*0$|^0\d|^\d{12,}$|^\d[\d.]*e[+-]?\d+$|^(?:true|false)$|^\d{1,3}(?:,\d{3})+$|^[\d.]+%$|^\d+ \d+\/\d+$|^\(.*\d.*\)$/iu;

/** An apostrophe before it keeps a cell as it is in all of them, and is written back with it. */
export function protectCell(text: string): string {
  return atRisk.test(text) ? `'${text}` : text;
}

/** What was meant, with the apostrophe or without. */
export function bareCell(text: string): string {
  return text.replace(/^['’](?=.)/u, "").trim();
}
