import {describe, expect, test} from "vitest";
import {fillPages, type Piece} from "../../../../src/writer/docx/pages/fill-pages.ts";
import {type MovableBlock, placeFloats} from "../../../../src/writer/docx/pages/place-floats.ts";

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  before: 0,
  after: 0,
  atFoot: 0,
  follows: false,
  repeated: 0,
  ...more,
});
const lines = (count: number, more: Partial<Piece> = {}) =>
  Array.from({length: count}, () => piece(10, more));
/** Where pages of 100 points begin, and what of them is used. */
const fill = (...pieces: Piece[]) => fillPages(pieces, 100).map(({first, used}) => [first, used]);

describe("pages", () => {
  test("are filled to the last point", () => {
    expect(fill(...lines(25))).toEqual([
      [0, 100],
      [10, 100],
      [20, 50],
    ]);
  });
  test("there is one at least", () => expect(fill()).toEqual([[0, 0]]));
  test("of the spaces around a break between blocks none is left, elsewhere the larger one holds", () => {
    const spaced = {before: 10, after: 5};
    expect(fill(piece(40, spaced), piece(40, spaced), piece(40, spaced))).toEqual([
      [0, 100],
      [2, 40],
    ]);
  });
  test("what must stay with the piece before takes it along", () => {
    expect(fill(...lines(9), piece(10), piece(20, {follows: true}))).toEqual([
      [0, 90],
      [9, 30],
    ]);
  });
  test("a chain longer than a page is broken where the page is full", () => {
    expect(fill(...lines(12, {follows: true}))).toEqual([
      [0, 100],
      [10, 20],
    ]);
  });
  test("the header of a table stands on each of its pages, and a line ends it at the foot", () => {
    const row = {repeated: 10, atFoot: 1};
    expect(fill(piece(10), ...lines(10, row))).toEqual([
      [0, 90],
      [9, 30],
    ]);
  });
  test("each page knows how much of a piece that runs on stood before it", () => {
    const pages = fillPages([piece(50), piece(230, {before: 10}), piece(30)], 100);
    expect(pages.map(({shown}) => shown)).toEqual([undefined, 40, 140, undefined]);
    expect(fillPages([...lines(9), piece(20), piece(90)], 100).map(({shown}) => shown)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test("what is higher than a page runs on", () => {
    expect(fill(piece(50), piece(230), piece(10))).toEqual([
      [0, 100],
      [2, 100],
      [2, 90],
    ]);
    expect(fill(piece(50), piece(230), piece(30))).toEqual([
      [0, 100],
      [2, 100],
      [2, 80],
      [2, 30],
    ]);
  });
});

describe("charts that do not fit on the rest of a page", () => {
  type Block = [MovableBlock["kind"], number];
  /** The order of blocks of so many lines each, on pages of 100 points. */
  const order = (...blocks: Block[]) =>
    placeFloats(
      blocks.map(([kind]) => ({kind})),
      100,
      (candidate) => {
        const starts: number[] = [];
        const pieces: Piece[] = [];
        for (const index of candidate) {
          starts[index] = pieces.length;
          const [kind, count] = blocks[index]!;
          pieces.push(...(kind === "float" ? [piece(count * 10)] : lines(count)));
        }
        return {pieces, starts};
      },
    );

  test("let the text after them fill it", () => {
    expect(order(["text", 1], ["float", 95 / 10], ["text", 4], ["text", 5], ["text", 4])).toEqual([
      0, 2, 3, 1, 4,
    ]);
  });
  test("stay where little is white", () => {
    expect(order(["text", 4], ["float", 7], ["text", 9])).toEqual([0, 1, 2]);
  });
  test("stay before a heading, a table, and before text that announces what follows", () => {
    expect(order(["text", 1], ["float", 9.5], ["wall", 4], ["text", 5])).toEqual([0, 1, 2, 3]);
    expect(order(["text", 1], ["float", 9.5], ["text", 4], ["wall", 5])).toEqual([0, 2, 1, 3]);
    expect(order(["text", 1], ["float", 9.5], ["lead", 1], ["text", 5], ["wall", 1])).toEqual([
      0, 2, 3, 1, 4,
    ]);
    expect(order(["text", 1], ["float", 9.5], ["lead", 1], ["wall", 5])).toEqual([0, 1, 2, 3]);
  });
  test("never come a page later than they would have", () => {
    expect(order(["text", 1], ["float", 9.5], ["text", 25], ["text", 1])).toEqual([0, 1, 2, 3]);
  });
});
