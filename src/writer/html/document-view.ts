import type {ChartSpec} from "../../model/chart.ts";
import type {Chart, Format} from "../../model/document.ts";

/** A document as the preview shows it: the pages of a briefing or the slides of a deck. */
export interface DocumentView {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  /** CSS for what is in the sheets; every selector begins with `.sheet`. */
  readonly style: string;
}

/** A page or a slide. Its HTML has no script, no handler of events and no address outside the document. */
export interface Sheet {
  /** CSS pixels, 96 per inch. */
  readonly width: number;
  readonly height: number;
  /** What a list of the sheets calls it; may be empty. */
  readonly title: string;
  /**
   * What stands on it. A figure is `<span class="figure" data-observations="…">` with the ids of the observations
   * behind it, separated by blanks.
   */
  readonly html: string;
  /** What the speaker says to a slide, as HTML; empty where there is nothing. */
  readonly notes: string;
  /** A slide that the audience does not see. */
  readonly isHidden?: boolean;
}

/** A picture of the templates folder, by its path there. */
export interface PictureOfFolder {
  readonly path: string;
}

/** What the preview takes from other stages. */
export interface ViewMeans {
  /** Where the page finds the picture of a chart, or one of the templates folder. */
  readonly pictureOf: (shown: Chart | PictureOfFolder) => string;
  /** Alternative text of a chart. */
  readonly describeChart: (spec: ChartSpec) => string;
}
