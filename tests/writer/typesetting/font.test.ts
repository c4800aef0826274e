import {join} from "node:path";
import {expect, test} from "vitest";
import {loadMeasuringFont} from "../../../src/writer/typesetting/font.ts";

// Runs in a process of its own, so the font is not registered yet.
test("a font file that is missing is told with its name and the remedy, and the right one loads after", () => {
  const missing = loadMeasuringFont((file) => join("/nowhere", file));
  expect(missing.map(({code, severity}) => [code, severity])).toEqual([
    ["measuring-font-missing", "error"],
    ["measuring-font-missing", "error"],
  ]);
  expect(missing[0]?.message.en).toContain("400Regular/NotoSansSC_400Regular.ttf");
  expect(missing[0]?.message.zh).toContain("400Regular/NotoSansSC_400Regular.ttf");
  expect(missing[0]?.hint?.en).toContain("npm ci");

  const absent = loadMeasuringFont(() => {
    throw new Error("Cannot find module");
  });
  expect(absent).toHaveLength(2);
  expect(loadMeasuringFont()).toEqual([]);
});
