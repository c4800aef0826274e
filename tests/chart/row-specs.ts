import type {ChartSpec} from "../../src/model/chart.ts";
import {chart, point} from "./specs.ts";

const names = ["一级以上优质园覆盖率", "幼儿园专任教师持证率", "普惠性幼儿园覆盖率", "学前三年毛入园率"];
const city = "全市2025年实际";
const satisfied = {...point(90, "90%以上"), bound: "least" as const};

/** One chart of each kind of rows, with bounds and gaps. */
export const rowPictures: Readonly<Record<string, ChartSpec>> = {
  dumbbell: chart(
    "dumbbell",
    "%",
    names,
    {"2020年基期": [35, 86.3, 80.4, 98], "2025年目标": [55, 100, 85, 99]},
    {differences: ["+20", "+13.7", "+4.6", "+1"]},
  ),
  gaps: chart(
    "dumbbell",
    "%",
    ["满意度", "高等教育比例", "巩固率"],
    {"2020年基期": ["85%以上", "超过50%", null], "2025年目标": ["90%以上", 55, null]},
    {differences: ["下限+5", "不足5", null]},
  ),
  bullet: chart(
    "bullet",
    "%",
    [...names.slice(2), "巩固率", "毛入学率"],
    {
      "2020年基期": [80.4, 98, 99, null],
      "2025年目标": [85, 99, 99.5, 98.5],
      [city]: [95.2, 93.51, null, 98.1],
    },
    {differences: ["低10.2个百分点", "高5.49个百分点", null, "高0.4个百分点"]},
  ),
  progress: withLast(
    chart(
      "progress",
      "%",
      [...names.slice(2), "满意度"],
      {"2020年基期": [80.4, 98, "85%以上"], "2025年目标": [85, 99, 90], [city]: [95.2, 93.51, null]},
      {lights: ["met", "near", "missing"]},
    ),
  ),
};

/** The last target is a bound. */
function withLast(spec: ChartSpec): ChartSpec {
  const series = spec.series.map((each, s) =>
    s === 1 ? {...each, points: [...each.points.slice(0, -1), satisfied]} : each,
  );
  return {...spec, series};
}
