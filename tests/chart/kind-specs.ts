import type {ChartSpec} from "../../src/model/chart.ts";
import {chart} from "./specs.ts";

const long = [
  "城乡一体型教育集团",
  "名校带动型",
  "学段贯通型（小学—初中—高中）",
  "高校附属型",
  "职业教育集团",
];
const hostile = ['甲 & <乙> "丙"', "丁'戊", "己", "=SUM(A1)"];

/** Kinds that we write alone: as briefings show them, and with data that nobody wants. */
export const kindSpecs: Readonly<Record<string, ChartSpec>> = {
  "pie of two": chart("pie", "所", ["公办", "民办"], {园: [52, 34]}),
  "pie of long names": chart("pie", "个", long, {集团: [6, 5, 3, 2, 1]}),
  "pie with a gap, a sliver and a qualifier": chart("pie", "人", hostile, {
    学生: [12_000, "约90人", null, 0],
  }),
  "pie of huge and equal parts": chart("pie", "元", hostile, {经费: [5e11, 5e11, 5e11, 5e11]}),
  "pie of shares": chart("pie", "%", ["研究生", "本科", "专科"], {教师: [8.2, 80.3, "约11.5%"]}),
};
