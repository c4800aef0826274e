import {expect, test} from "vitest";
import {openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {missingGlyphs, replaceMissing} from "../../src/chart/missing-glyphs.ts";
import type {ChartSpec} from "../../src/model/chart.ts";
import {pictures} from "./specs.ts";

const [plain] = Object.values(pictures)[0]!;
const rename = (name: string): ChartSpec => ({...plain, categories: plain.categories.map(() => name)});

test("a chart in Chinese lacks nothing and stays as it is", () => {
  expect(missingGlyphs(plain)).toEqual([]);
  expect(replaceMissing(plain)).toBe(plain);
});

test("what the font lacks is named once, and drawn as 〓 on every machine", async () => {
  const odd = rename("校😀😀ع");
  expect(missingGlyphs(odd)).toEqual(["😀", "ع"]);
  const studio = openChartStudio().value!;
  const [one, other] = [
    await studio.draw(odd, style, "wide"),
    await studio.draw(rename("校〓〓〓"), style, "wide"),
  ];
  expect(Buffer.from(one.png).equals(Buffer.from(other.png))).toBe(true);
});
