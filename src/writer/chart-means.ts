import type {ChartSpec} from "../model/chart.ts";
import type {Drawings, NativeCharts} from "../model/document.ts";
import type {PictureFile} from "../model/picture.ts";

/** The pictures of the templates folder as a document stores them, by their paths. */
export type StoredPictures = ReadonlyMap<string, PictureFile>;

/** What a writer takes from other stages for the charts and pictures of a document. */
export interface ChartMeans {
  /** A picture for every chart that is not native, as `chartSizes` asks; a missing one is a programming error. */
  readonly drawings: Drawings;
  /** The charts that the application draws itself. */
  readonly natives?: NativeCharts;
  /** Every picture that the document names; a missing one is a programming error. */
  readonly pictures?: StoredPictures;
  /** Alternative text of a chart, written from its data. */
  readonly describeChart: (spec: ChartSpec) => string;
}

/** What a record tells of charts: no picture is looked at. */
export type ChartTexts = Pick<ChartMeans, "describeChart" | "natives">;
