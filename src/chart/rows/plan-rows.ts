import type {ChartSpec, RowChartType} from "../../model/chart.ts";
import type {ChartStyle} from "../chart-style.ts";
import type {Frame} from "../drawing-frame.ts";
import type {RowFace} from "./frame-rows.ts";
import {planBullet} from "./plan-bullet.ts";
import {planDumbbell} from "./plan-dumbbell.ts";
import {planProgress} from "./plan-progress.ts";
import type {RowPlan} from "./row-plan.ts";

type PlanRows = (spec: ChartSpec, style: ChartStyle, frame: Frame, face: RowFace) => RowPlan;

export const rowPlans: Readonly<Record<RowChartType, PlanRows>> = {
  dumbbell: planDumbbell,
  bullet: planBullet,
  progress: planProgress,
};
