import {expect, test} from "vitest";
import {parseJson} from "../../src/dataset/parse-json.ts";

const sample = '{"a": [1, -2.5e+3, "中\\n\\u4e2d"],\r\n "b": {"c": null, "d": {}},\n "e": [true, false, []]}';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function codesOf(text: string): string[] {
  return parseJson(text, "x.json").diagnostics.map(({code}) => code);
}

test("as strict as JSON.parse, whatever one character does", () => {
  let sound = 0;
  for (let at = 0; at <= sample.length; at++) {
    const before = sample.slice(0, at);
    const pieces = ["", ..."{}[],:\"\\0.-+eE/u \t\n\f\u00a0\u0000x'“#"].flatMap((piece) => [
      `${before}${piece}${sample.slice(at)}`,
      `${before}${piece}${sample.slice(at + 1)}`,
    ]);
    for (const text of pieces) {
      const codes = codesOf(text);
      const expected = isJson(text) ? [[], ["duplicate-json-key"]] : [["json-syntax"]];
      expect(expected, JSON.stringify(text)).toContainEqual(codes);
      sound += codes.length === 0 ? 1 : 0;
    }
  }
  expect(sound).toBeGreaterThan(100);
});

test.each([
  "",
  " ",
  "// a\n1",
  "/* a */1",
  "[1,]",
  '{"a":1,}',
  "[1 /* a */]",
  "01",
  "+1",
  "NaN",
  "'a'",
  "1 2",
  '"\t"',
])("%j is no JSON", (text) => expect(codesOf(text)).toEqual(["json-syntax"]));

test("the same value as JSON.parse, with the place of every part", () => {
  const {value} = parseJson(sample, "x.json");
  expect(value?.value).toEqual(JSON.parse(sample));
  const places: [(string | number)[], number, number][] = [
    [[], 1, 1],
    [["a", 1], 1, 11],
    [["b", "c"], 2, 13],
    [["b", "missing", "x"], 2, 7],
    [["e", 2], 3, 21],
    [["e", 3], 3, 7],
  ];
  for (const [path, line, column] of places) {
    expect(value?.locate(path)).toEqual({file: "x.json", line, column});
  }
});

test("a key written in another way is the same key", () => {
  const {diagnostics} = parseJson('{"a": [{"b": 1, "c": 2,\n"\\u0062": 1}], "a": 1}', "x.json");
  expect(diagnostics).toMatchObject([{code: "duplicate-json-key", place: {line: 2, column: 1}}]);
});
