// Kind: months, quarters and half-years that stand beside years in the same data.
import {describe, expect, test} from "vitest";
import type {Observation} from "../../src/model/dataset.ts";
import {type Kit, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const prizes = (period: string, value: number, more: Partial<Observation> = {}) =>
  observe(`p${period}${more.area ?? ""}${more.status ?? ""}`, "prizes", value, {period, ...more});
const withRows = (...observations: Observation[]): Kit => ({dataset: {...small, observations}});

const parts = ["2025-12", "2025-Q4", "2025-H2"];

describe("a chart beside a reference", () => {
  const kit = withRows(
    prizes("2025", 100),
    ...parts.map((period, at) => prizes(period, 10 + at, {area: "500000"})),
    prizes("2024", 900, {area: "500000"}),
  );
  test("of a year there is a year, though a part of it is nearer", () => {
    const data = text(
      '```chart\ntitle: 甲\ntype: bar\ndata: {{chart-data (observations indicators="prizes" period="2025") reference=(observations indicators="prizes" area="重庆市")}}\n```',
      kit,
    );
    expect(data).toContain('"text":"900人次"');
    expect(data).not.toContain('"text":"10人次"');
  });
});
