import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {readRecords} from "../../src/dataset/read-records.ts";

const pieces = ["甲", "乙丙", "é", "😀", "a", "1.5", " ", ",", ",", "\n", "\n", "\r\n", "\r", ""];

test("a table without quotation marks is read as csv-parse reads it, places included", () => {
  let state = 7;
  const next = (most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({length: next(30)}, () => pieces[next(pieces.length)]).join("");
    const bytes = Buffer.from(text);
    const {records, faults} = readRecords(bytes);
    const expected = parse(bytes, {record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true});
    const texts = records.map((record) => record.map((cell) => cell.text));
    expect(texts, JSON.stringify(text)).toEqual(expected);
    expect(faults).toEqual([]);
    for (const cell of records.flat()) {
      const {length} = Buffer.from(cell.text);
      expect(bytes.toString("utf8", cell.offset, cell.offset + length), JSON.stringify(text)).toBe(cell.text);
    }
  }
});

test("quotation marks hold commas, line breaks and themselves", () => {
  const {records, faults} = readRecords(Buffer.from('甲,"乙,丙"\r\n"a\r\nb","c""d"\n'));
  expect(records.map((record) => record.map((cell) => cell.text))).toEqual([
    ["甲", "乙,丙"],
    ["a\nb", 'c"d'],
  ]);
  expect(faults).toEqual([]);
});
