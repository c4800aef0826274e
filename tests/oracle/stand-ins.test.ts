import {expect, test} from "vitest";
import type {Drawing} from "../../src/model/chart.ts";
import type {Chart} from "../../src/model/document.ts";
import {makeStandIns} from "./stand-ins.ts";

const chart = () => ({type: "chart"}) as Chart;
const drawing = (...bytes: number[]) => ({png: Uint8Array.from(bytes)}) as Drawing;

const [first, second, again] = [chart(), chart(), chart()];
const [red, blue] = [drawing(1, 2), drawing(3, 4)];
const make = () =>
  makeStandIns(
    new Map([
      [first, red],
      [second, blue],
      [again, red],
    ]),
  );

test("the same picture has the same stand-in, so that a library writes it once", () => {
  const {drawings} = make();
  const pngOf = (each: Chart) => Buffer.from(drawings.get(each)!.png).toString();
  expect(pngOf(again)).toBe(pngOf(first));
  expect(pngOf(second)).not.toBe(pngOf(first));
});

test("every stand-in becomes its picture, wherever the library put it; all else stays", () => {
  const {drawings, replace} = make();
  const xml = Buffer.from("picture 0");
  const parts = {
    "word/media/a.png": drawings.get(second)!.png,
    "ppt/media/b.png": Uint8Array.from(drawings.get(first)!.png),
    "word/document.xml": xml,
  };
  replace(parts);
  expect(parts).toEqual({"word/media/a.png": blue.png, "ppt/media/b.png": red.png, "word/document.xml": xml});
});

test("a picture that stands for none is an error", () => {
  expect(() => make().replace({"word/media/a.png": Uint8Array.from([9])})).toThrow(
    "part word/media/a.png stands for no picture",
  );
});
