import {expect, test} from "vitest";
import {draft, figuresOf, prove} from "./draft.ts";

const plan = {title: "甲河区“十四五”教育发展规划", published: 2021};
const table = [
  "专栏1 主要指标",
  "序号\t指标\t单位\t2020年\t2025年\t属性",
  "1\t学前三年毛入园率\t%\t90.25\t98\t预期性",
  "2\t在校学生\t万人\t5.2\t6.1\t约束性",
  "3\t教师学历达标率\t%\t71.7\t80以上\t预期性",
].join("\n");

test("heads, labels and units of a table", () => {
  const figures = figuresOf(table, plan);
  expect(figures.get("90.25%")).toMatchObject({
    name: "学前三年毛入园率",
    period: "2020",
    status: "baseline",
    value: 90.25,
  });
  expect(figures.get("98%")).toMatchObject({name: "学前三年毛入园率", period: "2025", status: "target"});
  expect(figures.get("6.1万人")).toMatchObject({value: 61_000, unit: "人", period: "2025"});
  expect(figures.get("71.7%")).toMatchObject({name: "教师学历达标率"});
  expect([...figures.keys()]).not.toContain("1");
  expect(prove(table, draft(table, plan))).toEqual([]);
});

test("months, quarters and halves of heads and rows", () => {
  const months = ["表1 在校学生（单位：万人）", "地区\t2025年3月\t2025年4月", "甲河区\t5.2\t5.3"].join("\n");
  expect(figuresOf(months).get("5.2万人")).toMatchObject({period: "2025-03", periodBasis: "stated"});
  expect(figuresOf(months).get("5.3万人")).toMatchObject({period: "2025-04"});
  expect(prove(months, draft(months))).toEqual([]);
  const rows = ["时期\t在校学生（万人）", "2025年一季度\t5.2", "2025年上半年\t5.3", "2025年1—9月\t5.4"].join(
    "\n",
  );
  const found = figuresOf(rows);
  expect(["5.2万人", "5.3万人", "5.4万人"].map((printed) => found.get(printed)?.period)).toEqual([
    "2025-Q1",
    "2025-H1",
    "2025-09",
  ]);
  expect(prove(rows, draft(rows))).toEqual([]);
});

test("titles among the rows, units in the cells, and 其中", () => {
  const text = [
    "指标\t2020年\t2025年\t属性",
    "一、普及水平",
    "1.学前三年毛入园率（%）\t90%\t95%以上\t预期性",
    "2.人均受教育年限（年）\t10.1年\t11.6年\t约束性",
    "二、队伍",
    "3.标准班额比例",
    "小学\t61%\t88%以上\t预期性",
    "初中\t72%\t89%以上\t预期性",
    "4.小学教师专科学历比例\t97.5%\t100%\t预期性",
    "其中：本科学历比例\t55.5%\t77%\t预期性",
  ].join("\n");
  const {figures} = draft(text, plan);
  expect(figures.map(({name, value, period, status}) => [name, value, period, status])).toEqual([
    ["学前三年毛入园率", 90, "2020", "baseline"],
    ["学前三年毛入园率", 95, "2025", "target"],
    ["人均受教育年限", 10.1, "2020", "baseline"],
    ["人均受教育年限", 11.6, "2025", "target"],
    ["标准班额比例小学", 61, "2020", "baseline"],
    ["标准班额比例小学", 88, "2025", "target"],
    ["标准班额比例初中", 72, "2020", "baseline"],
    ["标准班额比例初中", 89, "2025", "target"],
    ["小学教师专科学历比例", 97.5, "2020", "baseline"],
    ["小学教师专科学历比例", 100, "2025", "target"],
    ["小学教师专科学历比例本科学历比例", 55.5, "2020", "baseline"],
    ["小学教师专科学历比例本科学历比例", 77, "2025", "target"],
  ]);
  expect(prove(text, draft(text, plan))).toEqual([]);
});

test("areas in rows", () => {
  const text = "地区,学校数（所）,学生数（万人）\n甲河区,12,3.5\n乙山区,8,2.1\n";
  const {figures} = draft(text, {}, "r.csv");
  expect(figures.map(({printed, area, name, value}) => [printed, area, name, value])).toEqual([
    ["12所", "A", "学校数", 12],
    ["3.5万人", "A", "学生数", 35_000],
    ["8所", "B", "学校数", 8],
    ["2.1万人", "B", "学生数", 21_000],
  ]);
  expect(prove(text, draft(text, {}, "r.csv"), "r.csv")).toEqual([]);
});

test("a cell without a unit is flagged; a rate is taken for %", () => {
  const text = "指标\t2023年\t2024年\n巩固率\t98.1\t98.6\n教研活动\t30\t42\n";
  const figures = figuresOf(text);
  expect(figures.get("98.6")).toMatchObject({unit: "%", unitForm: "-", value: 98.6, period: "2024"});
  expect(figures.get("98.6")?.doubts).toHaveLength(1);
  expect(figures.get("42")?.doubts).toHaveLength(1);
});

test("contents are no table", () => {
  const text = "目录\n一、发展基础\t1\n二、主要任务\t5\n（一）学前教育\t6\n";
  expect(draft(text).figures).toEqual([]);
});
