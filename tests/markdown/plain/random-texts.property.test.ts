import {expect, test} from "vitest";
import {type Random, seededRandom} from "../../figure/random.ts";
import {compareReaders} from "./compare-readers.ts";
import {tidyMarkdown, wildMarkdown} from "./random-markdown.ts";

const count = 5_000;

function makeTexts(make: (random: Random) => string): string[] {
  const random = seededRandom(20_251_225);
  return Array.from({length: count}, () => make(random));
}

test("texts such as templates write are read as the full parser reads them", () => {
  const {read, different} = compareReaders(makeTexts(tidyMarkdown));
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(count / 2);
});

test("texts of all that Markdown knows are read alike or left to the full parser", () => {
  const {read, different} = compareReaders(makeTexts(wildMarkdown));
  expect(different).toEqual([]);
  expect(read).toBeGreaterThan(count * 0.06);
});

/** ASCII, Latin letters, general and Chinese punctuation, signs that choose a variant, full-width characters. */
const ranges: [number, number][] = [
  [0x00, 0x17f],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0xfe00, 0xfe6f],
  [0xff00, 0xff20],
];

const frames: ((character: string) => string)[] = [
  (c) => c,
  (c) => `甲**${c}a**乙`,
  (c) => `**a${c}**b`,
  (c) => `a${c}**b**`,
  (c) => `*b*${c}a\na${c}\n${c}a`,
  (c) => `# ${c}`,
  (c) => `- ${c}\n- a${c}`,
  (c) => `| ${c} |\n| - |\n| a${c}b |`,
  (c) => `甲\\${c}乙`,
  (c) => `a:${c}`,
  (c) => `:figure[${c}]{obs="a"} :ref[${c}]`,
  (c) => `[${c}](https://a.cn) [a](https://a.cn/${c})`,
  (c) => `:::${c}a\na${c}\n:::`,
];

test("every character in every place is read alike or left to the full parser", () => {
  const characters = ranges.flatMap(([first, last]) =>
    Array.from({length: last - first + 1}, (_, index) => String.fromCharCode(first + index)),
  );
  let total = 0;
  for (const frame of frames) {
    const {read, different} = compareReaders(characters.map(frame));
    expect(different).toEqual([]);
    total += read;
  }
  expect(total).toBeGreaterThan((characters.length * frames.length) / 4);
});
