import type {ChartSeries, ChartSpec, ChartType} from "../model/chart.ts";

/** Kinds that show one series as the parts of a whole, with a piece and a colour for each category. */
export const isRound = (type: ChartType): boolean => type === "doughnut" || type === "pie";

/** Kinds that go on from one category to the next, as times do: names of some may be left out. */
export const isCourse = (type: ChartType): boolean => type === "line" || type === "area";

/** Kinds whose series stand on one another, and end where their sum is. */
export const isStacked = (type: ChartType): boolean =>
  type === "stacked-bar" || type === "percent-stacked-bar" || type === "area";

/** Whether a series is drawn as a line: all of a chart of lines, and those of a combination along its second axis. */
export const isLine = ({type}: Pick<ChartSpec, "type">, {unit}: Pick<ChartSeries, "unit">): boolean =>
  type === "line" || (type === "combination" && unit !== undefined);

/** So many periods, and so many lines, can be shown with each name, each value and a legend. */
const few = {categories: 12, series: 3} as const;

/** Lines of which only some names and values can be shown, and which carry their own names at their ends. */
export const isLongCourse = ({
  type,
  categories,
  series,
  multiples,
}: Pick<ChartSpec, "type" | "categories" | "series" | "multiples">): boolean =>
  type === "line" &&
  multiples === undefined &&
  (categories.length > few.categories || series.length > few.series);
