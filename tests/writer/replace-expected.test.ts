import {expect, test} from "vitest";
import {replaceExpected} from "../../src/writer/replace-expected.ts";

test("what is there is replaced, and signs of a pattern stand for themselves", () => {
  expect(replaceExpected("<a/><b/>", "<b/>", () => "$&$1", "the text")).toBe("<a/>$&$1");
  expect(replaceExpected("<a/><b/>", /<(\w)\/>/g, (_, name) => `${name};`, "the text")).toBe("a;b;");
});

test("what is not there throws, and says what was expected of whom", () => {
  expect(() => replaceExpected("<a/>", "<b/>", () => "", "the theme of pptxgenjs")).toThrow(
    "the theme of pptxgenjs was expected to hold <b/>",
  );
  expect(() => replaceExpected("<a/>", /<b *\/>/, () => "", "the settings of docx")).toThrow(
    "the settings of docx was expected to hold /<b *\\/>/",
  );
});
