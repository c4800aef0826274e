import {describe, expect, test} from "vitest";
import {findNumbers} from "../../src/figure/find-numbers.ts";
import {formatFigure} from "../../src/figure/format-figure.ts";
import {type FigureMeaning, readFigure} from "../../src/figure/read-figure.ts";
import {zh} from "../../src/language/zh.ts";
import {damage} from "./damage.ts";
import {type Random, seededRandom} from "./random.ts";
import {readSlowly} from "./slow-reader.ts";
import {type WrittenFigure, writeFigure} from "./write-figure.ts";

const writtenCases = 20_000;
const damagedCases = 20_000;
const printedCases = 5_000;
const passageCases = 2_000;
/** Far above what is needed; the cores are shared. */
const timeout = 60_000;

type Reader = (text: string) => FigureMeaning | undefined;

const writeMany = (random: Random, count: number) => Array.from({length: count}, () => writeFigure(random));

const written = writeMany(seededRandom(20_251_225), writtenCases);

const damaged = (() => {
  const random = seededRandom(20_240_601);
  return writeMany(random, damagedCases).map(({text, meaning}) => ({text: damage(random, text), meaning}));
})();

const isSame = (a: FigureMeaning, b: FigureMeaning) =>
  a.value === b.value &&
  a.valueHigh === b.valueHigh &&
  a.qualifier === b.qualifier &&
  a.unit === b.unit &&
  a.kind === b.kind;

/** The first figure of known meaning that a reader makes something else of. */
function findMisread(read: Reader): string | undefined {
  for (const {text, meaning} of written) {
    const found = read(text);
    if (!found || !isSame(found, meaning)) return show(text, found, meaning);
  }
  return undefined;
}

/** The first damaged figure that a reader reads, where the second reader refuses it or reads something else. */
function findUnfounded(read: Reader): string | undefined {
  for (const {text} of damaged) {
    const found = read(text);
    const second = found && readSlowly(text);
    if (found && !(second && isSame(found, second))) return show(text, found, second);
  }
  return undefined;
}

const show = (text: string, found: FigureMeaning | undefined, meant: FigureMeaning | undefined) =>
  `${JSON.stringify(text)} was read as ${JSON.stringify(found)}, not as ${JSON.stringify(meant)}`;

describe("figures written from a known meaning", () => {
  test("are read back, none refused", {timeout}, () => {
    expect(written).toHaveLength(writtenCases);
    expect(findMisread(readFigure)).toBeUndefined();
  });

  test("come in all forms", () => {
    const count = (test: (figure: WrittenFigure) => boolean) => written.filter(test).length;
    expect(count(({text}) => /[０-９]/u.test(text))).toBeGreaterThan(1000);
    expect(count(({text}) => /[一-九十百千万亿]/u.test(text) && !/\d/.test(text))).toBeGreaterThan(3000);
    expect(count(({text}) => /\d,\d{3}/.test(text))).toBeGreaterThan(100);
    expect(count(({text}) => /\d\s+[百千万亿]/u.test(text))).toBeGreaterThan(200);
    expect(new Set(written.map(({meaning}) => `${meaning.kind} ${meaning.qualifier}`)).size).toBeGreaterThan(
      18,
    );
  });
});

test("what formatFigure prints is read back", {timeout}, () => {
  for (const {text, meaning} of written.slice(0, printedCases)) {
    // Parts and ratios are printed as percentages and plain numbers.
    if (meaning.kind === "fraction" || meaning.kind === "ratio") continue;
    const kind = meaning.kind === "rank" ? "rank" : "count";
    const printed = formatFigure({...meaning, printed: text}, {unit: meaning.unit, kind}, zh.numbers);
    expect([printed, readFigure(printed)]).toEqual([printed, meaning]);
  }
});

describe("damaged figures", () => {
  test("are refused, or read as a second reader reads them", {timeout}, () => {
    expect(damaged).toHaveLength(damagedCases);
    expect(findUnfounded(readFigure)).toBeUndefined();
  });

  test("are often readable, and often mean something else than before", {timeout}, () => {
    const sample = damaged.slice(0, 2000);
    const read = sample.flatMap(({text, meaning}) => {
      const found = readFigure(text);
      return found ? [{found, meaning}] : [];
    });
    const others = read.filter(({found, meaning}) => !isSame(found, meaning));
    expect(read.length).toBeGreaterThan(sample.length * 0.2);
    expect(others.length).toBeGreaterThan(sample.length * 0.1);
  });
});

/** Mistakes that a reader of figures is likely to make; each must be noticed by one of the two checks above. */
const careless: readonly [string, Reader][] = [
  ["drops line breaks between digits", (text) => readFigure(text.replace(/\s/g, ""))],
  ["takes the first number it finds", (text) => readFigure(findNumbers(text)[0]?.text ?? "")],
  ["takes 余 for 近", (text) => readFigure(text.replace(/(.+?)[余多]/su, "近$1"))],
  ["overlooks 以", (text) => readFigure(text.replaceAll("以", ""))],
  ["overlooks 第", (text) => readFigure(text.replaceAll("第", ""))],
  ["overlooks 分之", (text) => readFigure(text.replaceAll("分之", ""))],
  ["takes ， for a decimal point", (text) => readFigure(text.replace(/(\d),(\d)/g, "$1.$2"))],
  ["multiplies in binary", (text) => scaleInBinary(readFigure(text))],
];

function scaleInBinary(meaning: FigureMeaning | undefined): FigureMeaning | undefined {
  return meaning && {...meaning, value: (meaning.value / 1e4) * 1e4};
}

test.each(careless)("a reader that %s is found out", {timeout}, (_, read) => {
  expect(findMisread(read) ?? findUnfounded(read)).toBeDefined();
});

describe("passages of several figures", () => {
  const random = seededRandom(20_231_109);
  const passages = Array.from({length: passageCases}, () => joinFigures(random));

  test("have every number found where it stands, whole and once", {timeout}, () => {
    expect(passages).toHaveLength(passageCases);
    for (const {text, numbers} of passages) {
      const found = findNumbers(text);
      expect(found.map(({from, to}) => [from, to])).toEqual(numbers);
      for (const mention of found) expect(mention.text).toBe(text.slice(mention.from, mention.to));
    }
  });
});

/** Figures in a row, as a sentence, a table or a list has them. */
function joinFigures(random: Random): {text: string; numbers: [number, number][]} {
  let text = "";
  const numbers: [number, number][] = [];
  for (const figure of writeMany(random, random.integer(1, 6))) {
    numbers.push([text.length + figure.from, text.length + figure.to]);
    text += figure.text + random.pick(["，", "、", "；其中", "和", "\t", "\n\n", "。进一步提高，", "）（"]);
  }
  return {text, numbers};
}
