import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {readPlainLines} from "../../src/markdown/blocks/plain-lines.ts";

describe("plain lines read as YAML reads them", () => {
  test.each([
    ["words", "type: stacked-bar\nlabels: auto"],
    ["words that only older YAML takes for truth values", "title: yes\nlabels: off\nunit: n"],
    ["texts", 'title: "甲：乙 # \\"丙\\" \\\\ \\n \\u0007 null"'],
    ["texts that look like others", 'id: "012"\ntitle: "null"\ncharts: "true"\nunit: "1e3"'],
    ["numbers", "minimum: 0\nmaximum: -12.75"],
    ["large and small numbers", "minimum: 1e-7\nmaximum: 1e+21"],
    ["nothing and truth", "minimum: null\nmaximum: true\nlabels: false"],
    [
      "lists and maps in one line",
      'data: {"unit":"%","categories":["甲","乙: 丙"],"series":[{"points":[null,{"value":1.5}]}]}',
    ],
    ["empty ones", 'data: {"a":[],"b":{},"c":""}'],
    ["blank lines at the end", "type: bar\n\n"],
  ])("%s", (_, text) => {
    const read = readPlainLines(text);
    expect(read).toBeDefined();
    expect(read).toEqual(parse(text));
  });
});

describe("all else is left to YAML", () => {
  test.each([
    ["nothing", ""],
    ["a key that is there twice", "type: bar\ntype: line"],
    ["a key that is there twice within", 'data: {"unit":"%","unit":"所"}'],
    ["a key without value", "type:\n"],
    ["a value on lines of its own", 'data:\n  unit: "%"'],
    ["a blank line between", "type: bar\n\ntitle: a"],
    ["a comment", "# c\ntype: bar"],
    ["a comment after a value", 'title: "a" # c'],
    ["a plain text", "title: 图"],
    ["a plain text of two words", "title: a b"],
    ["a word with a digit", "id: a1"],
    ["other ways to say nothing", "minimum: ~"],
    ["numbers that YAML alone knows", "minimum: 0x10"],
    ["numbers written in another way", "minimum: 1.50"],
    ["maps without quotes", "data: {unit: a}"],
    ["maps with blanks", 'data: {"unit": "%"}'],
    ["an anchor", "title: &a b"],
    ["Windows line endings", "type: bar\r\ntitle: a"],
    ["texts with separators of lines and paragraphs", 'title: "甲\u2028乙\u2029丙"'],
    ["a list", "- a"],
  ])("%s", (_, text) => expect(readPlainLines(text)).toBeUndefined());
});
