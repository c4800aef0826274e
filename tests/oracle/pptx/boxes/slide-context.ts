import type {Diagnostic} from "../../../../src/diagnostic/diagnostic.ts";
import type {ChartSpec} from "../../../../src/model/chart.ts";
import type {Drawings, NativeCharts} from "../../../../src/model/document.ts";
import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import type {PlacedChart} from "../../../../src/writer/native-chart/placed-chart.ts";
import type {PresentationSlide} from "../library-types.ts";

/** What the box writers draw with. */
export interface SlideContext {
  readonly slide: PresentationSlide;
  readonly theme: SlideTheme;
  readonly drawings: Drawings;
  readonly natives: NativeCharts;
  /** Alternative text of a chart. */
  readonly describeChart: (spec: ChartSpec) => string;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Told of each native chart, in the order in which they are written. */
  readonly onNativeChart: (chart: PlacedChart) => void;
}
