import type {Helper} from "../helper.ts";
import {makeTrend} from "../trend.ts";
import {observationsAt} from "./arguments.ts";
import {sayNoData} from "./figure.ts";

export const sparkline: Helper = {
  name: "sparkline",
  group: "layout",
  summary: {
    en: "a small line over the periods of one indicator of one area, for a cell of a table by itself; its last value has a dot, a period without a value is a gap, targets are left out; scale= is the scale of the figures in its alternative text",
    zh: "一个地区一项指标历年的走势线，单独放在表格的一格里；最后一个值带圆点，没有数的时期断开，目标值不画；scale 是替代文字中数字的量级",
  },
  example: '{{sparkline (observations indicators="preschool-gross-enrolment")}}',
  parameters: [{name: "observations", kind: "observation-list"}],
  options: {scale: "text"},
  gives: "figure",
  run: (call) => makeTrend(observationsAt(call, 0), call) ?? sayNoData(call),
};
