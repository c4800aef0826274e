/** A locator with its numbers taken out. */
export interface OpenLocator {
  readonly locator: string;
  /** What it says but for those numbers: the same for all places of a table. */
  readonly skeleton: string;
  /** Where the numbers stood, one part more than there are numbers. */
  readonly parts: readonly string[];
  readonly values: readonly number[];
  /** `B2`: the first number is that of the column, as a spreadsheet counts. */
  readonly isCell: boolean;
  /** Pages, items, lines: one number, that of the last of them. */
  readonly isSequence: boolean;
}

const cell = /(?<![A-Za-z0-9$])\$?(?<column>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})(?![A-Za-z0-9])/u;
/** Rows, columns and years of a table. The number of the table itself is none of them. */
const table =
  /\d+(?=\s*(?:行(?![动业政为程])|列|栏|格))|(?<!\d)\d{4}(?=年(?:列|栏)?$)|(?<=\b(?:rows?|columns?|cols?)\s)\d+|(?<=\bR)\d+(?=C\d)|(?<=\bR\d+C)\d+/giu;
const sequence =
  /\d+(?=\s*(?:页|项(?!目)|段|条(?![例件])|款|点|句))|(?<=\b(?:pages?|lines?|items?|paragraphs?|p\.|pp\.)\s?)\d+|(?<=^)\d+(?=$)/giu;

export function openLocator(locator: string): OpenLocator {
  const found = cell.exec(locator);
  if (found?.groups) {
    const parts = [locator.slice(0, found.index), "", locator.slice(found.index + found[0].length)];
    const values = [columnNumber(found.groups.column ?? ""), Number(found.groups.row)];
    return open(locator, parts, values, {isCell: true});
  }
  const ofTable = [...locator.matchAll(table)];
  const slots = ofTable.length > 0 ? ofTable : [...locator.matchAll(sequence)].slice(-1);
  const ends = [0, ...slots.map((slot) => slot.index + slot[0].length)];
  const starts = [...slots.map(({index}) => index), locator.length];
  const parts = ends.map((end, index) => locator.slice(end, starts[index]));
  return open(
    locator,
    parts,
    slots.map(([digits]) => Number(digits)),
    {isSequence: ofTable.length === 0},
  );
}

function open(
  locator: string,
  parts: readonly string[],
  values: readonly number[],
  kind: Partial<Pick<OpenLocator, "isCell" | "isSequence">>,
): OpenLocator {
  return {isCell: false, isSequence: false, ...kind, locator, parts, values, skeleton: parts.join("\u0000")};
}

/** A is 1, Z 26, AA 27. */
const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
