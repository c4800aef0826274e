import type library from "pptxgenjs";

/** The kinds of chart that jianbao uses, by the library's names; its enumeration is an object of each presentation. */
export const chartKinds = {bar: "bar", line: "line", doughnut: "doughnut"} as const;

export type PresentationSlide = library.default.Slide;
export type TextRun = library.default.TextProps;
export type TextOptions = library.default.TextPropsOptions;
export type Cell = library.default.TableCell;
export type CellOptions = library.default.TableCellProps;
export type ChartOptions = library.default.IChartOpts;
