import library from "pptxgenjs";

/**
 * pptxgenjs 4.0.1 types itself as CommonJS with a `default` inside, while Node loads its ES module, whose default
 * export is the class itself. This is the one place that knows.
 */
type Library = typeof library.default;

export const newPresentation = (): Presentation => new (library as unknown as Library)();

export type Presentation = library.default;
export type MasterProps = library.default.SlideMasterProps;
export type SlideNumber = library.default.SlideNumberProps;
export type VerticalAlign = library.default.VAlign;
