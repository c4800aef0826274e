// A chart says 无数据 of what its template asks for by name, instead of keeping still about it.
import {expect, test} from "vitest";
import type {ChartSpec} from "../../src/model/chart.ts";
import type {Observation} from "../../src/model/dataset.ts";
import {text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const of = (area: string, id: string, value: number, more: Partial<Observation> = {}) =>
  observe(id, "enrolment", value, {area, ...more});
const [own, qijiang, fengdu, city] = ["500106", "500110", "500230", "500000"] as const;

/** The data of a chart in the document of 沙坪坝区. */
function dataOf(
  call: string,
  observations: readonly Observation[],
): Pick<ChartSpec, "categories" | "series"> {
  const block = `\`\`\`chart\ndata: {{chart-data ${call}}}\n\`\`\``;
  return JSON.parse(
    /data: (.*)\n/u.exec(text(block, {dataset: {...small, observations}, subject: {area: own}}))?.[1] ?? "",
  );
}

/** `name: text text —` of each series. */
const told = (call: string, observations: readonly Observation[]) => {
  const {categories, series} = dataOf(call, observations);
  const rows = series.map(({name, points}) => `${name}: ${points.map((p) => p?.text ?? "—").join(" ")}`);
  return [categories.join(" "), ...rows];
};

const others = [of(qijiang, "q", 90), of(fengdu, "f", 80)];

test.each([
  ["as a line", 'categories="period" series="area"', ["2025年", "綦江: 90%", "丰都: 80%", "沙坪坝: —"]],
  ["as a bar", 'categories="area" series="indicator"', ["綦江 丰都 沙坪坝", "毛入园率: 90% 80% —"]],
])("the own area without rows stays in a comparison of areas: %s", (_, options, expected) => {
  expect(told(`(observations indicators="enrolment" area=null) ${options}`, others)).toEqual(expected);
  expect(told(`(ranking (observations indicators="enrolment" area=null)) ${options}`, others)).toEqual(
    expected,
  );
});

test.each([
  ["it has rows", "area=null", [...others, of(own, "o", 95)], "綦江 丰都 沙坪坝"],
  ["another area is asked for", 'area="500110"', others, "綦江"],
  ["only the city has rows", "area=null", [of(city, "c", 91)], "重庆"],
])("the own area is not added where %s", (_, area, observations, areas) => {
  const [categories = ""] = told(
    `(observations indicators="enrolment" ${area}) categories="area" series="indicator"`,
    observations,
  );
  expect(categories.split(" ").toSorted()).toEqual(areas.split(" ").toSorted());
});

test("a chosen few are shown alone", () => {
  const call =
    '(take (observations indicators="enrolment" area=null) 1) categories="area" series="indicator"';
  expect(told(call, others)).toEqual(["綦江", "毛入园率: 90%"]);
});

test("an indicator that is named and has no rows stays", () => {
  const observations = [of(own, "o", 95)];
  const call = (more: string) =>
    `(observations indicators="satisfaction enrolment dropout" ${more}) categories="indicator" series="status"`;
  expect(told(call(""), observations)).toEqual(["毛入园率 满意度 辍学率", "2025年实际: 95% — —"]);
  expect(told(call('kinds="share"'), observations)).toEqual(["毛入园率", "2025年实际: 95%"]);
  const counted = '(observations indicators="enrolment prizes") categories="indicator" series="status"';
  expect(told(counted, observations)).toEqual(["毛入园率", "2025年实际: 95%"]);
});

test.each([
  ["target", of(own, "o", 85, {status: "baseline", period: "2020"}), ["2020年基期: 85%", "目标: —"]],
  ["baseline", of(own, "o", 98, {status: "target"}), ["基期: —", "2025年目标: 98%"]],
])("a status that is named and has no rows stays in its place: %s", (_, observation, series) => {
  for (const more of ["", " differences=true"]) {
    const call = `(observations status="baseline target") categories="indicator" series="status"${more}`;
    expect(told(call, [observation])).toEqual(["毛入园率", ...series]);
  }
});
