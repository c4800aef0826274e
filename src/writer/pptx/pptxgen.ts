import library from "pptxgenjs";

/**
 * pptxgenjs 4.0.1 types itself as CommonJS with a `default` inside, while Node loads its ES module, whose default
 * export is the class itself. This is the one place that knows.
 */
type Library = typeof library.default;

export const newPresentation = (): Presentation => new (library as unknown as Library)();

/** The kinds of chart that jianbao uses, by the library's names; its enumeration is an object of each presentation. */
export const chartKinds = {bar: "bar", line: "line", doughnut: "doughnut"} as const;

export type Presentation = library.default;
export type PresentationSlide = library.default.Slide;
export type TextRun = library.default.TextProps;
export type TextOptions = library.default.TextPropsOptions;
export type Cell = library.default.TableCell;
export type CellOptions = library.default.TableCellProps;
export type MasterProps = library.default.SlideMasterProps;
export type SlideNumber = library.default.SlideNumberProps;
export type ChartOptions = library.default.IChartOpts;
export type VerticalAlign = library.default.VAlign;
