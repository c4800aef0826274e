import type {NumberToken} from "../text/number-token.ts";

/** For each symbol of the one text its partner in the other, or undefined. */
export interface Alignment {
  /** By index of the file's number: index of the recorded number that it stands for. */
  readonly numbers: readonly (number | undefined)[];
  /** By offset in the file's text: offset of the same letter in the recorded text. */
  readonly letters: readonly (number | undefined)[];
}

/** A letter, or a whole number. */
interface Symbol {
  readonly text: string;
  readonly from: number;
  /** Index among the numbers; undefined for a letter. */
  readonly number: number | undefined;
}

/** Numbers stand for one another at less than the price of leaving one out and putting another in. */
const price = {letter: 1, number: 2, otherNumber: 1.5};

/** Beyond this the table would take too long: a paragraph of 4,000 characters rewritten from end to end. */
const largest = 16_000_000;

/** The cheapest way (Needleman and Wunsch, 1970) from the recorded text to the file's, number by number. */
export function align(
  file: string,
  fileNumbers: readonly NumberToken[],
  recorded: string,
  recordedNumbers: readonly NumberToken[],
): Alignment {
  const a = toSymbols(file, fileNumbers);
  const b = toSymbols(recorded, recordedNumbers);
  const numbers: (number | undefined)[] = fileNumbers.map(() => undefined);
  const letters: (number | undefined)[] = [];
  for (const [x, y] of pairs(a, b)) {
    const left = a[x];
    const right = b[y];
    if (!left || !right) continue;
    letters[left.from] = right.from;
    if (left.number !== undefined) numbers[left.number] = right.number;
  }
  return {numbers, letters};
}

function toSymbols(text: string, numbers: readonly NumberToken[]): Symbol[] {
  const symbols: Symbol[] = [];
  let at = 0;
  for (const [index, {text: digits, from, to}] of numbers.entries()) {
    for (; at < from; at++) symbols.push({text: text[at] ?? "", from: at, number: undefined});
    symbols.push({text: digits, from, number: index});
    at = to;
  }
  for (; at < text.length; at++) symbols.push({text: text[at] ?? "", from: at, number: undefined});
  return symbols;
}

function pairs(a: readonly Symbol[], b: readonly Symbol[]): [number, number][] {
  const same = (x: number, y: number) => a[x]?.text === b[y]?.text;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && same(start, start)) start++;
  let end = 0;
  while (end < shorter - start && same(a.length - 1 - end, b.length - 1 - end)) end++;
  const found: [number, number][] = [];
  for (let index = 0; index < start; index++) found.push([index, index]);
  const inner = pairsBetween(a.slice(start, a.length - end), b.slice(start, b.length - end));
  for (const [x, y] of inner) found.push([x + start, y + start]);
  for (let index = end; index > 0; index--) found.push([a.length - index, b.length - index]);
  return found;
}

function pairsBetween(a: readonly Symbol[], b: readonly Symbol[]): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > largest) return [];
  const costs = new Float32Array((a.length + 1) * width);
  for (let x = 0; x <= a.length; x++) {
    for (let y = 0; y <= b.length; y++) {
      if (x === 0 && y === 0) continue;
      const skipA = x > 0 ? at(costs, (x - 1) * width + y) + gapPrice(a[x - 1]) : Number.POSITIVE_INFINITY;
      const skipB = y > 0 ? at(costs, x * width + y - 1) + gapPrice(b[y - 1]) : Number.POSITIVE_INFINITY;
      const both =
        x > 0 && y > 0
          ? at(costs, (x - 1) * width + y - 1) + pairPrice(a[x - 1], b[y - 1])
          : Number.POSITIVE_INFINITY;
      costs[x * width + y] = Math.min(both, skipA, skipB);
    }
  }
  return trace(costs, a, b);
}

function trace(costs: Float32Array, a: readonly Symbol[], b: readonly Symbol[]): [number, number][] {
  const width = b.length + 1;
  const found: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  while (x > 0 && y > 0) {
    const here = at(costs, x * width + y);
    if (here === at(costs, (x - 1) * width + y - 1) + pairPrice(a[x - 1], b[y - 1])) {
      found.push([--x, --y]);
    } else if (here === at(costs, (x - 1) * width + y) + gapPrice(a[x - 1])) x--;
    else y--;
  }
  return found.reverse();
}

const at = (costs: Float32Array, index: number) => costs[index] ?? Number.POSITIVE_INFINITY;
const gapPrice = (symbol: Symbol | undefined) => (symbol?.number === undefined ? price.letter : price.number);

function pairPrice(a: Symbol | undefined, b: Symbol | undefined): number {
  if (a?.text === b?.text) return 0;
  const areNumbers = a?.number !== undefined && b?.number !== undefined;
  return areNumbers ? price.otherNumber : Number.POSITIVE_INFINITY;
}
