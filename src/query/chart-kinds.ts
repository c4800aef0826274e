import type {ChartType} from "../model/chart.ts";

/** Kinds that show one series as the parts of a whole, with a piece and a colour for each category. */
export const isRound = (type: ChartType): boolean => type === "doughnut" || type === "pie";
